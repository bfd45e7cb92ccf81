import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentImport } from "./document-import";
import { NewTableForm } from "./new-table-form";
import { Section } from "./section";
import { TEXTS } from "./texts";
import type { ViewProps } from "./view-props";

const useStyles = makeStyles({
  pair: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    "& > *": { flex: "1 1 0", minWidth: 0 },
  },
});

/** 填报: new sheets, sheets from a document, and help with the sheet at hand. */
export function FillView({ state, run }: ViewProps) {
  const styles = useStyles();
  const busy = state.busy !== null;
  return (
    <>
      <Section title={TEXTS.fill.newTable}>
        <NewTableForm state={state} run={run} />
      </Section>
      <Section title={TEXTS.fill.document}>
        <DocumentImport disabled={busy} onFile={run.importFile} onSample={run.loadSample} />
      </Section>
      <Section title={TEXTS.fill.departmentTargets}>
        <Button disabledFocusable={busy} onClick={() => void run.newDepartment()}>
          {TEXTS.fill.department}
        </Button>
      </Section>
      <Section title={TEXTS.fill.adjust}>
        <div className={styles.pair}>
          <Button disabledFocusable={busy} onClick={() => void run.insertRow()}>
            {TEXTS.fill.insertRow}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void run.fitRows()}>
            {TEXTS.fill.fitRows}
          </Button>
        </div>
      </Section>
    </>
  );
}
