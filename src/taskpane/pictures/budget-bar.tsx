import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { memo } from "react";

interface BudgetBarProps {
  /** In 万元. */
  readonly budget: number;
  /** What a bar of the whole width stands for, in 万元; above 0. */
  readonly longest: number;
}

/** One bar, 8 pixels high; its name and its number stand above it. */
export const BudgetBar = memo(function BudgetBar({ budget, longest }: BudgetBarProps) {
  const bar = {
    legend: "",
    horizontalBarChartdata: { x: budget, total: longest },
    color: tokens.colorPaletteGreenForeground1,
  };
  return (
    <HorizontalBarChart
      // Another array each time: the library adds to it what is left of the width.
      data={[{ chartData: [bar] }]}
      variant={HorizontalBarChartVariant.AbsoluteScale}
      barHeight={8}
      hideLabels
      hideTooltip
    />
  );
});
