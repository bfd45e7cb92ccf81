/** What a file saved by the workbench does not hold, in the words shown to the user. */
export const SAVE_LEAVES_OUT: readonly string[] = [
  "图表、图片、形状和批注",
  "单元格内的部分文字格式（富文本按纯文本保存）",
  "渐变填充、图案填充和文字旋转",
  "表格（Ctrl+T）、数据透视表和筛选按钮",
  "唯一值/重复值等少数条件格式类型",
  "打开前已有的工作表保护密码（保护本身保留，密码需重新设置）",
  "工作簿结构保护的密码",
  "页眉页脚的首页、奇偶页差异",
  "加载项设置和宏",
];
