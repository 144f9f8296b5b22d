import { analyse } from "../../../src/app/analyse";
import { rollUpBooks, unitBook } from "../../../src/app/roll-up";
import { rollUp, type RollUp } from "../../../src/core/rollup/roll-up";
import type { RollUpChoices, UnitBook } from "../../../src/core/rollup/model";
import { recognise } from "../../../src/core/recognition/recognise";
import { cellAddress, parseRect } from "../../../src/core/workbook/address";
import { findSheet, type Cell, type Workbook } from "../../../src/core/workbook/snapshot";
import { reportText } from "../../../src/app/report-text";
import { files } from "../../../src/hosts/file/node";
import { sheet, workbook } from "../../fixtures/build";
import { workbookBytes } from "../../support/workbook-bytes";
import { bureau, centre } from "./books";

const book = (name: string, content: Workbook): UnitBook => unitBook(files.open(workbookBytes(content), name));
const both = (): readonly UnitBook[] => [book("局本级.xlsx", bureau()), book("招商中心.xlsx", centre())];
const rolled = (choices: RollUpChoices = {}, books = both()) => rollUpBooks(books, choices, files);

function at(content: Workbook, address: string): Cell | undefined {
  const [name = "", cell = ""] = address.split("!");
  const place = parseRect(cell);
  return place && findSheet(content, name)?.rows[place.top]?.[place.left];
}

const refusal = (...books: readonly UnitBook[]): string => {
  const result = rollUp(books);
  if (!("refused" in result)) throw new Error("not refused");
  return result.refused.join("\n");
};

test("amounts in 万元 and 元 are added exactly, and the rate is that of the sums", () => {
  const { analysis, rollUp: sheets } = rolled();
  const total = analysis.performance.budget?.total;
  // 612.5 + 1500000.5 ÷ 10000; 600.25 + 1125000.25 ÷ 10000
  expect([total?.initial, total?.adjusted, total?.executed].map((figure) => figure?.value.toString())).toEqual([
    "620",
    "762.50005",
    "712.750025",
  ]);
  // 712.750025 ÷ 762.50005 = 93.475…%; the mean of 98% and 75% would be 86.5%.
  expect(analysis.performance.budget?.executionRate?.text).toBe("93.48%");
  expect(sheets.conversions).toEqual(["“招商中心.xlsx”原表金额单位为元，已按1万元＝10000元折算为万元。"]);
});

test("the sheets read as ordinary tables: 合计 is the total, the units are its parts, the unit is 万元", () => {
  const { analysis } = rolled();
  const funds = analysis.reading.tables.find(({ kind }) => kind === "funds");
  expect(funds?.unit).toBe("万元");
  expect(funds?.rows.map(({ rowRole, label }) => [rowRole, label])).toEqual([
    ["total", "合计"],
    ["ofWhich", "某县商务局本级"],
    ["ofWhich", "某县招商服务中心"],
    ["ofWhich", "减：内部往来抵消"],
  ]);
  expect(analysis.reading.tables.map(({ kind }) => kind)).toEqual(["funds", "indicators", "staffing"]);
  expect(analysis.reading.questions).toEqual([]);
});

test("the report names the units and staff is added", () => {
  const { report, analysis } = rolled();
  const text = reportText(report.paragraphs);
  expect(text).toContain(
    "全年执行数712.750025万元，其中：某县商务局本级600.25万元，占84.22%；某县招商服务中心112.500025万元，占15.78%。",
  );
  expect(text).toContain("2021年，某县商务局年初预算数620万元");
  // 31 + 12, 28 + 10, 38 ÷ 43
  const { approved, onDuty, controlRate } = analysis.performance.staff ?? {};
  expect([approved, onDuty, controlRate].map((figure) => figure?.text)).toEqual(["43", "38", "88.37%"]);
});

test("a count that every unit has is added and read back alone, the other is asked for", () => {
  const half = centre();
  const people = sheet("人员", [["人员情况"], ["编制数", "实际在职人数"], [12, null]]);
  const sheets = half.sheets.map((one) => (one.name === "人员" ? people : one));
  const { analysis, rollUp: written } = rolled({}, [
    book("局本级.xlsx", bureau()),
    book("招商中心.xlsx", { ...half, sheets }),
  ]);
  const { approved, onDuty } = analysis.performance.staff ?? {};
  expect([approved?.text, onDuty?.text]).toEqual(["43", undefined]);
  expect(written.readBack.map(({ id, value }) => [id, value.toString()])).toEqual([["staff.approved", "43"]]);
  expect(written.questions.join()).toContain("“招商中心.xlsx”没有“实际在职人数”");
});

test("合计 and the rates are live formulas, 抵消 is left to the user and subtracted", () => {
  const { bytes } = rolled();
  const { workbook: written } = files.open(bytes, "汇总.xlsx");
  expect(at(written, "汇总_预算执行!D4")).toMatchObject({ formula: "=SUM(D5:D6)-D7", value: 712.750025 });
  expect(at(written, "汇总_预算执行!E4")?.formula).toBe('=IF(N(C4)>0,D4/C4,"")');
  expect(at(written, "汇总_预算执行!D7")?.value ?? null).toBeNull();
  expect(at(written, "汇总_人员编制!B4")?.formula).toBe("=SUM(B5:B6)");
  expect(at(written, "汇总_预算执行!A8")?.value).toEqual(expect.stringContaining("可能在两边都列了"));
});

test("an amount that the user sets off goes into the sentence as what is taken away", () => {
  const { bytes } = rolled();
  const file = files.open(bytes, "汇总.xlsx");
  const less = { sheet: "汇总_预算执行", row: 6, column: 3, value: 12.75 };
  const total = { sheet: "汇总_预算执行", row: 3, column: 3, value: 700.000025, formula: "=SUM(D5:D6)-D7" };
  const text = analyse(files.open(files.save(file, { edits: [less, total] }), "汇总.xlsx").workbook)
    .report.paragraphs.map(({ runs }) => runs.map((run) => ("text" in run ? run.text : "")).join(""))
    .join("\n");
  expect(text).toMatch(/全年执行数700\.000025万元，其中：.*；减：内部往来抵消12\.75万元/);
});

test("every row says the file and the cells that it comes from", () => {
  const { bytes } = rolled();
  const { workbook: written } = files.open(bytes, "汇总.xlsx");
  expect(at(written, "汇总_预算执行!F6")?.value).toBe(
    "年初预算数 招商中心.xlsx：执行表!B4；全年预算数 招商中心.xlsx：执行表!C4；全年执行数 招商中心.xlsx：执行表!D4",
  );
  const indicators = findSheet(written, "汇总_绩效指标")?.rows.slice(3) ?? [];
  const sources = indicators.map((cells) => cells?.at(-1)?.value);
  expect(sources).toHaveLength(6);
  for (const text of sources) expect(text).toMatch(/^(局本级|招商中心)\.xlsx：(指标|绩效)![A-Z]\d/);
});

test("every figure of the report stands on cells of the roll-up's sheets", () => {
  const { analysis, bytes } = rolled();
  const { workbook: written } = files.open(bytes, "汇总.xlsx");
  for (const { sources } of analysis.report.figures.values()) {
    expect(sources.length).toBeGreaterThan(0);
    for (const ref of sources) expect(at(written, `${ref.sheet}!${cellAddress(ref)}`)?.value ?? null).not.toBeNull();
  }
});

test("an indicator that two units have stays two rows, each with its own state", () => {
  const { analysis } = rolled();
  const found = analysis.performance.indicators.filter(({ name }) => name.startsWith("新签约项目"));
  expect(found.map(({ name, state, level2 }) => [name, state, level2])).toEqual([
    ["新签约项目（某县商务局本级）", "behind", "某县商务局本级"],
    ["新签约项目（某县招商服务中心）", "exceeded", "某县招商服务中心"],
  ]);
  expect(analysis.performance.indicators.find(({ name }) => name === "实际利用外资")).toMatchObject({
    completion: { text: "75.13%" },
    growth: { text: "5.20%" },
    reason: "到资较晚",
    parts: [{ name: "制造业", state: "exceeded" }],
  });
});

test("indicators are added only where the user asks, by a formula over the units' rows", () => {
  const { analysis, bytes } = rolled({ sums: ["新签约项目"] });
  const sum = analysis.performance.indicators.find(({ name }) => name === "新签约项目");
  expect([sum?.target?.figure?.text, sum?.actual?.figure?.text, sum?.parts.length]).toEqual(["30", "30", 2]);
  const { actual } = sum ?? {};
  const cell =
    actual && at(files.open(bytes, "汇总.xlsx").workbook, `${actual.source.sheet}!${cellAddress(actual.source)}`);
  expect(cell?.formula).toMatch(/^=F\d+\+F\d+$/);
});

test.each([
  ["实际利用外资", "不到两个"],
  ["没有的指标", "不到两个"],
])("%s cannot be added: %s", (name, words) => {
  expect(() => rolled({ sums: [name] })).toThrow(words);
});

test("another unit of measure is no sum", () => {
  const other = workbook(
    ...centre().sheets.slice(0, 1),
    sheet("绩效", [
      ["指标名称", "年度指标值", "实际完成值"],
      ["新签约项目", "3亿元", "3亿元"],
    ]),
  );
  const books = [book("局本级.xlsx", bureau()), book("招商中心.xlsx", other)];
  expect(() => rolled({ sums: ["新签约项目"] }, books)).toThrow("计量单位不同");
});

test("text that begins with = stays text", () => {
  const { workbook: written } = files.open(rolled().bytes, "汇总.xlsx");
  const cells = findSheet(written, "汇总_绩效指标")?.rows.flatMap((row) => [...(row ?? [])]) ?? [];
  expect(cells.find((cell) => cell?.value === "=赴外招商")?.formula).toBeUndefined();
});

test("--name names the department and its own row", () => {
  const { analysis, rollUp: sheets } = rolled({ name: "某县商务系统" });
  expect([analysis.performance.unitName, sheets.units[0]]).toEqual(["某县商务系统", "某县商务系统本级"]);
});

test("a budget that one unit lacks is not added but asked for, and the formula waits for it", () => {
  const lacking = centre({ total: ["合计", 1200000, null, 1125000.25] });
  const {
    analysis,
    rollUp: sheets,
    bytes,
  } = rolled({}, [book("局本级.xlsx", bureau()), book("招商中心.xlsx", lacking)]);
  expect(sheets.questions.join()).toContain("某县招商服务中心（C6）没有“全年预算数”");
  expect(analysis.performance.budget?.total.adjusted).toBeUndefined();
  expect(at(files.open(bytes, "汇总.xlsx").workbook, "汇总_预算执行!C4")?.formula).toBe(
    '=IF(COUNT(C5:C6)=2,SUM(C5:C6)-C7,"")',
  );
  // 712.750025 ÷ 620, for only 年初预算数 is complete
  expect(analysis.performance.budget).toMatchObject({ executionBase: "initial", executionRate: { text: "114.96%" } });
});

test("what cannot be added is refused, and every reason names its workbook", () => {
  const own = book("局本级.xlsx", bureau());
  expect(refusal(own, book("去年.xlsx", centre({ year: 2020 })))).toMatch(/年度不同.*“去年\.xlsx”是2020年度/);
  expect(refusal(own, book("三季度.xlsx", centre({ executed: "1-9月支出" })))).toContain("只有1-9月执行数");
  expect(refusal(own, book("外币.xlsx", centre({ money: "单位：万美元" })))).toContain("“外币.xlsx”");
  expect(refusal(own, book("无单位.xlsx", centre({ money: "" })))).toContain("没有写明金额单位");
  expect(refusal(own, book("未填.xlsx", centre({ total: ["合计", 1200000, 1500000, null] })))).toContain("“未填.xlsx”");
  expect(refusal(own, book("甲.xlsx", centre()), book("乙.xlsx", centre()))).toMatch(
    /“甲\.xlsx”、“乙\.xlsx”.*重复计算/,
  );
  expect(refusal(own, own)).toMatch(/^“局本级\.xlsx”写的都是“某县商务局”，相加会重复计算/);
  expect(refusal(own)).toContain("至少要两个");
});

test("a count of staff that one unit lacks is asked for, not added", () => {
  const bare = workbook(...centre().sheets.slice(0, 2));
  const { analysis, rollUp: sheets } = rolled({}, [book("局本级.xlsx", bureau()), book("招商中心.xlsx", bare)]);
  expect(analysis.performance.staff).toBeUndefined();
  expect(sheets.questions.join()).toContain("“招商中心.xlsx”没有“编制数”");
});

test("any number of units adds up as counted by hand, whatever their units of money", () => {
  const units = Array.from({ length: 12 }, (_, index) =>
    book(
      `${String(index)}.xlsx`,
      centre({ name: `某县第${String(index)}中心`, total: ["合计", 1000000, 1000000, 100000.01 * (index + 1)] }),
    ),
  );
  const { executed } = rollUp([book("局本级.xlsx", bureau()), ...units]) as RollUp;
  // 100000.01 × (1 + … + 12) 元 = 7800000.78 元
  expect(executed?.toString()).toBe("1380.250078");
  expect(recognise(rolled({}, [book("局本级.xlsx", bureau()), ...units]).analysis.workbook).facts.unitName).toBe(
    "某县商务局",
  );
});
