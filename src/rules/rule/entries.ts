import {
  INDICATOR_FIELDS,
  type Field,
  type IndicatorField,
  type ReadDepartment,
  type ReadTable,
} from "../../domain";

/** The texts of the whole department's targets. */
export type DepartmentField =
  "overall" | "task" | "goal" | "indicator" | "indicatorValue" | "measure" | "measureContent";

/** One text that people fill in, with what it is; cell rules are asked once for each. */
export type TextEntry = { readonly field: Field<string> } & (
  | {
      readonly of: "table";
      readonly kind:
        "unitName" | "projectCode" | "projectName" | "purpose" | "goals" | IndicatorField;
    }
  | { readonly of: "department"; readonly kind: DepartmentField }
);

/** The texts of a table. A level 1 filled down from above is left out: it stands in one cell only. */
export function tableEntries(table: ReadTable): TextEntry[] {
  const entries: TextEntry[] = [
    { of: "table", kind: "unitName", field: table.unitName },
    { of: "table", kind: "projectCode", field: table.projectCode },
    { of: "table", kind: "projectName", field: table.projectName },
    { of: "table", kind: "purpose", field: table.purpose },
    { of: "table", kind: "goals", field: table.goals },
  ];
  for (const row of table.indicators) {
    for (const kind of INDICATOR_FIELDS) {
      if (row[kind].raw !== null) entries.push({ of: "table", kind, field: row[kind] });
    }
  }
  return entries;
}

/** The texts of the whole department's targets. */
export function departmentEntries({ overall, subTargets, measures }: ReadDepartment): TextEntry[] {
  const entry = (kind: DepartmentField, field: Field<string>) =>
    ({ of: "department", kind, field }) as const;
  return [
    entry("overall", overall),
    ...subTargets.flatMap(({ task, goal, indicators }) => [
      entry("task", task),
      entry("goal", goal),
      ...indicators.flatMap(({ name, value }) => [
        entry("indicator", name),
        entry("indicatorValue", value),
      ]),
    ]),
    ...measures.flatMap(({ title, content }) => [
      entry("measure", title),
      entry("measureContent", content),
    ]),
  ];
}
