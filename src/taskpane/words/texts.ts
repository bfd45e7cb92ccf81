import type { Explained } from "../../rules";
import type { FindingClass, FindingCounts } from "../state/check-state";
import type { JobName, TabName } from "../state/pane-state";

/** What the pane says while a job runs. */
const BUSY: Readonly<Record<JobName, string>> = {
  newTable: "正在新建项目表…",
  newDepartment: "正在新建部门整体表…",
  importFile: "正在读取文件并写入工作表…",
  loadSample: "正在写入样例…",
  fitRows: "正在调整行高…",
  insertRow: "正在新增指标行…",
  removeSheets: "正在删除工作表…",
  validate: "正在读取并检查各工作表…",
  mark: "正在标记单元格…",
  clear: "正在清除标记…",
  goTo: "正在转到单元格…",
  summarise: "正在写入项目汇总表…",
  summariseFiles: "正在写入汇总…",
  showSource: "正在查找来源…",
  revalidate: "正在重新检查…",
  watch: "正在开启实时校验…",
  repair: "正在修复…",
  undoRepair: "正在撤销修复…",
  explain: "正在写入校验说明…",
  report: "正在写入校验报告…",
  restoreLayout: "正在恢复版式…",
  renumberTitles: "正在重新编号…",
  makeCumulative: "正在转为累计…",
  copyTable: "正在复制项目表…",
};

const TABS: Readonly<Record<TabName, string>> = { fill: "填报", check: "校验", sum: "汇总" };

const SEVERITY_HINTS: Readonly<Record<FindingClass, string>> = {
  错误: "上报前必须改正",
  提醒: "改正或书面说明",
  建议: "供参考",
  已说明: "已书面说明理由",
};

/** The answer that brings batches of files onto one overview. */
const KEEP_OTHERS = "补充到已有汇总";

/** Every word that the pane shows, apart from what actions and rules answer. */
export const TEXTS = {
  name: "绩效表助手",
  tabs: TABS,
  busy: BUSY,
  slow: "Excel 还没有回应。如果正在编辑单元格，请按 Enter 结束单元格编辑。",
  retry: "重试",
  close: "关闭",
  cancel: "取消",
  status: "进度与结果",
  severityHints: SEVERITY_HINTS,

  year: {
    label: "预算年度",
    automatic: (year: number | null) => (year === null ? "自动" : `自动（${year}）`),
    option: (year: number) => `${year}年`,
  },

  fill: {
    newTable: "新建项目绩效目标表",
    unitCode: "单位编码",
    unitName: "单位名称",
    projectName: "项目名称",
    projectNameMissing: "请填写项目名称。",
    projectCode: "项目编码",
    projectCodeHint: "尚未分配的可以不填",
    number: "表序号",
    numberWrong: "请填1至999的整数。",
    create: "新建项目表",
    document: "从文档导入",
    drop: "把去年的文本文件（.txt）拖到这里",
    pick: "选择文件…",
    pickLabel: "选择要导入的文本文件",
    sample: "加载样例",
    department: "新建部门整体表",
    departmentTargets: "部门整体绩效目标",
    adjust: "整理当前工作表",
    adjustHint:
      "恢复版式只改格式，不改内容。转为累计把按当期填的支出计划改为累计比例。重新编号按工作表的顺序改全部标题的序号。",
    fitRows: "适应行高",
    insertRow: "新增指标行",
    restoreLayout: "恢复版式",
    makeCumulative: "转为累计",
    renumber: "重新编号",
    copyTable: "复制为新项目",
    copyOf: (projectName: string) =>
      projectName === "" ? "复制当前工作表上的项目" : `复制“${projectName}”`,
    copyHint: "沿用单位、用途、支出计划、绩效目标和指标；预算数不复制，请重新填写。",
    copyCreate: "复制",
  },

  done: {
    written: (count: number) => `已写入${count}张工作表`,
    nothingWritten: "没有写入新的工作表",
    sheets: "新工作表",
    open: "去填写",
    replaced: "已替换",
    skipped: "已存在，未改动",
    notices: "请注意",
    problems: "文件中没有读懂的内容",
    fitted: (sheet: string, rows: number) =>
      rows === 0 ? `“${sheet}”的行高都合适，没有改动` : `已调整“${sheet}”的${rows}行`,
    restored: (sheet: string, tables: number) =>
      tables === 1 ? `已恢复“${sheet}”的版式` : `已恢复“${sheet}”上${tables}张表的版式`,
    cumulative: (sheet: string) => `“${sheet}”的支出计划已转为累计`,
    renumbered: (titles: number, sheets: number) =>
      titles === 0
        ? "标题序号都正确，没有改动"
        : `已重新编号${titles}张表${sheets === 0 ? "" : `，改名${sheets}张工作表`}`,
    inserted: (sheet: string, row: number) => `已在“${sheet}”新增第${row}行`,
    removed: (count: number) => `已删除${count}张工作表`,
    cleared: (count: number) =>
      count === 0 ? "工作簿中没有校验标记" : `已清除${count}张工作表上的标记`,
    left: "未能清除",
    repaired: (count: number) => (count === 0 ? "没有修复" : `已修复${count}处`),
    undone: (count: number) => (count === 0 ? "没有撤销" : "已撤销上一次修复"),
    refused: "未改动",
    explained: "说明已写入工作表“校验说明”",
    unexplained: "已删除说明",
    reported: (sheet: string, lines: number, updated: boolean) =>
      `${updated ? "已更新" : "已写入"}“${sheet}”，共${lines}条`,
    summarised: (sheet: string, updated: boolean) =>
      updated ? `已更新“${sheet}”` : `已写入“${sheet}”`,
  },

  failed: {
    title: "没有完成",
    written: "失败前已写入的工作表",
    remove: "删除这些工作表",
    program: (message: string) =>
      `程序出错，操作没有完成（${message}）。请再试一次，仍不行时把括号中的内容告诉维护人员。`,
    notLoaded: "程序文件没有载入，可能是网络中断。请检查网络，关闭窗格后重新打开。",
    tooLarge: (name: string) => `“${name}”超过5 MB，不像是目标文本，没有读取。请确认选对了文件。`,
    notText: (name: string) =>
      `“${name}”不是文本文件，没有读取。请在 Word 中另存为“纯文本（.txt）”后再导入。`,
    unreadableFile: (name: string) =>
      `“${name}”没有读出，可能已被移动或正被占用。请关闭占用它的程序，再试一次。`,
  },

  conflict: {
    title: (count: number) => `${count}张同名工作表已存在`,
    question: "要怎样处理？",
    alreadyWritten: (count: number) => `其余${count}张已写入。`,
    keepBoth: "保留两份",
    skip: "跳过",
    replace: "替换",
    replaceWarning: "替换会覆盖这些工作表中现有的内容，可能无法撤销。确定要替换吗？",
    replaceConfirm: "确定替换",
  },

  otherFiles: {
    title: "已有汇总中还有不在列表中的文件",
    question: `选“${KEEP_OTHERS}”，它们的数据照旧保留，与这批合在一起计算；选“以这批为准”，它们标为“已不在”，不再计入合计。`,
    keep: KEEP_OTHERS,
    gone: "以这批为准",
  },

  check: {
    validate: "一键校验",
    clear: "清除标记",
    intro: "检查工作簿中的每一张绩效目标表：有问题的单元格会突出显示，每一处说明错在哪里、怎样改。",
    noTables: "工作簿中没有绩效目标表",
    noTablesHint: "请先在“填报”中新建或导入，或打开含有绩效目标表的工作簿，再校验。",
    toFill: "去填报",
    clean: "没有发现问题",
    scope: (tables: number, departments: number) => `${scopeOf(tables, departments)}。`,
    filter: "按严重程度显示",
    filteredOut: "没有符合条件的内容。请换个搜索词，或显示更多严重程度。",
    list: "校验结果",
    listKeys: "上下键移动，左右键收起或展开，Enter 定位，F 修复，S 说明",
    itemsOf: (count: number) => `${count}处`,
    countOf: (name: string, count: number) => `${name} ${count}`,
    summary: (tables: number, departments: number, total: number, shown: number) =>
      `${scopeOf(tables, departments)}，${shown < total ? `显示${shown}/${total}处` : `发现${total}处`}。`,
    cells: (shown: string, count: number) => `${shown}等${count}格`,
    search: "搜索",
    clearSearch: "清除搜索词",
    searchTitle: "搜索内容、单元格、工作表、项目",
    onlySheet: "只看当前工作表",
    goTo: "定位",
    keys: { goTo: "转到单元格（Enter）", repair: "预览修复（F）", explain: "填写说明（S）" },
    report: "校验报告",
    unmarked: "未能标记的工作表",
    unread: "未能读取的工作表",
    undo: "标记由加载项写入，标记后可能无法用 Ctrl+Z 撤销此前的操作。不影响表格内容。",
  },

  repair: {
    repair: "修复",
    all: (count: number) => `全部安全修复（${count}）`,
    allHint: "只规范写法，不改数值的含义，不覆盖公式。",
    confirmAll: (count: number) => `修复这${count}处`,
    preview: "修复预览",
    changes: "修复内容",
    insert: (row: number, level1: string, level2: string) =>
      `在第${row}行下插入一行：${level1}／${level2}`,
    blank: "（空白）",
    to: "改为",
    undo: "撤销",
    undoLast: (count: number) => `撤销上一次修复（还可撤销${count}次）`,
  },

  explain: {
    explain: "说明",
    label: "说明理由",
    hint: (length: number, most: number) => `写明依据或原因，${length}/${most}字。`,
    save: "保存",
    remove: "删除说明",
    of: ({ reason, date, stale }: Explained) =>
      stale ? `原说明已过期（内容已改）：${reason}` : `已说明（${date}）：${reason}`,
  },

  live: {
    live: "实时校验",
    hint: "随改随查：只更新窗格中的列表，不改动工作簿；标记在“一键校验”后更新。",
    lost: "实时校验已关闭",
  },

  sum: {
    title: "本工作簿",
    summarise: "汇总本工作簿",
    intro:
      "把本工作簿的全部项目列入“项目汇总”工作表：预算、支出进度、指标和问题数。表中数字随各表改动。",
    noTables: "没有可以汇总的项目表",
    projects: "项目数",
    projectsValue: (count: number) => `${count}个`,
    budget: "预算数合计",
    amount: (wanyuan: string) => `${wanyuan}万元`,
    spending: "累计支出计划",
    date: "截至",
    share: "比例",
    money: "万元",
    findings: "校验情况",
    counts: (counts: FindingCounts) =>
      `错误${counts.错误}，提醒${counts.提醒}，建议${counts.建议}${counts.已说明 > 0 ? `，已说明${counts.已说明}` : ""}`,
    open: (sheet: string) => `查看“${sheet}”`,
    notices: "请注意",
  },

  source: {
    show: "查看选中行的来源",
    hint: "先在“项目汇总”“指标明细”或“汇总问题”中选中一行",
  },

  pictures: {
    title: "图表",
    progress: "累计支出进度与序时进度",
    lines: (dates: readonly string[], lines: readonly string[]) =>
      `折线图，截至${dates.join("、")}：${lines.join("；")}。`,
    largest: (by: string) => `预算数最大的${by}（万元）`,
    notLoaded: "图表没有载入，可能是网络中断。请检查网络后重试，数字见下表。",
  },

  files: {
    title: "多个文件",
    drop: "把各单位的工作簿或文件夹拖到这里",
    over: "松开即可加入",
    local: "文件只在这台电脑上读取，不上传。",
    pick: "选择文件",
    pickFolder: "选择文件夹",
    pickMore: "添加文件",
    pickMoreFolder: "添加文件夹",
    pickLabel: "选择要汇总的工作簿",
    folderLabel: "选择要汇总的文件夹",
    hidden: "包括隐藏的工作表",
    list: "要汇总的文件",
    listKeys: "上下键移动，左右键收起或展开，Enter 查看项目表，R 重试，Delete 移除",
    progressLabel: "读取进度",
    progress: (done: number, all: number) => `已读取${done}/${all}个，剩余${all - done}个`,
    read: (files: number, tables: number, failed: number) =>
      `共${files}个文件，${tables}张项目表${failed === 0 ? "" : `，${failed}个没有读出`}。`,
    cancel: "取消读取",
    retry: "重试",
    retryFile: (name: string) => `重新读取“${name}”`,
    retryAll: (count: number) => `重试失败的${count}个`,
    remove: (name: string) => `从列表中移除“${name}”`,
    clear: "清空列表",
    write: "写入汇总",
    done: {
      sentence: (updated: boolean) => (updated ? "已更新汇总" : "已写入汇总"),
      sheets: "汇总工作表",
      overview: (sheet: string, projects: number, kept: number) =>
        `${sheet}（${projects}个项目${kept > 0 ? `，其中${kept}个沿用此前汇总的数据` : ""}）`,
      problems: (sheet: string, count: number) => `${sheet}（${count}条）`,
      duplicates: (codes: number, names: number, sheet: string) =>
        `不同文件中重复的${[
          ...(codes > 0 ? [`项目编码${codes}处`] : []),
          ...(names > 0 ? [`项目名称${names}处`] : []),
        ].join("、")}，见“${sheet}”`,
      open: (sheet: string) => `查看${sheet}`,
    },
    waiting: "等待",
    reading: "读取中",
    cancelled: "已取消",
    tables: (count: number) => (count === 0 ? "没有项目表" : `${count}张表`),
    problems: (count: number) => `请注意${count}处`,
    count: (name: string, count: number) => `${name}${count}`,
    noProjectName: "（未填项目名称）",
    noCode: "未填编码",
    noBudget: "未填预算数",
    notes: {
      left: (count: number) =>
        `一次最多汇总500个文件，有${count}个没有加入。请写入汇总后清空列表，再选这些文件写入，并选“${KEEP_OTHERS}”`,
      replaced: "列表中已有同名文件，已换成新选的。不是同一份的，请改名，或连同文件夹一起选择",
      foreign: "不是 .xlsx、.xlsm、.xls、.et 文件，没有加入",
      more: (count: number) => `…等${count}个`,
    },
    table: {
      back: "返回文件列表",
      source: (file: string, sheet: string, place: string) => `来源：${file}的“${sheet}”${place}`,
      file: "文件",
      sheet: "工作表",
      row: (row: number) => `第${row}行`,
      unit: "单位",
      code: "项目编码",
      budget: "预算数",
      fiscal: "其中：财政资金",
      other: "其他资金",
      purpose: "资金用途",
      plan: "累计支出计划",
      goals: "绩效目标",
      indicators: (count: number) => `绩效指标（${count}项）`,
      description: "描述",
      value: "指标值",
      basis: "依据",
      findings: (count: number) => `校验问题（${count}处）`,
      blank: "（空白）",
      at: (cell: string) => `单元格${cell}`,
    },
  },
} as const;

function scopeOf(tables: number, departments: number): string {
  return departments === 0 ? `共检查${tables}张项目表` : `共检查${tables}张项目表和部门整体表`;
}
