import { LineChart, ResponsiveContainer } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { PLAN_PERIODS } from "../../domain";
import { lookOf, type ProgressLine } from "./progress-lines";

const useStyles = makeStyles({
  // The library's own are small and bold.
  root: {
    height: "100%",
    "& svg text": {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      fill: tokens.colorNeutralForeground2,
    },
  },
});

/** In pixels: room for 100% on the left, for half of 12月底 on the right. */
const MARGINS = { top: 8, right: 20, bottom: 26, left: 44 };

const PLACES = PLAN_PERIODS.map((_, place) => place);
const DATES = PLAN_PERIODS.map(({ label }) => label);
const GRID = [0, 0.25, 0.5, 0.75, 1];

interface ProgressChartProps {
  readonly lines: readonly ProgressLine[];
}

/** Lines of cumulative spending, as wide as there is room; what they are called stands below them. */
export const ProgressChart = memo(function ProgressChart({ lines }: ProgressChartProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ResponsiveContainer>
        <LineChart
          data={{ lineChartData: lines.map(lineOf) }}
          margins={MARGINS}
          hideLegend
          hideTooltip
          tickValues={PLACES}
          xAxis={{ tickText: DATES }}
          xAxistickSize={4}
          tickPadding={6}
          hideTickOverlap={false}
          yMaxValue={1}
          yAxisTickValues={GRID}
          yAxisTickFormat={(share: number) => `${share * 100}%`}
        />
      </ResponsiveContainer>
    </div>
  );
});

function lineOf({ label, shares }: ProgressLine, index: number) {
  const { color, dashes, width } = lookOf(index);
  return {
    legend: label,
    color,
    lineOptions: {
      strokeWidth: width,
      strokeLinecap: "butt" as const,
      ...(dashes !== undefined && { strokeDasharray: dashes }),
    },
    data: shares.map((y, x) => ({ x, y })),
  };
}
