import { paragraphs } from "../domain";
import type { DepartmentTargets, SubTarget } from "../domain";
import { DEPARTMENT_HEADINGS } from "./headings";
import { departmentLines } from "./department-lines";
import type { DepartmentLine } from "./department-lines";
import { splitIndicators } from "./split-indicators";
import type { TextBlock } from "./text-blocks";
import type { Report } from "./text-problem";

interface Task {
  readonly line: number;
  readonly task: string;
  readonly goal: string[];
  readonly indicators: string[];
  /** What a line without label goes on with. */
  open: "goal" | "indicators" | null;
}

/** Part one of the document; null where none of its headings is there. */
export function readDepartment(
  blocks: readonly TextBlock[],
  report: Report
): DepartmentTargets | null {
  const lines = departmentLines(blocks);
  const headings = lines.filter(({ kind }) => kind === "heading");
  if (headings.length === 0) return null;
  reportHeadings(headings, report);
  return {
    overall: paragraphs(linesOf(lines, "overall").join("\n")),
    subTargets: tasksOf(lines, report).map((task) => subTargetOf(task, report)),
    measures: measuresOf(lines, report),
  };
}

function linesOf(lines: readonly DepartmentLine[], kind: DepartmentLine["kind"]): string[] {
  return lines.filter((line) => line.kind === kind).map(({ text }) => text);
}

function reportHeadings(headings: readonly DepartmentLine[], report: Report): void {
  const missing = DEPARTMENT_HEADINGS.filter(({ part }) => !headings.some((h) => h.part === part));
  if (missing.length === 0) return;
  report(headings[0]?.line ?? 1, {
    code: "headings-missing",
    headings: missing.map(({ title }) => title),
  });
}

function tasksOf(lines: readonly DepartmentLine[], report: Report): readonly Task[] {
  const tasks: Task[] = [];
  for (const { kind, line, text } of lines) {
    if (kind === "task") tasks.push(newTask(line, text));
    else if (kind === "goal" || kind === "indicators") label(tasks, kind, line)[kind].push(text);
    else if (kind === "task-text") goOn(tasks, line, text, report);
  }
  return tasks;
}

function newTask(line: number, task: string): Task {
  return { line, task, goal: [], indicators: [], open: null };
}

/** The task that a labelled line belongs to: a goal after a goal begins one whose name was lost. */
function label(tasks: Task[], kind: "goal" | "indicators", line: number): Task {
  const last = tasks.at(-1);
  const task = last && last[kind].length === 0 ? last : newTask(line, "");
  if (task !== last) tasks.push(task);
  task.open = kind;
  return task;
}

function goOn(tasks: readonly Task[], line: number, text: string, report: Report): void {
  const task = tasks.at(-1);
  if (task?.open) task[task.open].push(text);
  else report(line, { code: "line-unread", text });
}

function subTargetOf({ line, task, goal, indicators }: Task, report: Report): SubTarget {
  const missing = [
    ...(task === "" ? ["工作任务"] : []),
    ...(goal.length === 0 ? ["绩效目标"] : []),
    ...(indicators.length === 0 ? ["绩效指标"] : []),
  ];
  if (missing.length > 0) report(line, { code: "sub-target-incomplete", task, missing });
  return {
    task,
    goal: paragraphs(goal.join("\n")),
    indicators: splitIndicators(indicators.join("")),
  };
}

/** `1、加强制度建设。建立健全…`: the title ends at the first 。, further paragraphs belong to the content. */
function measuresOf(
  lines: readonly DepartmentLine[],
  report: Report
): DepartmentTargets["measures"] {
  const measures: { title: string; content: string }[] = [];
  for (const { kind, line, text } of lines) {
    const last = measures.at(-1);
    if (kind === "measure") measures.push(splitMeasure(text));
    else if (kind === "measure-text" && last) last.content = paragraphs(`${last.content}\n${text}`);
    else if (kind === "measure-text") report(line, { code: "line-unread", text });
  }
  return measures;
}

function splitMeasure(text: string): { title: string; content: string } {
  const end = text.indexOf("。");
  if (end < 0) return { title: text, content: "" };
  return { title: text.slice(0, end).trim(), content: text.slice(end + 1).trim() };
}
