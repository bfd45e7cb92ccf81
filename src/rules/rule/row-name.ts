import { foldText, type ReadIndicator } from "../../domain";

/** What a name ends with in brackets: 完成率（%）, 培训人数（含市级）. */
const REMARK = /\(([^()]*)\)$/;

/** The row's 三级指标 as it begins: white space and a remark in brackets at its end left aside. */
export function bareName({ name }: ReadIndicator): string {
  return foldText(name.value ?? "").replace(REMARK, "");
}

/** What the name says in brackets at its end; "" for nothing. */
export function remarkOf({ name }: ReadIndicator): string {
  return REMARK.exec(foldText(name.value ?? ""))?.[1] ?? "";
}
