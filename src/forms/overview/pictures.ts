import { cumulativeShares, toWanyuan, type Money } from "../../domain";
import { contentOf, type SummedProject } from "./project";
import { unitsIn, type UnitOfProjects } from "./project-units";

/** 序时进度: the share of the year that has passed by each date. */
export const ELAPSED: readonly number[] = [0.25, 0.5, 10 / 12, 1];

/** How many of the largest budgets are shown one by one. */
const LARGEST = 10;

/** One of the largest budgets, in fen. */
export type LargestBudget = { readonly budget: Money } & (
  { readonly unit: UnitOfProjects } | { readonly project: SummedProject }
);

/** The largest budgets, the largest first, of units where there are several, else of projects. */
export interface LargestBudgets {
  readonly by: "单位" | "项目";
  readonly budgets: readonly LargestBudget[];
  /** How many there are besides. */
  readonly others: number;
}

export function largestBudgets(projects: readonly SummedProject[]): LargestBudgets {
  const units = unitsIn(projects);
  const several = units.length > 1;
  const all: readonly LargestBudget[] = several
    ? units.map((unit) => ({ unit, budget: budgetOf(unit.projects) }))
    : projects.map((project) => ({ project, budget: budgetOf([project]) }));
  const budgets = [...all].sort((a, b) => b.budget - a.budget).slice(0, LARGEST);
  return { by: several ? "单位" : "项目", budgets, others: all.length - budgets.length };
}

/** What the charts of an overview show, as plain numbers. */
export interface OverviewPictures {
  /** Shares 0..1 by the end of March, June, October and December. */
  readonly progress: readonly { readonly label: string; readonly shares: readonly number[] }[];
  /** Largest first, in 万元. */
  readonly largest: {
    readonly by: LargestBudgets["by"];
    readonly bars: readonly { readonly label: string; readonly budget: number }[];
  };
}

/** The words of the lines of cumulative spending, which block and charts share. */
export const PROGRESS_LABELS = {
  elapsed: "序时进度",
  all: "全部项目",
  difference: "与序时进度之差",
  withoutLargest: "不含预算最大的项目",
} as const;

/** The same pictures that the charts of the overview show once it is written. */
export function picturesOf(projects: readonly SummedProject[]): OverviewPictures {
  const { by, budgets } = largestBudgets(projects);
  const [largest] = [...projects].sort((a, b) => budgetOf([b]) - budgetOf([a]));
  const rest = projects.filter((project) => project !== largest);
  return {
    progress: [
      { label: PROGRESS_LABELS.elapsed, shares: ELAPSED },
      { label: PROGRESS_LABELS.all, shares: sharesOf(projects) },
      ...(budgetOf(rest) > 0
        ? [{ label: PROGRESS_LABELS.withoutLargest, shares: sharesOf(rest) }]
        : []),
    ],
    largest: {
      by,
      bars: budgets.map((one) => ({ label: labelOf(one), budget: toWanyuan(one.budget) })),
    },
  };
}

/** What one of the largest budgets is called. */
export function labelOf(one: LargestBudget): string {
  return "unit" in one ? one.unit.label : contentOf(one.project).projectName;
}

function budgetOf(projects: readonly SummedProject[]): Money {
  return projects.reduce((sum, project) => sum + (contentOf(project).budget.total ?? 0), 0);
}

/** The weighted cumulative shares of several projects; 0 where they have no budget. */
function sharesOf(projects: readonly SummedProject[]): number[] {
  const contents = projects.map(contentOf);
  const total = budgetOf(projects);
  return ELAPSED.map((_, i) => {
    const spent = contents.reduce(
      (sum, { budget, spendingPlan }) =>
        sum + (budget.total ?? 0) * (cumulativeShares(spendingPlan)[i] ?? 0),
      0
    );
    return total === 0 ? 0 : spent / total;
  });
}
