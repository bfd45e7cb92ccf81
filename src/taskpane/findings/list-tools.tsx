import { Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { FindingFilter } from "../state/check-state";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center" },
  search: { flex: "1 1 130px", minWidth: 0, maxWidth: "none" },
  sheet: { "& label": { paddingRight: 0, paddingLeft: tokens.spacingHorizontalXXS } },
});

interface ListToolsProps {
  readonly filter: FindingFilter;
  readonly onSearch: (search: string) => void;
  readonly onOnlySheet: (only: boolean) => unknown;
  /** The user is back from the workbook, where another sheet may be in front now. */
  readonly onReturn: () => unknown;
}

/** Finding something in the list: by words, or on the sheet in front only. */
export function ListTools({ filter, onSearch, onOnlySheet, onReturn }: ListToolsProps) {
  const styles = useStyles();
  const { search, sheet } = filter;
  useEffect(() => {
    const back = () => void onReturn();
    window.addEventListener("focus", back);
    return () => window.removeEventListener("focus", back);
  }, [onReturn]);
  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.search}
        aria-label={TEXTS.check.searchTitle}
        title={TEXTS.check.searchTitle}
        placeholder={TEXTS.check.search}
        dismiss={{ "aria-label": TEXTS.check.clearSearch }}
        value={search}
        onChange={(_, { value }) => onSearch(value)}
      />
      <Checkbox
        className={styles.sheet}
        label={TEXTS.check.onlySheet}
        title={sheet ?? ""}
        checked={sheet !== null}
        onChange={(_, { checked }) => void onOnlySheet(checked === true)}
      />
    </div>
  );
}
