import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { offeredYears } from "./offered-years";
import type { PaneState } from "../state/pane-state";
import { TEXTS } from "../words/texts";

const AUTOMATIC = "";

// Fluent's own least width would push the neighbours out of a narrow pane.
const useStyles = makeStyles({
  inline: {
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    "& > label": { paddingRight: 0 },
  },
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0 } },
});

interface YearFieldProps {
  readonly className?: string;
  /** True for the label before the field instead of above it. */
  readonly inline?: boolean;
  readonly state: PaneState;
  readonly onYear: (year: number | null) => void;
}

/** The budget year that tables are checked against: that of most project codes, or a chosen one. */
export function YearField({ className, inline = false, state, onYear }: YearFieldProps) {
  const styles = useStyles();
  const { year, thisYear, check } = state;
  const majority = check?.majorityYear ?? null;
  const years = [...new Set([...offeredYears(thisYear), ...(majority === null ? [] : [majority])])];
  return (
    <Field
      className={mergeClasses(className, inline && styles.inline)}
      orientation={inline ? "horizontal" : "vertical"}
      label={TEXTS.year.label}
    >
      <Select
        root={{ className: styles.select }}
        value={year === null ? AUTOMATIC : String(year)}
        onChange={(_, { value }) => onYear(value === AUTOMATIC ? null : Number(value))}
      >
        <option value={AUTOMATIC}>{TEXTS.year.automatic(majority)}</option>
        {years
          .sort((a, b) => a - b)
          .map((known) => (
            <option key={known} value={String(known)}>
              {TEXTS.year.option(known)}
            </option>
          ))}
      </Select>
    </Field>
  );
}
