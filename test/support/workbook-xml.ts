import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a cell is to hold: a formula is one that no program has calculated. */
export type CellContent = string | number | null | { readonly formula: string };

/** A saved workbook with cells of a sheet changed, by address, as people or other programs might leave them. */
export function withCells(
  bytes: Uint8Array,
  sheet: string,
  changes: Readonly<Record<string, CellContent>>
): Uint8Array {
  return withSheetXml(bytes, sheet, (xml) =>
    Object.entries(changes).reduce(
      (text, [address, content]) => withCell(text, address, content),
      xml
    )
  );
}

/** With a sheet moved down, every cell by that many rows. */
export function movedDown(bytes: Uint8Array, sheet: string, rows: number): Uint8Array {
  return withSheetXml(bytes, sheet, (xml) =>
    xml.replace(
      /(<(?:row|c) r=")([A-Z]*)(\d+)"/g,
      (_, start: string, column: string, row: string) => `${start}${column}${Number(row) + rows}"`
    )
  );
}

/** With a blank sheet filled with that many rows and columns of numbers: something to read for a while. */
export function withNumbers(
  bytes: Uint8Array,
  sheet: string,
  rows: number,
  columns: number
): Uint8Array {
  const row = `<row>${"<c><v>31.25</v></c>".repeat(columns)}</row>`;
  return withSheetXml(bytes, sheet, (xml) =>
    xml.replace("<sheetData/>", `<sheetData>${row.repeat(rows)}</sheetData>`)
  );
}

/** With a sheet hidden, so that Excel offers to show it again or not. */
export function withHidden(
  bytes: Uint8Array,
  sheet: string,
  state: "hidden" | "veryHidden"
): Uint8Array {
  return withPart(bytes, "xl/workbook.xml", (xml) => {
    const [entry] = sheetEntry(xml, sheet);
    const shown = entry.replace(/ state="\w+"/, "");
    return xml.replace(entry, shown.replace("<sheet ", `<sheet state="${state}" `));
  });
}

/** Without its defined names, as WPS leaves it. */
export function withoutNames(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, "xl/workbook.xml", (xml) =>
    xml.replace(/<definedNames>.*<\/definedNames>/s, "")
  );
}

function withSheetXml(
  bytes: Uint8Array,
  sheet: string,
  change: (xml: string) => string
): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const [, id] = sheetEntry(text("xl/workbook.xml"), sheet);
  const relations = text("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/g) ?? [];
  const relation = relations.find((one) => one.includes(`Id="${id}"`));
  const target = /Target="\/?(?:xl\/)?([^"]*)"/.exec(relation ?? "")?.[1];
  return withPart(bytes, `xl/${target}`, change);
}

function sheetEntry(workbook: string, sheet: string): [entry: string, id: string] {
  const entry = (workbook.match(/<sheet [^>]*>/g) ?? []).find((one) =>
    one.includes(`name="${sheet}"`)
  );
  const id = /r:id="([^"]*)"/.exec(entry ?? "")?.[1];
  if (!entry || !id) throw new Error(`no sheet ${sheet}`);
  return [entry, id];
}

function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (!part) throw new Error(`no part ${name}`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
}

function withCell(xml: string, address: string, content: CellContent): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`);
  const [found, attributes = ""] = cell.exec(xml) ?? [];
  if (found === undefined) throw new Error(`no cell ${address}`);
  const kept = attributes.replace(/ t="\w+"/, "");
  return xml.replace(found, cellXml(address, kept, content));
}

function cellXml(address: string, attributes: string, content: CellContent): string {
  if (content === null) return `<c r="${address}"${attributes}/>`;
  if (typeof content === "number") return `<c r="${address}"${attributes}><v>${content}</v></c>`;
  if (typeof content === "string")
    return `<c r="${address}"${attributes} t="inlineStr"><is><t>${content}</t></is></c>`;
  return `<c r="${address}"${attributes}><f>${content.formula}</f></c>`;
}
