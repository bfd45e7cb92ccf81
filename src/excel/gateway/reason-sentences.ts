const PROTECTED = "请在“审阅”选项卡中撤销保护，再试一次。";
const TRY_AGAIN = "请稍等片刻再试一次。";
const OLD_VERSION = "请更新 Excel，或在 Microsoft 365、Excel 2021 及以上版本中使用。";
const TOO_LARGE = "请把工作簿拆成几个较小的文件，再试一次。";
const FRONT = "请先点一下本工作簿的任意单元格，再试一次。";
const REOPEN = "请保存工作簿，关闭后重新打开，再试一次。";
const CONFLICT = "请先取消该处的表格、透视表或合并，再试一次。";
const PROGRAM = "这是本程序的错误，工作簿没有损坏，请把错误代码告诉维护人员。";

/**
 * What is told for each error code: what happened, why, what to do. The codes are those of
 * OfficeExtension.ErrorCodes and Excel.ErrorCodes, of the client itself, and (last) our own.
 */
export const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "正在编辑单元格，Excel 暂不接受其他操作。请按 Enter 结束单元格编辑，再试一次。",
  WriteNotSupportedWhenModalDialogOpen:
    "Excel 中有打开的对话框，暂时不能修改工作簿。请先关闭对话框，再试一次。",
  AccessDenied: `Excel 拒绝了这次操作，可能是工作表或工作簿受保护，或文件为只读。${PROTECTED}只读文件请另存后再试。`,
  NotAllowed: `Excel 不允许这次操作，可能是工作表受保护或文件为只读。${PROTECTED}`,
  ItemNotFound:
    "要处理的工作表或内容已经不在，可能刚被删除或改名。请重新执行一次，以当前的工作簿为准。",
  ItemAlreadyExists: "工作簿中已有同名的工作表或名称，没有写入。请改名或删除原有的一个，再试一次。",
  GeneralException: `Excel 没有完成这次操作，多半是因为前面打开的是另一个工作簿。${FRONT}`,
  InactiveWorkbook: `当前在前面的是另一个工作簿，Excel 没有执行这次操作。${FRONT}`,
  InvalidSelection: `当前选中的对象不是单元格，Excel 没有执行这次操作。${FRONT}`,
  RequestPayloadSizeLimitExceeded: `一次写入的内容超过了 Excel 网页版的上限（5 MB），没有写入。${TOO_LARGE}`,
  ResponsePayloadSizeLimitExceeded: `一次读取的内容超过了 Excel 网页版的上限（5 MB），没有读取。${TOO_LARGE}`,
  RangeExceedsLimit: `涉及的单元格过多，超过了 Excel 的上限。${TOO_LARGE}`,
  OperationCellsExceedLimit: `涉及的单元格过多，超过了 Excel 的上限。${TOO_LARGE}`,
  FormulaLengthExceedsLimit:
    "公式过长，超过了 Excel 的上限，没有写入。请减少汇总的项目，再试一次。",
  MemoryLimitReached: `内存不足，Excel 没有完成这次操作。请关闭其他工作簿，再试一次。`,
  ApiNotFound: `当前的 Excel 版本太旧，缺少所需的功能。${OLD_VERSION}`,
  ApiNotAvailable: `当前的 Excel 没有所需的功能。${OLD_VERSION}`,
  NotImplemented: `当前的 Excel 没有实现所需的功能。${OLD_VERSION}`,
  UnsupportedOperation: `当前的 Excel 版本不支持这次操作。${OLD_VERSION}`,
  UnsupportedFeature:
    "工作表中含有 Excel 无法通过加载项处理的内容，没有执行。请把表格复制到新的工作表，再试一次。",
  UnsupportedSheet: "这是图表工作表或宏工作表，没有单元格可以处理。请换到普通工作表，再试一次。",
  InvalidArgument: `Excel 不接受给出的内容或地址，没有执行。${PROGRAM}`,
  InvalidReference: "要处理的单元格已经不在，可能刚被删除。请重新执行一次，以当前的工作簿为准。",
  InvalidOperation: `单元格目前的状态不允许这次操作，没有执行。${CONFLICT}`,
  InsertDeleteConflict: `插入的行与表格、透视表或合并单元格冲突，没有插入。${CONFLICT}`,
  MergedRangeConflict: `该处有 Excel 表格、透视表或合并单元格，不能合并。${CONFLICT}`,
  PivotTableRangeConflict: `该处有数据透视表，不能修改。请移开数据透视表，再试一次。`,
  FilteredRangeConflict: "工作表正在筛选，Excel 没有执行这次操作。请清除筛选，再试一次。",
  NonBlankCellOffSheet: "工作表最末一行已有内容，不能再插入行。请删除末尾的空行或内容，再试一次。",
  Conflict: `其他人正在修改同一处，Excel 没有执行这次操作。${TRY_AGAIN}`,
  RequestAborted: `Excel 中途放弃了这次操作。${TRY_AGAIN}`,
  ActivityLimitReached: `Excel 正忙，暂不接受更多操作。${TRY_AGAIN}`,
  ServiceNotAvailable: `Excel 网页版的服务暂时不可用。${TRY_AGAIN}`,
  Timeout: `Excel 在规定时间内没有回应。${TRY_AGAIN}`,
  NetworkError: `与 Excel 网页版的连接中断。请检查网络，再试一次。`,
  ConnectionFailure: `与 Excel 的连接中断。请检查网络，再试一次。`,
  Unauthenticated: `登录已失效，Excel 没有执行这次操作。请重新登录后再试。`,
  InvalidOrTimedOutSession: `与工作簿的会话已过期。${REOPEN}`,
  HostRestartNeeded: "加载项已更新，Excel 需要重新启动。请保存工作簿，重启 Excel 后再试。",
  InvalidRequest: `Excel 无法识别这次请求。${PROGRAM}`,
  InvalidBinding: `Excel 中的绑定已失效。${REOPEN}`,
  InvalidObjectPath: `程序引用了已失效的对象。${PROGRAM}`,
  InvalidRequestContext: `程序引用了其他操作的对象。${PROGRAM}`,
  PropertyNotLoaded: `程序读取了尚未载入的内容。${PROGRAM}`,
  ValueNotLoaded: `程序读取了尚未载入的内容。${PROGRAM}`,
  CannotUpdateReadOnlyProperty: `程序改写了只读的内容。${PROGRAM}`,
  RunMustReturnPromise: `程序没有按约定执行。${PROGRAM}`,
  CannotRegisterEvent: `Excel 没有接受对工作簿变动的监听。${REOPEN}`,
  "Client Error": `Excel 报告了一个未说明的错误。${REOPEN}`,
  SheetProtected: `工作表受保护，没有改动。${PROTECTED}`,
  StructureProtected: `工作簿结构受保护，不能增删工作表，没有写入任何内容。${PROTECTED}`,
  SheetGone: "工作表已改名或删除，没有改动。请重新校验后再试。",
  SheetHidden: "工作表已隐藏，无法跳转。请在工作表标签上右键选择“取消隐藏”，再试一次。",
  FormatsUnreadable: `Excel 读不出表中的一些条件格式（多为复制粘贴留下的重复规则，或撤销后残留的规则），标记没有改动。请在“开始—条件格式—管理规则”中删去重复的规则，或保存并重新打开工作簿，再试一次。`,
  MovedMeanwhile:
    "写入时工作表正在变动（有行列增删、改名或删除），为免写错位置，没有改动。请等其他人或其他窗格改完，再试一次。",
  ChangedSince: "校验之后表中内容有改动，没有做标记。请再点一次“一键校验”。",
  HintsKept:
    "校验提示列中有您写的内容，都保留了，这些行的提示没有写入，请看窗格中的说明；单元格标记照常。",
  HintsLost: "校验提示列中刚填的内容没能放回，请重新填写：",
  LastSheet: "工作簿至少要留一张可见的工作表，没有删除。请先新建一张工作表，再试一次。",
  NothingToUndo: "没有可以撤销的修复。只有本窗格打开以来的最近 20 次修复可以撤销，其余请直接修改。",
};
