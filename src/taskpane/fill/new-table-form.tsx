import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { OfferedInput } from "./offered-input";
import { TEXTS } from "../words/texts";
import { UnitFields } from "./unit-fields";
import { useTableForm } from "./use-table-form";
import type { ViewProps } from "../view-props";
import { YearField } from "../controls/year-field";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "flex", gap: tokens.spacingHorizontalM },
  narrow: { flex: "0 0 96px" },
  wide: { flex: "1 1 0", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

/** What a new project table starts from, offered from the workbook's other tables. */
export function NewTableForm({ state, run }: ViewProps) {
  const styles = useStyles();
  const { units = [], projectNames = [] } = state.offers ?? {};
  const form = useTableForm({ units, number: state.nextNumber }, run.newTable);
  return (
    <form className={styles.form} onSubmit={(event) => void form.submit(event)} noValidate>
      <UnitFields draft={form.draft} units={units} onDraft={form.setDraft} />
      <Field label={TEXTS.fill.projectName} required {...form.mistakeOf("projectName")}>
        <OfferedInput
          {...form.inputOf("projectName")}
          offers={projectNames.map((value) => ({ value }))}
        />
      </Field>
      <Field label={TEXTS.fill.projectCode} hint={TEXTS.fill.projectCodeHint}>
        <Input {...form.inputOf("projectCode")} className={styles.input} />
      </Field>
      <div className={styles.row}>
        <Field className={styles.narrow} label={TEXTS.fill.number} {...form.mistakeOf("number")}>
          <Input {...form.inputOf("number")} className={styles.input} inputMode="numeric" />
        </Field>
        <YearField className={styles.wide} state={state} onYear={run.setYear} />
      </div>
      <Button type="submit" appearance="primary" disabledFocusable={state.busy !== null}>
        {TEXTS.fill.create}
      </Button>
    </form>
  );
}
