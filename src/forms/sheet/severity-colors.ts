import type { Severity } from "../../domain";

/**
 * The colours of each severity on a sheet. Without colour the fills are three greys apart from each other and
 * from an unmarked cell; the letters keep a contrast of 4.5 : 1 and more.
 */
export const SEVERITY_COLORS: Readonly<Record<Severity, { fill: string; text: string }>> = {
  错误: { fill: "#FF8F8F", text: "#6B0004" },
  提醒: { fill: "#FFC740", text: "#5C4400" },
  建议: { fill: "#D2E4F5", text: "#1F4E79" },
};
