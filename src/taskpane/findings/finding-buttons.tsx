import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import type { FindingItem } from "../state/check-state";
import type { FindingCommand } from "./list-keys";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: { display: "flex" },
  button: {
    minWidth: "auto",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground2,
    ":hover": { color: tokens.colorBrandForeground2Hover },
    ":hover:active": { color: tokens.colorBrandForeground2Pressed },
  },
});

const WORDS: Readonly<Record<FindingCommand, string>> = {
  goTo: TEXTS.check.goTo,
  repair: TEXTS.repair.repair,
  explain: TEXTS.explain.explain,
};

interface FindingButtonsProps {
  readonly className: string;
  readonly item: FindingItem;
  readonly onCommand: (command: FindingCommand) => void;
}

/** What can be done about a finding, by mouse or touch; the keyboard has a key for each on the line itself. */
export function FindingButtons({ className, item, onCommand }: FindingButtonsProps) {
  const styles = useStyles();
  function press(event: MouseEvent, command: FindingCommand) {
    event.stopPropagation();
    onCommand(command);
  }
  return (
    <span className={mergeClasses(styles.root, className)}>
      {commandsOf(item).map((command) => (
        <Button
          key={command}
          appearance="transparent"
          size="small"
          tabIndex={-1}
          className={styles.button}
          title={TEXTS.check.keys[command]}
          onClick={(event) => press(event, command)}
        >
          {WORDS[command]}
        </Button>
      ))}
    </span>
  );
}

/** What a finding offers: only a 提醒 may be explained instead of mended. */
export function commandsOf({ at, repair, severity }: FindingItem): FindingCommand[] {
  return [
    ...(at === null ? [] : (["goTo"] as const)),
    ...(repair === null ? [] : (["repair"] as const)),
    ...(severity === "提醒" ? (["explain"] as const) : []),
  ];
}
