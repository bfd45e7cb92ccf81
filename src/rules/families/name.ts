import { groupBy, foldText, isBlank, parseTitle, titleOf } from "../../domain";
import {
  acrossFiles,
  inSeveralFiles,
  placeName,
  tablesOf,
  unitOf,
  type TableOfFile,
} from "../rule/files";
import { placesOf } from "../rule/groups";
import { filesRule, setCells, tableRule, workbookRule } from "../rule/rule";

const nameMissing = tableRule("name-missing", "错误", ({ projectName }) =>
  isBlank(projectName) ? [{ places: [projectName], params: {} }] : []
);

/** The title row names the project. */
const nameTitle = tableRule("name-title", "提醒", ({ title, projectName }) => {
  const name = projectName.value;
  if (name === null || foldText(title.value ?? "").includes(foldText(name))) return [];
  const number = parseTitle(title.value ?? "")?.number ?? null;
  const fix = setCells({ field: title, to: titleOf({ number, projectName: name }) });
  const params = { title: title.value ?? "", name };
  // Without a title row there is no cell to set: the place is the table's first label.
  return [{ places: [title], params, ...(title.value === null ? {} : { fix }) }];
});

const nameDuplicate = workbookRule("name-duplicate", "提醒", ({ tables }) =>
  groupBy(tables, ({ projectName }) => projectName.value && foldText(projectName.value))
    .filter(([, same]) => same.length > 1)
    .map(([, same]) => ({
      places: placesOf(same, (table) => table.projectName),
      params: {
        name: same[0].projectName.value ?? "",
        places: same.map(({ sheet }) => sheet),
        sentTwice: false,
      },
    }))
);

/** Only within a unit: many units have a project of the same name. The same code is told by itself. */
const nameSentTwice = filesRule("name-duplicate", "提醒", (files) =>
  groupBy(tablesOf(files), nameInUnit)
    .filter(([, same]) => inSeveralFiles(same) && !haveOneCode(same))
    .map(([, same]) => ({
      ...acrossFiles(same, (table) => table.projectName),
      params: {
        name: same[0].table.projectName.value ?? "",
        places: same.map(placeName),
        sentTwice: true,
      },
    }))
);

function nameInUnit(one: TableOfFile): string | null {
  const [unit, name] = [unitOf(one), one.table.projectName.value];
  return unit === null || name === null ? null : foldText(`${unit}\n${name}`);
}

function haveOneCode(same: readonly TableOfFile[]): boolean {
  const [code, ...others] = new Set(same.map(({ table }) => table.projectCode.value));
  return code !== null && others.length === 0;
}

const unitMissing = tableRule("unit-missing", "错误", ({ unitCode, unitName }) => {
  const params = { code: unitCode.value === null, name: unitName.value === null };
  return params.code || params.name ? [{ places: [unitCode], params }] : [];
});

export const nameRules = [
  nameMissing,
  nameTitle,
  nameDuplicate,
  nameSentTwice,
  unitMissing,
] as const;
