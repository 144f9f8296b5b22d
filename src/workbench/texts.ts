/** The page's own words in Chinese, the source of the other languages. */
const zhCN = {
  product: "绩效自评报告工作台",
  open: "打开",
  openOwn: "打开文件",
  openHint: "打开本机的表格文件（Ctrl+O）",
  samples: "示例",
  plain: "普通公式",
  plainHint: "在 PERF 公式和 Excel 自带的公式之间转换",
  toPlain: "转为普通公式",
  toPerf: "恢复 PERF 公式",
  save: "保存",
  saveHint: "保存带有自评报告的副本（Ctrl+S）",
  sheetArea: "表格",
  pane: "自评报告窗格",
  splitter: "调整窗格宽度",
  local: "数据不离开本机：文件只在这个页面里读取和计算，不上传。",
  keys: "Ctrl+O 打开　Ctrl+S 保存　Ctrl+Z 撤销",
  drop: "松开鼠标，打开这个表格文件",
  loadingSheets: "正在准备表格…",
  loadingFile: (name: string) => `正在打开 ${name}…`,
  reading: "正在读取文件…",
  openingCancelled: (name: string) => `已取消，没有打开“${name}”。`,
  sampleFile: (name: string) => `${name}（示例）`,
  unsaved: "有未保存的修改",
  saved: (name: string) => `已保存为“${name}”，请在浏览器的下载文件夹里查看。原文件没有改动。`,
  close: "关闭",
  ok: "知道了",
  cancel: "取消",
  discard: "不保存，继续打开",
  saveFirst: "先保存",
  cannotOpen: "没有打开这个文件",
  cannotSave: "没有保存",
  cannotStart: "表格没有加载成功",
  unsavedTitle: "有未保存的修改",
  unsavedText: (name: string) => `“${name}”里的报告或修改还没有保存。打开另一个文件后，这些内容将丢失。`,
  nothingToSave: "还没有生成报告，表格也没有修改，没有需要保存的内容。请先在右侧点“生成报告”。",
  nothingForFormat: (format: string) =>
    `.${format} 文件不能写回修改，只能另存一份报告。请先在右侧点“生成报告”，再保存；要连同原表一起保存，请在 Excel 或 WPS 里把文件另存为 .xlsx 后再打开。`,
  plainNotSaved: (format: string) =>
    `.${format} 文件不能写回公式，转换后的公式保存不了。请在 Excel 或 WPS 里把文件另存为 .xlsx，打开后再转换。`,
  onlyReport: (name: string, format: string) =>
    `已保存为“${name}”，里面只有报告和数据来源两张表：.${format} 文件里的原表和你的修改没有写入。`,
  sampleMissing: (name: string) => `没有取到示例“${name}”。请检查页面是否完整，或点“打开”选择自己的文件。`,
  tooLarge: (size: string, limit: string) =>
    `这个文件有 ${size}，超过 ${limit} 的上限。请把需要的工作表另存为一个较小的文件，再打开。`,
  oneFile: "一次只能打开一个文件，请只拖入一个表格文件。",
  notAFile: "拖入的不是文件。请从文件夹里拖入 .xlsx、.xls、.ods 或 .csv 文件。",
  unreadable: "没有读到这个文件：它可能被别的程序占用或已被移走。请关闭占用它的程序后再试。",
  failed: "出了意外的问题，没有完成这一步。请再试一次；如果仍然不行，请刷新页面。",
  startFailed: "表格部分没有加载完整。请刷新页面；如果仍然不行，请换用新版的 Chrome、Edge 或 Firefox 浏览器。",
};

type Words = typeof zhCN;

const enUS = {
  product: "Performance Report Workbench",
  open: "Open",
  openOwn: "Open a file",
  openHint: "Open a spreadsheet from this computer (Ctrl+O)",
  samples: "Samples",
  plain: "Plain formulas",
  plainHint: "Convert between PERF formulas and built-in Excel formulas",
  toPlain: "To plain formulas",
  toPerf: "Back to PERF formulas",
  save: "Save",
  saveHint: "Save a copy with the report (Ctrl+S)",
  sheetArea: "Spreadsheet",
  pane: "Report pane",
  splitter: "Resize the pane",
  local: "Your data stays on this computer: files are read and computed in this page only, never uploaded.",
  keys: "Ctrl+O open　Ctrl+S save　Ctrl+Z undo",
  drop: "Drop to open this spreadsheet",
  loadingSheets: "Preparing the spreadsheet…",
  loadingFile: (name: string) => `Opening ${name}…`,
  reading: "Reading the file…",
  openingCancelled: (name: string) => `Cancelled: “${name}” was not opened.`,
  sampleFile: (name: string) => `${name} (sample)`,
  unsaved: "Unsaved changes",
  saved: (name: string) => `Saved as “${name}” in your downloads folder. The original file is untouched.`,
  close: "Close",
  ok: "OK",
  cancel: "Cancel",
  discard: "Discard and open",
  saveFirst: "Save first",
  cannotOpen: "The file was not opened",
  cannotSave: "Nothing was saved",
  cannotStart: "The spreadsheet did not load",
  unsavedTitle: "Unsaved changes",
  unsavedText: (name: string) =>
    `The report or your changes in “${name}” are not saved. Opening another file discards them.`,
  nothingToSave:
    "There is no report and no change yet, so there is nothing to save. Generate the report in the pane first.",
  nothingForFormat: (format: string) =>
    `Changes cannot be written back to a .${format} file; only the report can be saved. Generate the report in the pane first. To keep your sheets with it, save the file as .xlsx in Excel or WPS and open that.`,
  plainNotSaved: (format: string) =>
    `Formulas cannot be written back to a .${format} file. Save the file as .xlsx in Excel or WPS, open that, and convert there.`,
  onlyReport: (name: string, format: string) =>
    `Saved as “${name}” with the report and its sources only: the sheets of the .${format} file and your changes are not in it.`,
  sampleMissing: (name: string) =>
    `The sample “${name}” could not be fetched. Check that the page is complete, or open a file of your own.`,
  tooLarge: (size: string, limit: string) =>
    `This file has ${size}; the limit is ${limit}. Save the sheets you need as a smaller file and open that.`,
  oneFile: "Only one file can be opened at a time. Drop a single spreadsheet.",
  notAFile: "That is not a file. Drop an .xlsx, .xls, .ods or .csv file from a folder.",
  unreadable:
    "The file could not be read: another program may hold it, or it was moved. Close that program and try again.",
  failed:
    "Something unexpected happened and the step was not completed. Try again; if that does not help, reload the page.",
  startFailed: "The spreadsheet did not load completely. Reload the page, or use a current Chrome, Edge or Firefox.",
} satisfies Words;

export type Language = "zh-CN" | "en-US";

/** All words of the page in one language. */
export type Texts = Words;

/** The page's words in a language. */
export function textsIn(language: Language): Texts {
  return language === "zh-CN" ? zhCN : enUS;
}

/** Chinese unless the page's address asks for English (`?lang=en-US`). */
export function languageOf(search: string): Language {
  return /^en/i.test(new URLSearchParams(search).get("lang") ?? "") ? "en-US" : "zh-CN";
}

/** Puts the words into the page's marked elements. */
export function fillTexts(root: Document, texts: Texts): void {
  const word = (key: string | undefined): string | undefined => {
    const value = key === undefined ? undefined : texts[key as keyof Texts];
    return typeof value === "string" ? value : undefined;
  };
  for (const element of root.querySelectorAll<HTMLElement>("[data-text]"))
    element.textContent = word(element.dataset.text) ?? "";
  for (const element of root.querySelectorAll<HTMLElement>("[data-hint]"))
    element.title = word(element.dataset.hint) ?? "";
  for (const element of root.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label) ?? "");
  }
}
