import { Button } from "@fluentui/react-components";
import { AdjustSection } from "./adjust-section";
import { DocumentImport } from "./document-import";
import { NewTableForm } from "./new-table-form";
import { Section } from "../controls/section";
import { TEXTS } from "../words/texts";
import { useOffers } from "./use-offers";
import type { ViewProps } from "../view-props";

/** 填报: new sheets, sheets from a document, and help with the sheet at hand. */
export function FillView({ state, run }: ViewProps) {
  useOffers({ state, run });
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
      <AdjustSection state={state} run={run} />
    </>
  );
}
