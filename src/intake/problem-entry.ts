import { cellAddress } from "../domain";
import type { ProblemEntry } from "../forms";
import type { CollectedProject } from "./collected-file";

const NOTHING: Omit<ProblemEntry, "category" | "matter" | "sentence"> = {
  unit: "",
  projectCode: "",
  projectName: "",
  file: "",
  sheet: "",
  cell: "",
  severity: "",
  explanation: "",
  state: "待处理",
};

/** A line of 汇总问题 of which only some columns say something. */
export function problemEntry(
  parts: Partial<ProblemEntry> & Pick<ProblemEntry, "category" | "matter" | "sentence">
): ProblemEntry {
  return { ...NOTHING, ...parts };
}

/** Unit, code and name of a project, as a line tells them. */
export function headOfProject({
  table,
}: CollectedProject): Pick<ProblemEntry, "unit" | "projectCode" | "projectName"> {
  const { unit, projectCode, projectName } = table;
  return { unit: unit.code + unit.name, projectCode, projectName };
}

/** A project with where one of its values stands. */
export function placeOf(
  file: string,
  project: CollectedProject,
  cell: keyof CollectedProject["cells"]
): Pick<ProblemEntry, "unit" | "projectCode" | "projectName" | "file" | "sheet" | "cell"> {
  const at = project.cells[cell];
  return { ...headOfProject(project), file, sheet: at.sheet, cell: cellAddress(at) };
}
