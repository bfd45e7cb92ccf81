import { describeFileReason } from "../../files";
import type { CollectedFile, CollectedProject, FileProblem } from "../../intake";
import type { FindingCounts } from "../state/check-state";
import type { FileItem, FileProgress } from "../state/file-state";
import { TEXTS } from "../words/texts";

interface LinePlace {
  readonly key: string;
  /** 1 for a file, 2 for what was found in it. */
  readonly level: number;
  /** Which one of how many under the same line; 1-based. */
  readonly position: number;
  readonly size: number;
}

export type FileTreeLine = LinePlace &
  (
    | {
        readonly kind: "file";
        readonly name: string;
        readonly state: FileProgress["kind"];
        /** What has become of it, in words. */
        readonly words: string;
        readonly counts: FindingCounts | null;
        /** How many problems of the file there are to know of. */
        readonly problems: number;
        /** Absent where there is nothing below it. */
        readonly open?: boolean;
      }
    | {
        readonly kind: "project";
        readonly file: CollectedFile;
        readonly index: number;
        readonly project: CollectedProject;
      }
    | { readonly kind: "problem"; readonly problem: FileProblem }
  );

/** The lines as they are seen from top to bottom; `opened` holds the names of the files that are unfolded. */
export function fileLines(
  items: readonly FileItem[],
  opened: ReadonlySet<string>
): readonly FileTreeLine[] {
  return items.flatMap(({ picked, progress }, i): readonly FileTreeLine[] => {
    const { name } = picked;
    const file = progress.kind === "read" ? progress.file : null;
    const inside = file === null ? 0 : file.projects.length + file.problems.length;
    const open = opened.has(name);
    const head: FileTreeLine = {
      kind: "file",
      key: name,
      level: 1,
      position: i + 1,
      size: items.length,
      name,
      state: progress.kind,
      words: wordsOf(progress),
      counts: file === null || file.projects.length === 0 ? null : countsOf(file),
      problems: file?.problems.length ?? 0,
      ...(inside > 0 ? { open } : {}),
    };
    return file !== null && open ? [head, ...linesIn(file, name, inside)] : [head];
  });
}

function linesIn(file: CollectedFile, name: string, size: number): FileTreeLine[] {
  const place = (i: number) => ({ key: `${name}\n${i}`, level: 2, position: i + 1, size });
  const problems = file.problems.map((problem, i): FileTreeLine => ({
    kind: "problem",
    ...place(i),
    problem,
  }));
  const projects = file.projects.map((project, index): FileTreeLine => {
    return { kind: "project", ...place(problems.length + index), file, index, project };
  });
  return [...problems, ...projects];
}

function wordsOf(progress: FileProgress): string {
  switch (progress.kind) {
    case "waiting":
      return TEXTS.files.waiting;
    case "reading":
      return TEXTS.files.reading;
    case "read":
      return TEXTS.files.tables(progress.file.projects.length);
    case "failed":
      return progress.reason.code === "cancelled"
        ? TEXTS.files.cancelled
        : describeFileReason(progress.reason);
  }
}

function countsOf({ findings }: CollectedFile): FindingCounts {
  const count = (severity: string) =>
    findings.filter((one) => one.severity === severity && !isSettled(one.explained)).length;
  const settled = findings.filter((one) => isSettled(one.explained)).length;
  return { 错误: count("错误"), 提醒: count("提醒"), 建议: count("建议"), 已说明: settled };
}

/** Explained in writing, and the explanation still fits. */
function isSettled(explained: CollectedFile["findings"][number]["explained"]): boolean {
  return explained !== null && !explained.stale;
}
