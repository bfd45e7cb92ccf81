import { parseArgs } from "node:util";
import { fail, ok, type Result } from "../domain";
import type { SummariseArguments } from "./summarise-job";

/** What the job is asked to do. */
export interface JobArguments {
  readonly input: { readonly kind: "text" | "open"; readonly file: string };
  /** Leave marks and hints in the workbook. */
  readonly mark: boolean;
  /** Add the overview sheet, or bring it up to date. */
  readonly overview: boolean;
  /** Where to save the workbook. */
  readonly out: string | null;
  /** Where to write the findings as JSON. */
  readonly findings: string | null;
}

export const USAGE = [
  "用法：npm run --silent job -- --text 文件.txt | --open 文件.xlsx",
  "        [--mark] [--overview] [--out 文件.xlsx] [--findings 文件.json]",
  "或：npm run --silent job -- --summarise 文件… [--open 原汇总.xlsx [--append]] [--out 文件.xlsx] [--findings 文件.json]",
].join("\n");

const APPEND_ALONE = "--append只能与--summarise和--open同用，请指定要补充的汇总。";

/** Reads the command line, or tells in one sentence what is wrong with it. */
export function readArguments(
  argv: readonly string[]
): Result<JobArguments | SummariseArguments, string> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const {
    text,
    open,
    mark = false,
    overview = false,
    out = null,
    findings = null,
    append = false,
  } = values;
  if (values.summarise) {
    const others = text !== undefined || mark || overview;
    if (others)
      return fail("--summarise只能与--open、--append、--out、--findings同用，请去掉其他参数。");
    if (open === "") return fail("--open后面没有文件名，请补上。");
    if (append && open === undefined) return fail(APPEND_ALONE);
    if (positionals.length === 0) return fail("--summarise后面没有文件名，请补上要汇总的文件。");
    return ok({ files: positionals, onto: open ?? null, ...(append && { append }), out, findings });
  }
  if (append) return fail(APPEND_ALONE);
  if (positionals.length > 0) return fail(`参数“${positionals[0]}”无法识别，请核对用法。`);
  if ((text === undefined) === (open === undefined)) {
    return fail("请用--text或--open指定一个输入文件，二者选一。");
  }
  const input = text === undefined ? open : text;
  if (!input) return fail("--text或--open后面没有文件名，请补上。");
  const kind = text === undefined ? "open" : "text";
  return ok({ input: { kind, file: input }, mark, overview, out, findings });
}

function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        text: { type: "string" },
        open: { type: "string" },
        mark: { type: "boolean" },
        overview: { type: "boolean" },
        out: { type: "string" },
        findings: { type: "string" },
        summarise: { type: "boolean" },
        append: { type: "boolean" },
      },
    });
    return ok({ values, positionals });
  } catch (error) {
    const unknown = /'(-[^']*)'/.exec(String(error))?.[1];
    return fail(`参数${unknown ? `“${unknown}”` : ""}无法识别，请核对用法。`);
  }
}
