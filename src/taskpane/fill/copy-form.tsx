import {
  Button,
  Field,
  Input,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { TEXTS } from "../words/texts";
import { useTableForm } from "./use-table-form";
import type { ViewProps } from "../view-props";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: tokens.spacingHorizontalM },
  narrow: { flex: "0 0 96px" },
  wide: { flex: "1 1 0", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, "& > *": { flex: "1 1 0" } },
});

interface CopyFormProps extends ViewProps {
  readonly onClose: () => void;
}

/** What the copy of the table in front is to be called. Its unit is that of the copied one. */
export function CopyForm({ state, run, onClose }: CopyFormProps) {
  const styles = useStyles();
  const title = useId();
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.querySelector("input")?.focus(), []);
  const form = useTableForm({ units: [], number: state.nextNumber }, async (head) => {
    const done = await run.copyTable(head);
    if (done) onClose();
    return done;
  });
  return (
    <form
      ref={root}
      className={styles.form}
      aria-labelledby={title}
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      <h3 id={title} className={styles.title}>
        {TEXTS.fill.copyOf(state.offers?.active?.projectName ?? "")}
      </h3>
      <p className={styles.hint}>{TEXTS.fill.copyHint}</p>
      <Field label={TEXTS.fill.projectName} required {...form.mistakeOf("projectName")}>
        <Input {...form.inputOf("projectName")} className={styles.input} />
      </Field>
      <div className={styles.row}>
        <Field className={styles.narrow} label={TEXTS.fill.number} {...form.mistakeOf("number")}>
          <Input {...form.inputOf("number")} className={styles.input} inputMode="numeric" />
        </Field>
        <Field className={styles.wide} label={TEXTS.fill.projectCode}>
          <Input {...form.inputOf("projectCode")} className={styles.input} />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{TEXTS.cancel}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={state.busy !== null}>
          {TEXTS.fill.copyCreate}
        </Button>
      </div>
    </form>
  );
}
