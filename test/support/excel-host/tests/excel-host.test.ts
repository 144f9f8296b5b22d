import { startExcel, type RunningExcel, type StartOptions } from "../start-excel";

let excel: RunningExcel;
const open = async (options?: StartOptions): Promise<RunningExcel> => (excel = await startExcel(options));
afterEach(() => excel.close());

const failureOf = (work: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> =>
  excel.Excel.run(work).then(
    () => Promise.reject(new Error("It did not fail")),
    (error: OfficeExtension.Error) => error,
  );

test("tells the add-in which Excel it runs in", async () => {
  const { Office } = await open({ profile: "ltsc2021" });
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
});

test("adds, fills, formats and finds sheets", async () => {
  const { Excel, host, snapshot } = await open();
  const read = await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const missing = worksheets.getItemOrNullObject("报告");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    const sheet = worksheets.add("报告");
    const range = sheet.getRange("A1:C2");
    range.values = [
      ["项目", "50%", true],
      [1, "'007", "2024-05-06"],
    ];
    range.format.font.bold = true;
    range.format.fill.color = "#1f4e79";
    range.format.borders.getItem("EdgeTop").style = "Continuous";
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("A4:C4").merge();
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.headersFooters.state = "OddAndEven";
    sheet.pageLayout.headersFooters.oddPages.rightFooter = "&P";
    names.add("报告区", range).visible = false;
    sheet.activate();
    range.load("values,text,numberFormat,address,format/font/bold,format/columnWidth");
    worksheets.load("items/name,items/position");
    const merged = sheet.getRange().getMergedAreasOrNullObject();
    merged.load("areas/items/address");
    const name = names.getItemOrNullObject("报告区");
    name.load("formula,visible");
    await context.sync();
    return {
      ...range.toJSON(),
      sheets: worksheets.items.map((item) => item.name),
      merged: merged.areas.items.map((item) => item.address),
      name: name.toJSON(),
    };
  });
  expect(read.values).toEqual([
    ["项目", 0.5, true],
    [1, "007", 45418],
  ]);
  expect(read.text).toEqual([
    ["项目", "50%", "TRUE"],
    ["1", "007", "2024/5/6"],
  ]);
  expect(read.numberFormat).toEqual([
    ["General", "0%", "General"],
    ["General", "General", "yyyy/m/d"],
  ]);
  expect(read.address).toBe("报告!A1:C2");
  expect(read.format?.font?.bold).toBe(true);
  expect(read.format?.columnWidth).toBeNull();
  expect(read.sheets).toEqual(["Sheet1", "报告"]);
  expect(read.merged).toEqual(["报告!A4:C4"]);
  expect(read.name).toMatchObject({ formula: "=报告!$A$1:$C$2", visible: false });
  expect(host.model.active.name).toBe("报告");
  expect(host.model.active.frozen).toEqual({ rows: 1, columns: 0 });
  expect(host.model.active.page.texts.odd.rightFooter).toBe("&P");
  expect(snapshot().sheets[1]?.merges).toEqual([{ top: 3, bottom: 3, left: 0, right: 2 }]);
});

test.each([
  ["=1+1", "General", 2],
  ["=1+1", "@", "=1+1"],
  ["'=1+1", "General", "=1+1"],
  ["-0.5", "General", -0.5],
  ["3-5", "@", "3-5"],
  ["1,234.5", "General", 1234.5],
  ["90%", "@", "90%"],
  ["#N/A", "General", "#N/A"],
])("a cell that gets %s under the format %s holds %p", async (typed, format, expected) => {
  const { Excel } = await open();
  const values = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    cell.numberFormat = [[format]];
    cell.values = [[typed]];
    cell.load("values");
    await context.sync();
    return cell.values as unknown[][];
  });
  expect(values).toEqual([[expected]]);
});

test("calculates the formulas that tests write", async () => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A5");
    range.formulas = [[20], [35], ["=SUM(A1:A2)/2"], ["=ROUND(A2/A1,2)"], ['=IFERROR(A1/0,Sheet1!A3&"个")']];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[20], [35], [27.5], [1.75], ["27.5个"]]);
  });
});

test("fails as Excel fails", async () => {
  await open({ profile: "excel2019" });
  const notLoaded = await failureOf(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    await context.sync();
    return range.values as unknown;
  });
  expect(notLoaded.code).toBe("PropertyNotLoaded");
  const gone = await failureOf((context) => {
    context.workbook.worksheets.getItem("没有").getRange("A1").values = [[1]];
    return context.sync();
  });
  expect([gone.code, gone.debugInfo.errorLocation]).toEqual(["ItemNotFound", "WorksheetCollection.getItem"]);
  const shape = await failureOf((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2]];
    return context.sync();
  });
  expect(shape.message).toMatch(/number of rows or columns/);
  const word = await failureOf((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.horizontalAlignment = "Middle" as "Center";
    return context.sync();
  });
  expect([word.code, word.message]).toEqual(["InvalidArgument", expect.stringContaining("Center")]);
  const tooNew = await failureOf((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").getMergedAreasOrNullObject();
    return context.sync();
  });
  expect(tooNew.code).toBe("ApiNotFound");
});

test("refuses everything while a cell is edited, and a chosen request on demand", async () => {
  const { Excel, host, snapshot } = await open();
  const write = (value: string): Promise<void> =>
    Excel.run((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[value]];
      sheet.getRange("A2").values = [[value]];
      return context.sync();
    });
  host.cellEditing = true;
  await expect(write("甲")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  host.cellEditing = false;
  host.failRequest(1, { code: "AccessDenied" });
  await expect(write("乙")).rejects.toMatchObject({ code: "AccessDenied" });
  expect(snapshot().sheets[0]?.rows).toEqual([]);
  await write("丙");
  expect(snapshot().sheets[0]?.rows).toEqual([[{ value: "丙" }], [{ value: "丙" }]]);
});

test("tells listeners what changed until they leave", async () => {
  const { Excel, settle } = await open();
  const seen: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) =>
      Promise.resolve(void seen.push([event.address, event.changeType])),
    );
    await context.sync();
    return added;
  });
  const edit = (address: string): Promise<void> =>
    Excel.run((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[1], [2]];
      return context.sync();
    });
  await edit("B2:B3");
  await settle();
  await Excel.run(handler.context as Excel.RequestContext, (context) => {
    handler.remove();
    return context.sync();
  });
  await edit("C2:C3");
  await settle();
  expect(seen).toEqual([["B2:B3", "RangeEdited"]]);
});

test("calls custom functions directly and from cells", async () => {
  const { Excel, CustomFunctions, host } = await open({ functions: ["PERF.RATE", "PERF.TWICE"] });
  CustomFunctions.associate("RATE", (done: number, plan: number) => done / plan);
  CustomFunctions.associate("TWICE", (rows: number[][]) => rows.map(([value = 0]) => [value, value * 2]));
  expect(await host.callFunction("RATE", [30, 40])).toEqual({ ok: true, value: 0.75 });
  await Excel.run((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [[9, 10]];
    sheet.getRange("C1").formulas = [["=PERF.RATE(A1,B1)"]];
    sheet.getRange("E1").formulas = [["=PERF.TWICE(A1:A2)"]];
    return context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("C1:F2");
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([
    [0.9, "", 9, 18],
    ["", "", "", 0],
  ]);
});

test("runs ribbon commands", async () => {
  const { Office, host } = await open();
  Office.actions.associate("generateReport", (event: Office.AddinCommands.Event) => event.completed());
  expect(await host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
});

test("names the member it lacks, and does not let the test pass", async () => {
  const { Excel, close } = await open();
  const lacking = await failureOf((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").removeDuplicates([0], false);
    return context.sync();
  });
  expect(lacking.message).toContain("Range.RemoveDuplicates()");
  await expect(close()).rejects.toThrow("Range.RemoveDuplicates()");
  expect(Excel).toBeDefined();
  await open();
});

test("logs what each request did and how large it was", async () => {
  const { Excel, requests } = await open();
  requests.length = 0;
  await Excel.run((context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["甲"]];
    return context.sync();
  });
  expect(requests[0]?.calls).toEqual(["Worksheet.GetRange()", "Range.Values="]);
  expect(requests[0]?.bytes).toBeGreaterThan(500);
});
