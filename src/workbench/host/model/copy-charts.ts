import { keepRange } from "./chart-series";
import type { ChartRecord, KeptRange, ModelContext } from "./context";

/** Gives a copy of a workbook, whose sheets have the same ids, the charts of the original. */
export function copyCharts(from: ModelContext, to: ModelContext): void {
  const range = (kept: KeptRange | null) => kept && keptOn(to, kept);
  for (const [sheet, charts] of from.charts)
    to.charts.set(
      sheet,
      charts.map(({ id, place, series, ...looks }): ChartRecord => ({
        id,
        ...structuredClone(looks),
        place: range(place),
        series: series.map(({ values, categories, ...rest }) => ({
          ...structuredClone(rest),
          values: range(values),
          categories: range(categories),
        })),
      }))
    );
}

function keptOn(context: ModelContext, { sheet, covered }: KeptRange): KeptRange | null {
  const [area] = covered;
  const copy = context.workbook.sheets().find(({ id }) => id === sheet.id);
  return copy && area ? keepRange(context, context.objects.range(copy, area)) : null;
}
