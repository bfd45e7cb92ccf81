/** Every sentence that the workbench itself says. */
import type { OpenFailure } from "../xlsx";

export const TEXTS = {
  newName: "工作簿1.xlsx",
  structureProtected: "工作簿结构受保护，不能增删、移动或重命名工作表。",
  sheetNameTaken: "已有同名工作表，请换一个名称。",
  sheetNameIllegal: "工作表名称无效：1 至 31 个字，不能含 \\ / ? * [ ] :，首尾不能是单引号。",
  lastSheet: "工作簿至少要保留一张可见的工作表。",
  clipboardRefused: "浏览器不允许读取剪贴板，请用 Ctrl+V 粘贴。",
  commandMissing: "加载项还没有准备好这个命令，请稍候再点。",
  manifestMissing: "读不到 manifest.xml，功能区按钮未显示。",
  opening: "正在打开……",
  opened: (name: string) => `已打开“${name}”。`,
  saveLeavesOut: (items: readonly string[]) => `已保存。文件中不含：${items.join("；")}。`,
  sheetProtected: (sheet: string) => `工作表“${sheet}”受保护，这里不能修改。`,
  replaceUnsaved: "当前工作簿的修改尚未保存。要放弃这些修改吗？",
} as const;

export const OPEN_FAILURES: Readonly<Record<OpenFailure, string>> = {
  "not-xlsx": "不是 .xlsx 文件。旧的 .xls 或 .et 文件请先在 Excel 或 WPS 中另存为 .xlsx。",
  password: "文件有打开密码。请先在 Excel 中去掉密码再打开。",
  damaged: "文件已损坏，打不开。",
  "too-large": "文件太大，试用台打不开。",
};
