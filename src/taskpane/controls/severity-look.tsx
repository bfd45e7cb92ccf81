import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FindingClass } from "../state/check-state";
import { AdviceIcon, ErrorIcon, SuccessIcon, WarningIcon } from "./icons";

const ICONS: Readonly<Record<FindingClass, typeof ErrorIcon>> = {
  错误: ErrorIcon,
  提醒: WarningIcon,
  建议: AdviceIcon,
  已说明: SuccessIcon,
};

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  错误: { color: tokens.colorStatusDangerForeground1 },
  提醒: { color: tokens.colorStatusWarningForeground3 },
  建议: { color: tokens.colorBrandForeground1 },
  已说明: { color: tokens.colorNeutralForeground2 },
});

interface ClassIconProps {
  readonly name: FindingClass;
  readonly className?: string;
}

/** The shape and colour of a severity, or of what is explained; its name always stands beside it. */
export function ClassIcon({ name, className }: ClassIconProps) {
  const styles = useStyles();
  const Icon = ICONS[name];
  return <Icon className={mergeClasses(styles.root, styles[name], className)} />;
}
