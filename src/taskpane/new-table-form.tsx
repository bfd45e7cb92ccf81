import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { headOf, mistakesOf, type TableDraft } from "./table-draft";
import { TEXTS } from "./texts";
import type { ViewProps } from "./view-props";
import { YearField } from "./year-field";

const EMPTY: TableDraft = {
  unitCode: "",
  unitName: "",
  projectName: "",
  projectCode: "",
  number: null,
};

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "flex", gap: tokens.spacingHorizontalM },
  narrow: { flex: "0 0 96px" },
  wide: { flex: "1 1 0", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

/** What a new project table starts from. The unit stays for the next one. */
export function NewTableForm({ state, run }: ViewProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(EMPTY);
  const [submitted, setSubmitted] = useState(false);
  const mistakes = mistakesOf(draft);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    const [wrong] = Object.keys(mistakes);
    if (wrong !== undefined) return focusEntry(event.currentTarget, wrong);
    if (!(await run.newTable(headOf(draft, state.nextNumber)))) return;
    setDraft({ ...EMPTY, unitCode: draft.unitCode, unitName: draft.unitName });
    setSubmitted(false);
  }

  const inputOf = (key: keyof TableDraft) => ({
    name: key,
    className: styles.input,
    value: draft[key] ?? (key === "number" ? String(state.nextNumber) : ""),
    onChange: (_: unknown, { value }: { value: string }) => setDraft({ ...draft, [key]: value }),
  });
  const mistake = (text: string | undefined) =>
    submitted && text !== undefined ? { validationMessage: text } : {};

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.row}>
        <Field className={styles.narrow} label={TEXTS.fill.unitCode}>
          <Input {...inputOf("unitCode")} />
        </Field>
        <Field className={styles.wide} label={TEXTS.fill.unitName}>
          <Input {...inputOf("unitName")} />
        </Field>
      </div>
      <Field label={TEXTS.fill.projectName} required {...mistake(mistakes.projectName)}>
        <Input {...inputOf("projectName")} />
      </Field>
      <Field label={TEXTS.fill.projectCode} hint={TEXTS.fill.projectCodeHint}>
        <Input {...inputOf("projectCode")} />
      </Field>
      <div className={styles.row}>
        <Field className={styles.narrow} label={TEXTS.fill.number} {...mistake(mistakes.number)}>
          <Input {...inputOf("number")} inputMode="numeric" />
        </Field>
        <YearField className={styles.wide} state={state} onYear={run.setYear} />
      </div>
      <Button type="submit" appearance="primary" disabledFocusable={state.busy !== null}>
        {TEXTS.fill.create}
      </Button>
    </form>
  );
}

function focusEntry(form: HTMLFormElement, name: string): void {
  const entry = form.elements.namedItem(name);
  if (entry instanceof HTMLElement) entry.focus();
}
