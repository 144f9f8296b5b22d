import { noticesIn } from "../../../src/workbench/notices";
import { changesSizes, isForeignMutation, whyDeclined } from "../../../src/hosts/univer/guard";

describe("what the workbench declines", () => {
  test.each([
    ["sheet.command.insert-row-before", "插入"],
    ["sheet.command.insert-multi-cols-right", "插入"],
    ["sheet.command.remove-row-confirm", "删除"],
    ["sheet.command.delete-range-move-up", "删除"],
    ["sheet.command.move-rows", "移动"],
    ["sheet.command.insert-sheet", "工作表"],
    ["sheet.command.remove-sheet-confirm", "工作表"],
    ["sheet.command.set-worksheet-name", "改名"],
    ["sheet.command.set-worksheet-order", "移动"],
    ["sheet.command.copy-sheet", "复制"],
    ["sheet.command.add-worksheet-merge-all", "合并"],
    ["sheet.command.remove-worksheet-merge", "拆分"],
    ["sheet.command.set-range-bold", "格式"],
    ["sheet.command.set-style", "格式"],
    ["sheet.command.set-border-basic", "格式"],
    ["sheet.command.numfmt.set.percent", "格式"],
    ["doc.command.set-inline-format-bold", "格式"],
    ["sheet.command.hide-row-confirm", "隐藏"],
    ["sheet.command.set-selection-frozen", "冻结"],
    ["sheet.command.add-worksheet-protection", "保护"],
    ["univer.command.cut", "剪切"],
    ["sheet.command.move-range", "拖动"],
  ])("%s, and says why and what to do", (command, word) => {
    const why = whyDeclined(command);
    expect(why && noticesIn("zh-CN")[why]).toContain(word);
    expect(why && noticesIn("zh-CN")[why]).toMatch(/请/);
    expect(why && noticesIn("en-US")[why]).toMatch(/[Pp]lease/);
  });

  test.each([
    "sheet.command.set-range-values",
    "sheet.command.clear-selection-content",
    "sheet.command.paste",
    "univer.command.copy",
    "univer.command.undo",
    "sheet.command.auto-fill",
    "sheet.command.set-worksheet-activate",
    "sheet.command.scroll-view",
    "sheet.command.set-zoom-ratio",
    "sheet.operation.set-selections",
    "doc.command.insert-text",
  ])("%s is allowed", (command) => {
    expect(whyDeclined(command)).toBeUndefined();
  });

  test("sizes may change, but are known not to be saved", () => {
    expect(changesSizes("sheet.command.delta-column-width")).toBe(true);
    expect(whyDeclined("sheet.command.delta-column-width")).toBeUndefined();
    expect(changesSizes("sheet.command.set-range-values")).toBe(false);
  });

  test("only mutations of content, sizes and calculation pass; more empty rows below are no content", () => {
    expect(isForeignMutation("sheet.mutation.set-range-values")).toBe(false);
    expect(isForeignMutation("sheet.mutation.set-worksheet-row-height")).toBe(false);
    expect(isForeignMutation("sheet.mutation.set-worksheet-row-count")).toBe(false);
    expect(isForeignMutation("formula.mutation.set-formula-calculation-start")).toBe(false);
    expect(isForeignMutation("sheet.mutation.add-worksheet-merge")).toBe(true);
    expect(isForeignMutation("sheet.mutation.insert-row")).toBe(true);
    expect(isForeignMutation("sheet.mutation.move-range")).toBe(true);
    expect(isForeignMutation("formula.mutation.set-defined-name")).toBe(true);
  });
});
