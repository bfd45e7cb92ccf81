import { INDICATOR_FIELDS, type Field, type ReadTable } from "../domain";
import { tableRule } from "./rule";

/** XX, ××, 待定, 请填写 … : what a template or a draft leaves behind. Letters of a word are none. */
const PLACEHOLDER = /(?<![A-Za-z0-9])[xX]{2,}(?![A-Za-z0-9])|×{2,}|待定|待填|请填写|_{3,}/;

/** In every entry that is a text; amounts and shares that are no numbers have rules of their own. */
const textPlaceholder = tableRule("text-placeholder", "错误", (table) =>
  textEntries(table).flatMap((field) => {
    const [text] = PLACEHOLDER.exec(field.value ?? "") ?? [];
    return text === undefined ? [] : [{ places: [field] as const, params: { text } }];
  })
);

function textEntries(table: ReadTable): readonly Field<string>[] {
  const { unitName, projectCode, projectName, purpose, goals, indicators } = table;
  const rows = indicators.flatMap((row) =>
    // A level 1 filled down from above would be found once a row.
    INDICATOR_FIELDS.filter((field) => row[field].raw !== null).map((field) => row[field])
  );
  return [unitName, projectCode, projectName, purpose, goals, ...rows];
}

export const textRules = [textPlaceholder] as const;
