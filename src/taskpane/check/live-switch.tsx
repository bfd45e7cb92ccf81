import { makeStyles, Switch } from "@fluentui/react-components";
import { TEXTS } from "../words/texts";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    "& label": { paddingLeft: 0, paddingRight: 0 },
    "& > div": { marginRight: 0 },
  },
});

interface LiveSwitchProps {
  readonly live: boolean;
  /** True while a job runs. */
  readonly locked: boolean;
  readonly onLive: (live: boolean) => void;
}

/** 实时校验, off until it is asked for. */
export function LiveSwitch({ live, locked, onLive }: LiveSwitchProps) {
  const styles = useStyles();
  return (
    <Switch
      className={styles.root}
      label={TEXTS.live.live}
      labelPosition="before"
      title={TEXTS.live.hint}
      checked={live}
      disabledFocusable={locked}
      onChange={(_, { checked }) => onLive(checked)}
    />
  );
}
