import { sheetOf } from "../../../contract/fixtures";
import { openBench, type Bench, type Work } from "./support";

let excel: Bench;
beforeEach(async () => {
  const sheets = [sheetOf("表", [["甲", 1], ["乙", 2]]), sheetOf("另表", [[1]])]; // prettier-ignore
  excel = await openBench({ workbook: { sheets, names: [] } });
});
afterEach(() => excel.close());

const CLOSED: readonly (readonly [string, Work<unknown>])[] = [
  ["values", (_, sheet) => (sheet.getRange("A1").values = [[1]])],
  ["formulas", (_, sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
  ["number formats", (_, sheet) => (sheet.getRange("A1").numberFormat = [["0"]])],
  ["fonts", (_, sheet) => (sheet.getRange("A1").format.font.bold = true)],
  ["borders", (_, sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
  ["row heights", (_, sheet) => (sheet.getRange("1:1").format.rowHeight = 30)],
  ["hidden columns", (_, sheet) => (sheet.getRange("A:A").columnHidden = true)],
  ["clearing", (_, sheet) => sheet.getRange("A1").clear()],
  ["merging", (_, sheet) => sheet.getRange("A1:B1").merge()],
  ["inserting rows", (_, sheet) => sheet.getRange("1:1").insert("Down")],
  ["deleting cells", (_, sheet) => sheet.getRange("A1").delete("Up")],
  ["links", (_, sheet) => (sheet.getRange("A1").hyperlink = { documentReference: "表!A1" })],
  ["tables", (_, sheet) => sheet.tables.add("A1:B2", true)],
  ["charts", (_, sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"))],
  ["filters", (_, sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B2"))],
];

test.each(CLOSED)("a protected sheet denies %s", async (_, work) => {
  await excel.act((__, sheet) => sheet.protection.protect());
  const before = excel.snapshot();
  expect(await excel.codeOf(work)).toBe("AccessDenied");
  expect(excel.snapshot()).toEqual(before);
});

test("unlocked cells and what the options allow stay open", async () => {
  await excel.act((_, sheet) => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatRows: true, allowInsertRows: true }, "密码");
  });
  expect(await excel.codeOf((_, sheet) => (sheet.getRange("B2").values = [[9]]))).toBe("done");
  expect(await excel.codeOf((_, sheet) => (sheet.getRange("1:1").format.rowHeight = 30))).toBe("done");
  expect(await excel.codeOf((_, sheet) => sheet.getRange("1:1").insert("Down"))).toBe("done");
  expect(await excel.codeOf((_, sheet) => sheet.getRange("1:1").delete("Up"))).toBe("AccessDenied");
  expect(await excel.codeOf((_, sheet) => sheet.protection.unprotect("错"))).toBe("InvalidArgument");
  expect(await excel.codeOf((_, sheet) => sheet.protection.unprotect("密码"))).toBe("done");
});

const STRUCTURE: readonly (readonly [string, Work<unknown>])[] = [
  ["adding", (context) => context.workbook.worksheets.add("新表")],
  ["deleting", (_, sheet) => sheet.delete()],
  ["renaming", (_, sheet) => (sheet.name = "改名")],
  ["moving", (_, sheet) => (sheet.position = 1)],
  ["hiding", (_, sheet) => (sheet.visibility = "Hidden")],
  ["copying", (_, sheet) => sheet.copy("End")],
];

test.each(STRUCTURE)("a protected structure denies %s a sheet", async (_, work) => {
  await excel.act((context) => context.workbook.protection.protect());
  expect(await excel.codeOf(work)).toBe("AccessDenied");
  expect(await excel.codeOf((__, sheet) => (sheet.getRange("A1").values = [["改"]]))).toBe("done");
});

test.each(STRUCTURE)("%s a sheet empties the undo list", async (_, work) => {
  await excel.act(work);
  expect(excel.undoClearing).toHaveLength(1);
});

test("ordinary writing leaves the undo list alone; protecting, page layout and the ribbon do not", async () => {
  await excel.act((context, sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").format.font.bold = true;
    context.workbook.names.add("甲", sheet.getRange("A1"));
    sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  });
  expect(excel.undoClearing).toEqual([]);
  await excel.act((context, sheet) => {
    sheet.pageLayout.orientation = "Landscape";
    context.workbook.names.getItem("甲").comment = "注";
    sheet.protection.protect();
  });
  expect(excel.undoClearing).toEqual([
    "PageLayout.Orientation=",
    "NamedItem.Comment=",
    "WorksheetProtection.Protect()",
  ]);
  excel.undoClearing.length = 0;
  await excel.Office.ribbon.requestUpdate({ tabs: [{ id: "TabHome", controls: [{ id: "Perf.Generate", enabled: false }] }] }); // prettier-ignore
  expect(excel.undoClearing).toEqual(["ribbon.requestUpdate()"]);
});
