import { sheetOf } from "../../../contract/fixtures";
import { openBench, type Bench } from "./support";

let excel: Bench;
beforeEach(async () => {
  const rows = [["项目", "金额"], ["甲", 30], ["乙", 20], ["丙", 50]]; // prettier-ignore
  const sheets = [sheetOf("表", rows), sheetOf("另表", [[1]]), sheetOf("暗表", [[2]], { visibility: "veryHidden" })];
  excel = await openBench({ workbook: { sheets, names: [] } });
});
afterEach(() => excel.close());

const heard = async (listen: (tell: (event: object) => Promise<void>, context: Excel.RequestContext) => unknown) => {
  const seen: Record<string, unknown>[] = [];
  await excel.act((context) => listen((event) => Promise.resolve(void seen.push({ ...event })), context));
  return seen;
};

test("tables have names, columns and rows, and grow", async () => {
  const seen = await heard((tell, { workbook }) => workbook.tables.onAdded.add(tell));
  await excel.act((_, sheet) => {
    const table = sheet.tables.add("A1:B4", true);
    table.name = "预算表";
    table.rows.add(undefined, [["丁", 5]]);
    table.columns.getItem("金额").name = "金额（万元）";
    table.rows.getItemAt(0).delete();
  });
  const read = await excel.ask(
    ({ workbook }) => workbook.tables.getItem("预算表"),
    "name,showTotals,columns/items/name,rows/items/values",
    (table) => table.toJSON(),
  );
  expect(read).toMatchObject({
    name: "预算表",
    showTotals: false,
    columns: [{ name: "项目" }, { name: "金额（万元）" }],
    rows: [{ values: [["乙", 20]] }, { values: [["丙", 50]] }, { values: [["丁", 5]] }],
  });
  expect(await excel.ask((_, sheet) => sheet.tables.getItem("预算表").getDataBodyRange(), "address", (r) => r.address)).toBe("表!A2:B4"); // prettier-ignore
  expect(await excel.codeOf((_, sheet) => sheet.tables.add("B2:C3", true))).toBe("InvalidOperation");
  await excel.settle();
  expect(seen).toMatchObject([{ type: "TableAdded", source: "Local" }]);
});

test("charts draw ranges, are placed over cells and follow inserted rows", async () => {
  await excel.act((_, sheet) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
    chart.name = "金额图";
    chart.title.text = "各项目金额";
    chart.legend.visible = false;
    chart.setPosition("D2", "H10");
  });
  await excel.act((_, sheet) => sheet.getRange("2:2").insert("Down"));
  const [series, values] = await excel.Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem("表").charts.getItem("金额图");
    const item = chart.series.getItemAt(0);
    item.load("name");
    const source = item.getDimensionDataSourceString("Values");
    const points = item.getDimensionValues("Values");
    await context.sync();
    return [`${item.name} ${source.value}`, points.value];
  });
  expect([series, values]).toEqual(["金额 表!$B$3:$B$5", [30, 20, 50]]);
  expect(
    await excel.ask(
      (_, sheet) => sheet.charts.getItem("金额图"),
      "top,left,width,chartType,title/text,legend/visible,series/count",
      (chart) => chart.toJSON(),
    ),
  ).toMatchObject({ left: 144, width: 240, chartType: "ColumnClustered", title: { text: "各项目金额" }, legend: { visible: false } }); // prettier-ignore
  await excel.act((_, sheet) => sheet.charts.getItem("金额图").delete());
  expect(
    await excel.ask(
      (_, sheet) => sheet.charts,
      "count",
      ({ count }) => count,
    ),
  ).toBe(0);
});

test("a filter hides rows; the visible view leaves them out, and clearing brings them back", async () => {
  await excel.act((_, sheet) =>
    sheet.autoFilter.apply(sheet.getRange("A1:B4"), 1, { filterOn: "Custom", criterion1: ">=30" }),
  );
  expect(excel.snapshot().sheets[0]?.hiddenRows).toEqual(new Set([2]));
  expect(await excel.ask((_, sheet) => sheet.getRange("A1:B4").getVisibleView(), "values", ({ values }) => values)).toEqual([["项目", "金额"], ["甲", 30], ["丙", 50]]); // prettier-ignore
  const visible = await excel.ask(
    (_, sheet) => sheet.getRange("A1:B4").getSpecialCells("Visible"),
    "areas/items/address",
    ({ areas }) => areas.items.map(({ address }) => address),
  );
  expect(visible).toEqual(["表!A1:B2", "表!A4:B4"]);
  await excel.act((_, sheet) => sheet.autoFilter.clearCriteria());
  expect(excel.snapshot().sheets[0]?.hiddenRows).toBeUndefined();
});

test("settings travel with the workbook", async () => {
  await excel.act(({ workbook }) => workbook.settings.add("年度", { year: 2024 }));
  expect(await excel.ask(({ workbook }) => workbook.settings.getItem("年度"), "value", ({ value }) => value as unknown)).toEqual({ year: 2024 }); // prettier-ignore
  expect(await excel.ask(({ workbook }) => workbook.settings.getItemOrNullObject("无"), "value", ({ isNullObject }) => isNullObject)).toBe(true); // prettier-ignore
});

test("very hidden sheets are listed, and cannot be shown or selected", async () => {
  const names = await excel.ask(
    ({ workbook }) => workbook.worksheets,
    "items/name,items/visibility",
    ({ items }) => items.map(({ name, visibility }) => `${name} ${visibility}`),
  );
  expect(names).toEqual(["表 Visible", "另表 Visible", "暗表 VeryHidden"]);
  expect(await excel.codeOf(({ workbook }) => workbook.worksheets.getItem("暗表").activate())).toBe("InvalidOperation");
});

test("listeners hear what happens to sheets", async () => {
  const seen = await heard((tell, { workbook: { worksheets } }) => {
    worksheets.onAdded.add(tell);
    worksheets.onDeleted.add(tell);
    worksheets.onActivated.add(tell);
    worksheets.onNameChanged.add(tell);
    worksheets.onVisibilityChanged.add(tell);
    worksheets.onSelectionChanged.add(tell);
    worksheets.onCalculated.add(tell);
  });
  const { user, coauthor } = excel.host;
  user.addSheet("新表");
  user.renameSheet("新表", "改名");
  user.select("改名!B2:C3");
  user.showSheet("另表", "Hidden");
  user.write("改名!A1:A2", [[1], ["=A1*2"]]);
  user.write("改名!A1", 4);
  coauthor.deleteSheet("改名");
  await excel.settle();
  const words = seen.map(({ type, source, nameAfter, address, visibilityAfter }) =>
    [type, source, nameAfter ?? address ?? visibilityAfter].filter((word) => typeof word === "string").join(" "),
  );
  expect(words).toEqual([
    "WorksheetAdded Local",
    "WorksheetNameChanged Local 改名",
    "WorksheetActivated",
    "WorksheetSelectionChanged B2:C3",
    "WorksheetVisibilityChanged Local Hidden",
    "WorksheetCalculated A2",
    "WorksheetCalculated A2",
    "WorksheetActivated",
    "WorksheetDeleted Remote",
  ]);
});

test("an add-in that switches events off hears nothing", async () => {
  const seen = await heard((tell, { workbook }) => workbook.worksheets.onChanged.add(tell));
  await excel.act((context) => (context.runtime.enableEvents = false));
  excel.host.user.write("表!A1", 1);
  await excel.settle();
  expect(seen).toEqual([]);
});

test("an event that this host never raises cannot be listened to", async () => {
  const { codeOf, close } = excel;
  expect(await codeOf(({ workbook }) => workbook.worksheets.onRowSorted.add(() => Promise.resolve()))).toBe(
    "NotImplemented",
  );
  await expect(close()).rejects.toThrow("onRowSorted");
  excel = await openBench();
});
