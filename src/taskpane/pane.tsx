import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { CheckView } from "./check/check-view";
import { FillView } from "./fill/fill-view";
import type { TabName } from "./state/pane-state";
import { StatusArea } from "./jobs/status-area";
import { SummaryView } from "./sum/summary-view";
import { TEXTS } from "./words/texts";
import type { ViewProps } from "./view-props";

const TAB_NAMES: readonly TabName[] = ["fill", "check", "sum"];

const useStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // Excel shows the name above the pane; here it is for screen readers.
  name: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  tabs: {
    flexShrink: 0,
    justifyContent: "space-evenly",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    "&[hidden]": { display: "none" },
  },
});

/** The whole pane: three views, and below them what goes on and what has become of it. */
export function Pane({ state, run }: ViewProps) {
  const styles = useStyles();
  const views: Readonly<Record<TabName, typeof FillView>> = {
    fill: FillView,
    check: CheckView,
    sum: SummaryView,
  };
  return (
    <main className={styles.root}>
      <h1 className={styles.name}>{TEXTS.name}</h1>
      <TabList
        className={styles.tabs}
        aria-label={TEXTS.name}
        selectTabOnFocus
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => run.showTab(value as TabName)}
      >
        {TAB_NAMES.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`}>
            {TEXTS.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {TAB_NAMES.map((name) => {
        const View = views[name];
        return (
          <div
            key={name}
            role="tabpanel"
            id={`panel-${name}`}
            aria-labelledby={`tab-${name}`}
            hidden={state.tab !== name}
            className={styles.panel}
          >
            <View state={state} run={run} />
          </div>
        );
      })}
      <StatusArea state={state} run={run} />
    </main>
  );
}
