import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Unit } from "../../domain";
import { OfferedInput } from "./offered-input";
import { unitOf, withUnitCode, withUnitName, type TableDraft } from "./table-draft";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalM },
  narrow: { flex: "0 0 96px" },
  wide: { flex: "1 1 0", minWidth: 0 },
});

interface UnitFieldsProps {
  readonly draft: TableDraft;
  /** Those of the workbook, the most frequent first. */
  readonly units: readonly Unit[];
  readonly onDraft: (draft: TableDraft) => void;
}

/** Code and name of the unit, each offered from the workbook: choosing one fills in the other. */
export function UnitFields({ draft, units, onDraft }: UnitFieldsProps) {
  const styles = useStyles();
  const unit = unitOf(draft, units);
  const named = units.filter(({ name }) => name !== "");
  const coded = units.filter(({ code }) => code !== "");
  return (
    <div className={styles.row}>
      <Field className={styles.narrow} label={TEXTS.fill.unitCode}>
        <OfferedInput
          name="unitCode"
          value={unit.code}
          offers={coded.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(_, { value }) => onDraft(withUnitCode(draft, value, units))}
        />
      </Field>
      <Field className={styles.wide} label={TEXTS.fill.unitName}>
        <OfferedInput
          name="unitName"
          value={unit.name}
          title={unit.name}
          offers={named.map(({ code, name }) => ({ value: name, label: code }))}
          onChange={(_, { value }) => onDraft(withUnitName(draft, value, units))}
        />
      </Field>
    </div>
  );
}
