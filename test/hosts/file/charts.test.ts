import type { ChartPlan } from "../../../src/core/report/chart";
import { chartBlock } from "../../../src/core/report/chart";
import { chartXml } from "../../../src/core/report/chart-xml";
import type { SheetPlan, WritePlan } from "../../../src/core/report/plan";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { expectValidPackage } from "../../support/packages/expect-valid-package";
import { canOpenpyxl, openpyxl, when } from "./checkers";
import { book, bookParts, OFFICE, partsOf, partText, worksheet, zipParts, type Parts } from "./parts";

const completion: ChartPlan = {
  id: "completion",
  kind: "column",
  title: "绩效指标完成率 <1-9月>",
  caption: "完成率对照",
  alternative: "柱形图：实际利用外资75.1%",
  categories: ["实际利用外资", "培训人次"],
  series: [
    { name: "已完成", points: [null, { value: 1.2, figure: "b" }], color: "08519C" },
    { name: "尚未完成", points: [{ value: 0.751, figure: "a" }, null], color: "F5A742" },
  ],
  lines: [
    { name: "年度计划", value: 1, color: "404040", dash: "solid" },
    { name: "时间进度", value: 0.75, color: "A63603", dash: "dash" },
  ],
  shared: true,
  format: "0.0%",
  maximum: 2,
  data: { sheet: "绩效 报告", row: 30, column: 1 },
  anchor: { row: 2, column: 1 },
  size: { width: 442, height: 250 },
};
const budget: ChartPlan = {
  ...completion,
  id: "budget",
  kind: "bar",
  title: "预算执行情况",
  series: [{ name: "全年执行数", points: [{ value: 934.55, figure: "c" }, null], color: "08519C" }],
  lines: [],
  shared: false,
  format: "#,##0.00",
  data: { ...completion.data, row: 40 },
  anchor: { row: 22, column: 1 },
};

function sheetWith(charts: readonly ChartPlan[], more: Partial<SheetPlan> = {}): SheetPlan {
  const rows: { cells: ({ value: string | number | null; style: string } | null)[] }[] = [];
  for (const chart of charts)
    chartBlock(chart).forEach((cells, index) => {
      while (rows.length <= chart.data.row + index) rows.push({ cells: [] });
      rows[chart.data.row + index] = { cells: [null, ...cells.map((value) => ({ value, style: "s" }))] };
    });
  return {
    mark: "_PERF_REPORT",
    name: "绩效 报告",
    visibility: "visible",
    columns: [{ width: 120 }],
    rows,
    merges: [],
    styles: { s: { font: "宋体", size: 10 } },
    gridlines: true,
    charts,
    ...more,
  };
}
const planOf = (charts: readonly ChartPlan[], more?: Partial<SheetPlan>): WritePlan => ({
  sheets: [sheetWith(charts, more)],
});
const saved = (bytes: Uint8Array, plan: WritePlan): Uint8Array =>
  workbookFiles.save(workbookFiles.open(bytes, "a.xlsx"), { plan });
const chartParts = (bytes: Uint8Array): readonly string[] =>
  Object.keys(partsOf(bytes))
    .filter((name) => /^xl\/(charts|drawings)\//.test(name))
    .sort();

const DRAWING_NS = "http://schemas.openxmlformats.org/drawingml/2006";
const shape = (id: number): string =>
  `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="${id}" name="批注框"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:absoluteAnchor>`;
const userDrawing = `<xdr:wsDr xmlns:xdr="${DRAWING_NS}/spreadsheetDrawing" xmlns:a="${DRAWING_NS}/main">${shape(7)}</xdr:wsDr>`;

/** A workbook whose first sheet has a drawing of the user's. */
const drawn: Parts = {
  ...bookParts({
    sheets: {
      预算: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', { after: '<drawing r:id="rId9"/>' }),
    },
    extra: {
      "xl/drawings/drawing1.xml": {
        content: userDrawing,
        type: "application/vnd.openxmlformats-officedocument.drawing+xml",
      },
    },
  }),
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
};

/** The package with parts changed or added, as another program leaves them. */
function changed(bytes: Uint8Array, change: (part: (name: string) => string) => Parts): Uint8Array {
  return zipParts({ ...partsOf(bytes), ...change((name) => partText(bytes, name)) });
}

describe("charts on our sheets", () => {
  const plain = book({ sheets: { 预算: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });
  const python = when(canOpenpyxl, "openpyxl");

  it("are valid parts, also in a new workbook", () => {
    expectValidPackage(saved(plain, planOf([completion, budget])));
    expectValidPackage(workbookFiles.create(planOf([completion, budget])));
  });

  it("follow the cells of the sheet that holds their numbers, under its final name", () => {
    const taken = book({ sheets: { "绩效 报告": worksheet("") } });
    const chart = partText(saved(taken, planOf([completion])), "xl/charts/chart1.xml");
    expect([...chart.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, formula]) => formula)).toEqual(
      ["C", "D", "E", "F"].flatMap((column) => [
        `'绩效 报告(2)'!$${column}$31`,
        "'绩效 报告(2)'!$B$32:$B$33",
        `'绩效 报告(2)'!$${column}$32:$${column}$33`,
      ]),
    );
  });

  python.it(`open in openpyxl with series, titles and places${python.note}`, () => {
    const script = `s=w['绩效 报告']
out=[]
for c in s._charts:
    parts=[c]+[p for p in c._charts if p is not c]
    out.append([type(c).__name__,[type(p).__name__ for p in parts],[[x.val.numRef.f,[None if v is None else float(v.v) for v in x.val.numRef.numCache.pt]] for p in parts for x in p.series],c.anchor._from.row,c.anchor._from.col,c.anchor.ext.width,c.anchor.ext.height])
print(json.dumps(out))`;
    const at = (cells: string): string => `'绩效 报告'!${cells}`;
    expect(openpyxl(saved(plain, planOf([completion, budget])), script)).toEqual([
      [
        "BarChart",
        ["BarChart", "LineChart"],
        [
          [at("$C$32:$C$33"), [1.2]],
          [at("$D$32:$D$33"), [0.751]],
          [at("$E$32:$E$33"), [1, 1]],
          [at("$F$32:$F$33"), [0.75, 0.75]],
        ],
        2,
        1,
        442 * 12_700,
        250 * 12_700,
      ],
      ["BarChart", ["BarChart"], [[at("$C$42:$C$43"), [934.55]]], 22, 1, 442 * 12_700, 250 * 12_700],
    ]);
  });

  it("are replaced when the sheet is written again, with the style parts that Excel gave them", () => {
    const first = saved(plain, planOf([completion, budget]));
    const styled = changed(first, (part) => ({
      "[Content_Types].xml": part("[Content_Types].xml").replace(
        "</Types>",
        '<Override PartName="/xl/charts/style1.xml" ContentType="application/vnd.ms-office.chartstyle+xml"/></Types>',
      ),
      "xl/charts/style1.xml": "<s/>",
      "xl/charts/_rels/chart1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>',
    }));
    expectValidPackage(styled);
    const second = saved(
      styled,
      planOf([{ ...completion, categories: completion.categories.map((name) => `新${name}`) }], {
        replaces: "绩效 报告",
      }),
    );
    expectValidPackage(second);
    expect(chartParts(second)).toEqual([
      "xl/charts/chart1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
    ]);
    expect(partText(second, "xl/charts/chart1.xml")).toContain("<c:v>新");
  });

  it("go without a trace when the sheet has none any more", () => {
    const first = saved(plain, planOf([completion]));
    const second = saved(first, planOf([], { replaces: "绩效 报告" }));
    expectValidPackage(second);
    expect(chartParts(second)).toEqual([]);
  });

  it("leave the user's drawings alone, on her sheets and on ours", () => {
    const first = saved(zipParts(drawn), planOf([completion]));
    expectValidPackage(first);
    expect(partText(first, "xl/drawings/drawing1.xml")).toBe(userDrawing);
    const annotated = changed(first, (part) => ({
      "xl/drawings/drawing2.xml": part("xl/drawings/drawing2.xml").replace("</xdr:wsDr>", `${shape(9)}</xdr:wsDr>`),
    }));
    for (const charts of [[budget], []]) {
      const second = saved(annotated, planOf(charts, { replaces: "绩效 报告" }));
      expectValidPackage(second);
      const drawing = partText(second, "xl/drawings/drawing2.xml");
      expect(drawing.match(/name="[^"]*"/g)).toEqual([
        'name="批注框"',
        ...charts.map(({ id }) => `name="_PERF_CHART_${id}"`),
      ]);
      expect(partText(second, "xl/drawings/drawing1.xml")).toBe(userDrawing);
    }
  });

  it("keep to their sheet through two writes of an open file, also where its name was taken", async () => {
    const taken = book({ sheets: { "绩效 报告": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });
    const host = createFileHost(workbookFiles.open(taken, "a.xlsx"));
    await host.write(planOf([completion]));
    const other = { ...budget, data: { ...budget.data, sheet: "绩效 报告(2)" } };
    await host.write(planOf([other], { name: "绩效 报告(2)", replaces: "绩效 报告(2)" }));
    expect(chartParts(host.save()).filter((part) => part.startsWith("xl/charts/chart"))).toHaveLength(1);
    const fresh = createFileHost(workbookFiles.open(taken, "a.xlsx"));
    await fresh.write(planOf([completion]));
    const bytes = fresh.save();
    expectValidPackage(bytes);
    const formulas = [...partText(bytes, "xl/charts/chart1.xml").matchAll(/<c:f>(.*?)!/g)].map(([, sheet]) => sheet);
    expect(new Set(formulas)).toEqual(new Set(["'绩效 报告(2)'"]));
  });

  it("are refused where they cannot be drawn", () => {
    const noNumbers = { ...completion, series: [] };
    expect(() => workbookFiles.create(planOf([noNumbers]))).toThrow(/没有数据/);
    expect(() => workbookFiles.create(planOf([{ ...completion, kind: "bar" }]))).toThrow(/不能画线/);
  });
});

it("a chart without a sheet holds its numbers itself and is valid in a Word document", () => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const TYPE = "application/vnd.openxmlformats-officedocument";
  const chart = chartXml(completion);
  const drawing = `<w:drawing><wp:inline xmlns:wp="${DRAWING_NS}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5613400" cy="3175000"/><wp:docPr id="1" name="图1" descr="完成率"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING_NS}/main"><a:graphicData uri="${DRAWING_NS}/chart"><c:chart xmlns:c="${DRAWING_NS}/chart" r:id="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const document = zipParts({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.wordprocessingml.document.main+xml"/><Override PartName="/word/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body><w:p><w:r>${drawing}</w:r></w:p><w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/chart" Target="charts/chart1.xml"/></Relationships>`,
    "word/charts/chart1.xml": chart,
  });
  expectValidPackage(document);
  expect(chart).not.toContain("<c:f>");
  expect(chart).toContain(
    '<c:numLit><c:formatCode>0.0%</c:formatCode><c:ptCount val="2"/><c:pt idx="1"><c:v>1.2</c:v>',
  );
});

it("pages break where the plan says", () => {
  const page = {
    orientation: "portrait" as const,
    margins: { top: 72, bottom: 72, left: 72, right: 72, header: 36, footer: 36 },
    fitToWidth: false,
    printArea: { top: 0, left: 0, bottom: 60, right: 3 },
    breaks: [40, 20],
  };
  const bytes = workbookFiles.create(planOf([completion], { page }));
  expectValidPackage(bytes);
  expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="40" max="16383" man="1"/></rowBreaks>',
  );
});
