import {
  foldText,
  isBlank,
  type Field,
  type IndicatorField,
  type IndicatorKind,
  type IndicatorLevel,
  type Profile,
  type ReadIndicator,
  type ReadTable,
} from "../../domain";
import { names, type Named } from "../rule/indicator-kinds";
import { cellPlace, rowRule, setCells, tableRule, type Hit } from "../rule/rule";

const CONTENT_FIELDS = ["name", "description", "value", "basis"] as const;

/** One finding for each kind of indicator that the profile requires and the table lacks. */
const indicatorRequired = tableRule("indicator-required", "提醒", (table, { profile }) => {
  const exempt = exemptLevels(profile, table.projectName.value ?? "");
  const has = (named: Named, field: "level1" | "level2") =>
    table.indicators.some((row) => names(named, row[field].value));
  return profile.levels.flatMap((level) => {
    const kinds = level.kinds.filter(
      (kind) => kind.required && !exempt.has(kind.name) && !has(kind, "level2")
    );
    const none = level.required && !exempt.has(level.name) && !has(level, "level1");
    const anyKind = level.kinds.some((kind) => has(kind, "level2"));
    return [
      ...kinds.map((kind) => requiredHit(table, level, kind)),
      ...(none && !anyKind ? [requiredHit(table, level, null)] : []),
    ];
  });
});

function exemptLevels(profile: Profile, projectName: string): ReadonlySet<string> {
  const classes = profile.exempt.filter(({ nameContains }) =>
    nameContains.some((word) => projectName.includes(word))
  );
  return new Set(classes.flatMap(({ levels }) => levels));
}

function requiredHit(
  table: ReadTable,
  level: IndicatorLevel,
  kind: IndicatorKind | null
): Hit<"indicator-required"> {
  const above = table.indicators.findLast((row) => names(level, row.level1.value));
  const after = above ?? table.indicators.at(-1);
  const severity = kind?.required ?? level.required ?? "提醒";
  return {
    places: [cellPlace(table.indicatorHeader)],
    params: { kind: kind?.name ?? level.name, any: kind === null },
    severity,
    fix: {
      kind: "insertIndicator",
      after: after?.level1.at ?? table.indicatorHeader,
      level1: level.name,
      level2: kind?.name ?? level.kinds[0]?.name ?? "",
    },
  };
}

/** Level 1 and level 2 are known, and belong together; an alias is only a 建议. */
const indicatorLevel = rowRule("indicator-level", "错误", (row, { profile }) => {
  const level1 = profile.levels.find((level) => names(level, row.level1.value));
  const parent = profile.levels.find(({ kinds }) =>
    kinds.some((kind) => names(kind, row.level2.value))
  );
  const level2 = parent?.kinds.find((kind) => names(kind, row.level2.value));
  return [
    ...level1Hits(row.level1, level1, parent),
    ...nameHits(row.level2, level2, "level2", null),
  ];
});

function level1Hits(
  field: Field<string>,
  level: IndicatorLevel | undefined,
  parent: IndicatorLevel | undefined
): Hit<"indicator-level">[] {
  if (!level || !parent || level === parent) {
    return nameHits(field, level, "level1", parent?.name ?? null);
  }
  const params = {
    problem: "elsewhere" as const,
    field: "level1" as const,
    text: field.value ?? "",
    expected: parent.name,
  };
  return [{ places: [field], params, fix: setCells({ field, to: parent.name }) }];
}

/** Blank, unknown, or known by another name; `expected` is what it should be where the name is not known. */
function nameHits(
  field: Field<string>,
  known: Named | undefined,
  which: "level1" | "level2",
  expected: string | null
): Hit<"indicator-level">[] {
  const text = field.value ?? "";
  if (known && foldText(known.name) === foldText(text)) return [];
  const problem = known ? "alias" : text === "" ? "blank" : "unknown";
  const right = known?.name ?? expected;
  // A level 1 filled down from a merged cell above is mended there.
  const mendable = right !== null && !(isBlank(field) && text !== "");
  return [
    {
      places: [field],
      params: { problem, field: which, text, expected: right },
      severity: known ? "建议" : "错误",
      ...(mendable ? { fix: setCells({ field, to: right }) } : {}),
    },
  ];
}

/** A row that has any of name, description, value and basis has them all. */
const indicatorBlank = tableRule("indicator-blank", "错误", ({ indicators, missingColumns }) => {
  const asked = CONTENT_FIELDS.filter((field) => !missingColumns.includes(field));
  return indicators.flatMap((row) => blankHit(row, asked));
});

function blankHit(row: ReadIndicator, asked: readonly IndicatorField[]): Hit<"indicator-blank">[] {
  const fields = asked.filter((field) => isBlank(row[field]));
  const [first, ...rest] = fields.map((field) => row[field]);
  if (!first) return [];
  return [{ places: [first, ...rest], params: { name: row.name.value ?? "", fields } }];
}

export const indicatorRules = [indicatorRequired, indicatorLevel, indicatorBlank] as const;
