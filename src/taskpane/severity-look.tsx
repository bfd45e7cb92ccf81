import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../domain";
import { AdviceIcon, ErrorIcon, WarningIcon } from "./icons";

/** The gravest first. */
export const SHOWN_SEVERITIES: readonly Severity[] = ["错误", "提醒", "建议"];

const ICONS = { 错误: ErrorIcon, 提醒: WarningIcon, 建议: AdviceIcon };

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  错误: { color: tokens.colorStatusDangerForeground1 },
  提醒: { color: tokens.colorStatusWarningForeground3 },
  建议: { color: tokens.colorBrandForeground1 },
});

interface SeverityIconProps {
  readonly severity: Severity;
  readonly className?: string;
}

/** A severity's own shape and colour; its name always stands beside it. */
export function SeverityIcon({ severity, className }: SeverityIconProps) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.root, styles[severity], className)} />;
}
