import { columnName } from "../../../src/workbench/engine";
import type {
  Area,
  CellStyle,
  ConditionalFormat,
  EngineSheet,
  EngineWorkbook,
} from "../../../src/workbench/engine/types";
import type { RowIdentities } from "./row-identities";

/** All that one cell shows and does. */
export interface CellState {
  readonly content: string;
  readonly format: string;
  readonly validation: string;
  readonly rules: string;
  /** Our conditional formats over it. */
  readonly marks: string;
}

export type CellAspect = keyof CellState;

export interface SheetState {
  readonly id: string;
  readonly name: string;
  /** Its name at the beginning, by which contracts know it. */
  readonly origin: string;
  /** By "row column"; a cell that is as any other is left out. */
  readonly cells: Map<string, CellState>;
  /** The sheet as a whole, what concerns one row or column by its own key. */
  readonly facts: Map<string, string>;
}

export interface Snapshot {
  readonly sheets: Map<string, SheetState>;
  readonly names: Map<string, string>;
}

const PLAIN: CellState = { content: "", format: "{}", validation: "", rules: "", marks: "" };

const ASPECTS = Object.keys(PLAIN) as CellAspect[];

export const cellOf = (sheet: SheetState, key: string): CellState => sheet.cells.get(key) ?? PLAIN;

/** The workbook as it is, each cell under the identity of its row. */
export function snapshot(workbook: EngineWorkbook, rows: RowIdentities): Snapshot {
  const sheets = workbook.sheets().map((sheet) => [sheet.id, sheetState(sheet, rows)] as const);
  const names = workbook.names().map(({ name, formula }) => [name, followed(formula)] as const);
  return { sheets: new Map(sheets), names: new Map(names) };
}

function sheetState(sheet: EngineSheet, rows: RowIdentities): SheetState {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells = new Map<string, CellState>();
  const own = sheet.conditionalFormats.filter(isOwn);
  const others = sheet.conditionalFormats.filter((format) => !isOwn(format));
  const marks = over(used, own, () => "mark");
  const rules = over(used, others, ({ rule, format }) => followed(canonical({ rule, format })));
  const validations = over(used, sheet.dataValidations, (validation) =>
    followed(canonical({ ...validation, areas: [] }))
  );
  for (let row = 0; row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) {
      const place = `${row} ${column}`;
      const state = {
        content: contentOf(sheet, row, column),
        format: formatOf(sheet.style(row, column)),
        validation: validations.get(place) ?? "",
        rules: rules.get(place) ?? "",
        marks: marks.get(place) ?? "",
      };
      if (ASPECTS.some((aspect) => state[aspect] !== PLAIN[aspect]))
        cells.set(`${rows.idOf(sheet.id, row)} ${column}`, state);
    }
  }
  return {
    id: sheet.id,
    name: sheet.name,
    origin: sheet.name,
    cells,
    facts: factsOf(sheet, used, rows),
  };
}

function factsOf(sheet: EngineSheet, used: Area, rows: RowIdentities): Map<string, string> {
  const { tabColor, visibility, freeze, protection, pageLayout } = sheet;
  const facts = new Map<string, string>([
    ["tab", tabColor],
    ["visibility", visibility],
    ["panes", canonical(freeze)],
    ["protection", canonical(protection)],
    ["page", followed(canonical(pageLayout))],
  ]);
  for (const { top, left, bottom, right } of sheet.merges())
    facts.set(
      `merge ${rows.idOf(sheet.id, top)} ${left}`,
      `${rows.idOf(sheet.id, bottom)} ${right}`
    );
  for (let row = 0; row <= used.bottom; row++)
    facts.set(`height ${rows.idOf(sheet.id, row)}`, String(sheet.rowHeight(row)));
  for (let column = 0; column <= used.right; column++)
    facts.set(`width ${column}`, String(sheet.columnWidth(column)));
  return facts;
}

function contentOf(sheet: EngineSheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== "") return followed(formula);
  const value = sheet.value(row, column);
  if (value === null) return "";
  return typeof value === "object"
    ? value.error
    : `${typeof value === "number" ? "#" : ""}${value}`;
}

/** What Excel shows without being told is the same as when it is told. */
const BY_DEFAULT: Readonly<Record<string, unknown>> = {
  fontColor: "#000000",
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  bold: false,
  italic: false,
  wrapText: false,
};

function formatOf(style: CellStyle): string {
  const told = Object.entries(style).filter(([key, value]) => BY_DEFAULT[key] !== value);
  return canonical(Object.fromEntries(told));
}

/** Each cell of some areas within the used one, with what lies over it. */
function over<T extends { readonly areas: readonly Area[] }>(
  used: Area,
  items: readonly T[],
  tell: (item: T) => string
): Map<string, string> {
  const told = new Map<string, string>();
  for (const item of items) {
    const text = tell(item);
    for (const { top, left, bottom, right } of item.areas)
      for (let row = top; row <= Math.min(bottom, used.bottom); row++)
        for (let column = left; column <= Math.min(right, used.right); column++) {
          const place = `${row} ${column}`;
          told.set(place, `${told.get(place) ?? ""}${text}`);
        }
  }
  return told;
}

/** Ours by its marker; one without a formula is what a batch cut short has left of ours. */
export function isOwn({ type, rule }: ConditionalFormat): boolean {
  const formula = typeof rule["formula"] === "string" ? rule["formula"] : "";
  return type === "Custom" && (formula === "" || formula.includes('"jx:'));
}

/** A formula without what follows by itself when rows come and go and sheets are renamed. */
function followed(formula: string): string {
  return formula
    .replace(/('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu, "")
    .replace(/(\$?\b[A-Z]{1,3}\$?)\d+/g, "$1·")
    .replace(/\$\d+:\$\d+/g, "$·:$·");
}

const canonicals = new Map<string, string>();

/** The same text for the same things, in whatever order their properties were set. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value);
  const known = canonicals.get(text) ?? JSON.stringify(JSON.parse(text), sorted);
  canonicals.set(text, known);
  return known;
}

function sorted(_: string, inner: unknown): unknown {
  if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
  return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One thing that is not as it was. */
export interface Difference {
  /** The sheet's id and its name at the beginning. */
  readonly sheet: string;
  readonly name: string;
  readonly aspect: CellAspect | "sheet" | "sheetName" | "fact" | "name";
  /** A cell's "row column", a fact, a defined name. */
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** All that differs, sheets that are new included. */
export function differences(before: Snapshot, after: Snapshot): Difference[] {
  const sheets = [...new Set([...before.sheets.keys(), ...after.sheets.keys()])];
  return [
    ...sheets.flatMap((id) => sheetDifferences(before.sheets.get(id), after.sheets.get(id))),
    ...mapDifferences(before.names, after.names).map(([key, from, to]) => ({
      sheet: "",
      name: "",
      aspect: "name" as const,
      key,
      before: from,
      after: to,
    })),
  ];
}

function sheetDifferences(before?: SheetState, after?: SheetState): Difference[] {
  const { id, origin: name } = (before ?? after)!;
  const tell = (aspect: Difference["aspect"], key: string, from: string, to: string) => ({
    sheet: id,
    name,
    aspect,
    key,
    before: from,
    after: to,
  });
  if (!before || !after) return [tell("sheet", "", before ? name : "", after ? name : "")];
  const keys = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [
    ...(before.name === after.name ? [] : [tell("sheetName", "", before.name, after.name)]),
    ...[...keys].flatMap((key) => {
      const [from, to] = [cellOf(before, key), cellOf(after, key)];
      return ASPECTS.filter((aspect) => from[aspect] !== to[aspect]).map((aspect) =>
        tell(aspect, key, from[aspect], to[aspect])
      );
    }),
    ...mapDifferences(before.facts, after.facts)
      .filter(([key, from, to]) => !isNewSize(key, from, to))
      .map(([key, from, to]) => tell("fact", key, from, to)),
  ];
}

/** Sizes are only known as far as a sheet is used: one that was not looked at is no difference. */
function isNewSize(key: string, from: string, to: string): boolean {
  return /^(height|width)/.test(key) && (from === "" || to === "");
}

function mapDifferences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>
): (readonly [string, string, string])[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => [key, before.get(key) ?? "", after.get(key) ?? ""] as const)
    .filter(([, from, to]) => from !== to);
}

/** A difference for people: where, what, from and to. */
export function tellDifference({ name, aspect, key, before, after }: Difference): string {
  const [row = "", column = ""] = key.split(" ");
  const isCell = aspect in PLAIN;
  const place = isCell
    ? `${columnName(Number(column))}${/^\d+$/.test(row) ? Number(row) + 1 : `(${row})`}`
    : key;
  const [from, to] = aspect === "format" ? apart(before, after) : [before, after];
  const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
  return `${name}!${place} ${aspect}: “${short(from)}” → “${short(to)}”`;
}

/** Of two formats only what differs. */
function apart(before: string, after: string): readonly [string, string] {
  const [from, to] = [before, after].map((text) => JSON.parse(text) as Record<string, unknown>);
  const keys = Object.keys({ ...from, ...to }).filter(
    (key) => canonical(from![key] ?? null) !== canonical(to![key] ?? null)
  );
  const tell = (format = {} as Record<string, unknown>) =>
    keys.map((key) => `${key} ${canonical(format[key] ?? null)}`).join(", ");
  return [tell(from), tell(to)];
}
