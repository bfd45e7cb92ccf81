import type { CellRef } from "./cell";
import type { Field } from "./field";
import type { Money, MoneyUnit } from "./money";
import type { PlanPeriod } from "./spending-plan";
import type { HeadLabel } from "./table-labels";
import type { IndicatorField } from "./target-table";

/** One indicator row as it stands on a sheet. Missing columns are blank fields at the header. */
export type ReadIndicator = Readonly<Record<IndicatorField, Field<string>>> & {
  /** The row's number format of the value cell, where the value is a number (a percentage, a date). */
  readonly valueFormat: string;
};

/** A target table as read from a sheet: every field with its cell. Rules run on this. */
export interface ReadTable {
  readonly sheet: string;
  /** Row of the title, or of the first label where there is no title; 0-based. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly title: Field<string>;
  readonly unitCode: Field<string>;
  readonly unitName: Field<string>;
  readonly projectCode: Field<string>;
  readonly projectName: Field<string>;
  readonly budget: {
    readonly total: Field<Money>;
    readonly fiscal: Field<Money>;
    readonly other: Field<Money>;
  };
  readonly purpose: Field<string>;
  /** Shares 0..1 where the cell holds a number; a text is no value. */
  readonly spendingPlan: Readonly<Record<PlanPeriod, Field<number>>>;
  readonly goals: Field<string>;
  readonly indicators: readonly ReadIndicator[];
  /** The header row's cells: where findings about the whole list point. */
  readonly indicatorHeader: CellRef;
  /** True where the indicator columns stand side by side in the order of the form. */
  readonly columnsInOrder: boolean;
  /** Indicator columns that the header row lacks. */
  readonly missingColumns: readonly IndicatorField[];
  /** Labels of entries that the head lacks, in the order of the form; "plan" where it lacks all four dates. */
  readonly missingLabels: readonly HeadLabel[];
  /** What the table says that its amounts are in. Fields of money take every number for 万元 all the same. */
  readonly amountsIn: MoneyUnit;
}

/** The whole department's targets as read from a sheet. */
export interface ReadDepartment {
  readonly sheet: string;
  readonly overall: Field<string>;
  readonly subTargets: readonly {
    readonly task: Field<string>;
    readonly goal: Field<string>;
    readonly indicators: readonly {
      readonly name: Field<string>;
      readonly value: Field<string>;
    }[];
  }[];
  readonly measures: readonly { readonly title: Field<string>; readonly content: Field<string> }[];
  /** Where a finding about the missing measures points. */
  readonly measuresAt: CellRef;
}

/** Something that looks like a table but can not be read: where it stands and which labels it lacks. */
export interface UnreadablePart {
  readonly at: CellRef;
  readonly title: string;
  readonly missing: readonly string[];
}
