import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { EmptyState } from "../controls/empty-state";
import { TableIcon } from "../controls/icons";
import { loadFilesView } from "../files/load-files-view";
import { NameList } from "../controls/name-list";
import { PicturesView } from "../pictures/pictures-view";
import { Section } from "../controls/section";
import { SourceButton } from "../controls/source-button";
import { SummaryFigures } from "./summary-figures";
import { TEXTS } from "../words/texts";
import type { ViewProps } from "../view-props";
import { WarningBox } from "../controls/warning-box";

/** Asked for when the view is seen for the first time. */
const FilesSection = lazy(async () => {
  const loaded = await loadFilesView().catch(() => null);
  return { default: loaded?.FilesSection ?? NotLoaded };
});

function NotLoaded() {
  return <WarningBox>{TEXTS.failed.notLoaded}</WarningBox>;
}

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 汇总: the projects of this workbook, in figures and on a sheet; and those of picked workbooks. */
export function SummaryView({ state, run }: ViewProps) {
  const styles = useStyles();
  const { summary, busy } = state;
  const sheet = summary?.sheet ?? null;
  const [seen, setSeen] = useState(false);
  if (!seen && state.tab === "sum") setSeen(true);
  return (
    <>
      <Section title={TEXTS.sum.title}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy !== null && busy.job !== "goTo"}
          onClick={() => void run.summarise()}
        >
          {TEXTS.sum.summarise}
        </Button>
        {summary === null && busy === null && <p className={styles.hint}>{TEXTS.sum.intro}</p>}
        {summary !== null && summary.totals === null && (
          <EmptyState
            icon={<TableIcon />}
            title={TEXTS.sum.noTables}
            text={TEXTS.check.noTablesHint}
          >
            <Button onClick={() => run.showTab("fill")}>{TEXTS.check.toFill}</Button>
          </EmptyState>
        )}
        {summary?.totals && <SummaryFigures totals={summary.totals} />}
        {summary !== null && summary.notices.length > 0 && (
          <WarningBox>
            <NameList heading={TEXTS.sum.notices} lines={summary.notices} />
          </WarningBox>
        )}
        {sheet !== null && (
          <Link as="button" onClick={() => void run.goTo({ sheet, row: 0, column: 0 })}>
            {TEXTS.sum.open(sheet)}
          </Link>
        )}
        {sheet !== null && <SourceButton state={state} run={run} />}
        <PicturesView pictures={summary?.pictures ?? null} state={state} run={run} />
      </Section>
      <Section title={TEXTS.files.title}>
        <Suspense>{seen && <FilesSection state={state} run={run} />}</Suspense>
      </Section>
    </>
  );
}
