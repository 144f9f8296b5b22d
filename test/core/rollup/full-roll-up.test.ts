import { reportText } from "../../../src/app/report-text";
import { rollUpBooks, unitBook } from "../../../src/app/roll-up";
import { files } from "../../../src/hosts/file/node";
import { parseRect } from "../../../src/core/workbook/address";
import { findSheet, type Cell, type Workbook } from "../../../src/core/workbook/snapshot";
import { expectValidPackage } from "../../support/packages/expect-valid-package";
import { workbookBytes } from "../../support/workbook-bytes";
import { sheet, workbook } from "../../fixtures/build";
import { centre } from "./books";
import { fullBureau, fullCentre } from "./full-books";

const book = (name: string, content: Workbook) => unitBook(files.open(workbookBytes(content), name));
const rolled = (second: Workbook = fullCentre(), ...more: readonly Workbook[]) =>
  rollUpBooks(
    [
      book("局本级.xlsx", fullBureau()),
      book("招商中心.xlsx", second),
      ...more.map((content, index) => book(`第${String(index + 3)}家.xlsx`, content)),
    ],
    {},
    files,
  );

function at(content: Workbook, address: string): Cell | undefined {
  const [name = "", cell = ""] = address.split("!");
  const place = parseRect(cell);
  return place && findSheet(content, name)?.rows[place.top]?.[place.left];
}

/** The rows of a sheet by what stands in their first cell. */
function rowOf(content: Workbook, name: string, label: string): readonly (Cell | undefined)[] {
  return findSheet(content, name)?.rows.find((row) => row?.[0]?.value === label) ?? [];
}

test("the workbook with all its sheets is valid, and the sheets read without a question or a stranger among them", () => {
  const { bytes, analysis } = rolled();
  expectValidPackage(bytes);
  expect(analysis.reading.questions).toEqual([]);
  expect(analysis.reading.tables.map(({ sheet: name, kind }) => [name, kind])).toEqual([
    ["汇总_预算执行", "funds"],
    ["汇总_绩效指标", "indicators"],
    ["汇总_人员编制", "staffing"],
    ["汇总_单位情况", "profile"],
    ["汇总_单位情况", "staffing"],
    ["汇总_经费控制", "funds"],
    ["汇总_收支决算", "finalAccounts"],
  ]);
});

describe("经费控制情况", () => {
  test("三公 in 万元 and 元 is added exactly; the rate and the change are those of the sums", () => {
    const { threePublic, operating } = rolled().analysis.performance.spending ?? {};
    // 5 + 0, 6 + 10000 ÷ 10000, 4.5 + 5000 ÷ 10000; 5 ÷ 7, (5 − 5) ÷ 5
    expect([threePublic?.prior, threePublic?.budget, threePublic?.final].map((one) => one?.value.toString())).toEqual([
      "5",
      "7",
      "5",
    ]);
    expect([threePublic?.rate?.text, threePublic?.change?.text]).toEqual(["71.43%", "0%"]);
    // 45 + 110000 ÷ 10000
    expect([operating?.final?.text, operating?.parts]).toEqual(["56", []]);
  });

  test("a part that a unit does not list is 0 where those it lists make up the whole", () => {
    const { analysis, bytes } = rolled();
    expect(analysis.performance.spending?.threePublic?.parts.map(({ label, final }) => [label, final?.text])).toEqual([
      ["公务接待费", "1.75"],
      ["公务用车运行维护费", "3.25"],
    ]);
    const ledger = findSheet(files.open(bytes, "汇总.xlsx").workbook, "汇总_分单位数据")?.rows ?? [];
    const own = ledger.filter((row) => row?.[0]?.value === "“三公”经费·公务用车运行维护费的本年决算数");
    expect(own.map((row) => [row?.[1]?.value, row?.[2]?.value])).toEqual([
      ["某县商务局本级", 3.25],
      ["某县招商服务中心", 0],
    ]);
    expect(own[1]?.[4]?.value).toBe("招商中心.xlsx：经费控制!D2（所列各项已等于合计，此项为0）");
  });

  test("every sum is a formula over a row for each unit, and every row says its cell", () => {
    const { workbook: written } = files.open(rolled().bytes, "汇总.xlsx");
    const total = rowOf(written, "汇总_经费控制", "“三公”经费")[3];
    const [, first, last] = /^=SUM\('汇总_分单位数据'!\$C\$(\d+):\$C\$(\d+)\)$/.exec(total?.formula ?? "") ?? [];
    const rows = [first, last].map((row) =>
      ["A", "B", "C", "E"].map((letter) => at(written, `汇总_分单位数据!${letter}${row ?? ""}`)?.value),
    );
    expect(rows).toEqual([
      ["“三公”经费的本年决算数", "某县商务局本级", 4.5, "局本级.xlsx：经费控制!D2"],
      ["“三公”经费的本年决算数", "某县招商服务中心", 0.5, "招商中心.xlsx：经费控制!D2"],
    ]);
    expect(rowOf(written, "汇总_经费控制", "“三公”经费")[4]?.formula).toMatch(/^=IF\(AND\(N\(C\d+\)>0/);
  });
});

describe("收支决算", () => {
  test("each line is added, the form balances and the report tells it", () => {
    const { analysis, report } = rolled();
    // 600.25 + 120.000025 in, 600.25 + 112.500025 out, 12.25 carried in, 12.25 + 7.5 carried out
    const { incomeTotal, carriedIn, carriedOut, income, purposes } = analysis.performance.accounts ?? {};
    expect([incomeTotal, carriedIn, carriedOut].map((one) => one?.value.toString())).toEqual([
      "720.250025",
      "12.25",
      "19.75",
    ]);
    expect(income?.map(({ label, figure }) => [label, figure.value.toString()])).toEqual([
      ["一般公共预算财政拨款收入", "710.250025"],
      ["其他收入", "10"],
    ]);
    expect(purposes?.map(({ label, figure }) => [label, figure.value.toString()])).toEqual([
      ["一般公共服务支出", "672.750025"],
      ["社会保障和就业支出", "40"],
    ]);
    expect(reportText(report.paragraphs)).toContain(
      "年初结转和结余12.25万元，年末结转和结余19.75万元，比年初增加7.5万元",
    );
  });

  test("a unit without the form is named and not taken for zero: no total, and the cells to fill in", () => {
    const { analysis, rollUp, bytes } = rolled(fullCentre({ without: "决算" }));
    expect(analysis.performance.accounts?.incomeTotal).toBeUndefined();
    expect(rollUp.questions.join("\n")).toMatch(/“招商中心\.xlsx”没有收入支出决算总表.*没有当作零.*C\d+/);
    const { workbook: written } = files.open(bytes, "汇总.xlsx");
    expect(rowOf(written, "汇总_收支决算", "本年收入合计")[1]).toMatchObject({
      formula: expect.stringMatching(/^=IF\(COUNT\('汇总_分单位数据'!\$C\$\d+:\$C\$\d+\)=2,SUM\(.*\),""\)$/) as string,
    });
    // The other tables are whole, so they are added.
    expect(analysis.performance.spending?.threePublic?.final?.text).toBe("5");
  });

  test("a unit without spending, accounts and profile leaves all of them open and says so once a table", () => {
    const bare = workbook(...centre().sheets.slice(0, 2));
    const { analysis, rollUp } = rolled(bare);
    expect([analysis.performance.spending, analysis.performance.accounts?.incomeTotal]).toEqual([undefined, undefined]);
    const named = rollUp.questions.filter((text) => text.startsWith("“招商中心.xlsx”没有"));
    expect(named.map((text) => /没有(.*?)（或/.exec(text)?.[1])).toEqual(
      expect.arrayContaining(["单位情况", "经费控制情况", "收入支出决算总表"]),
    );
  });
});

describe("支出决算表", () => {
  const split = (money: string, ...total: readonly (number | null)[]) =>
    sheet("支出决算", [
      ["2021年度支出决算表"],
      [null, null, null, `单位：${money}`],
      ["项目", "本年支出合计", "基本支出", "项目支出"],
      ["合计", ...total],
      ["一般公共服务支出", ...total],
    ]);
  const books = (unit: ReturnType<typeof split> | undefined) => [
    book("局本级.xlsx", workbook(...fullBureau().sheets, split("万元", 600.25, 308.75, 291.5))),
    book("招商中心.xlsx", workbook(...fullCentre().sheets, ...(unit ? [unit] : []))),
  ];
  const sums = (unit: ReturnType<typeof split> | undefined) => {
    const made = rollUpBooks(books(unit), {}, files);
    const { workbook: written } = files.open(made.bytes, "汇总.xlsx");
    return { ...made, written, row: rowOf(written, "汇总_支出决算", "合计").slice(1, 4) };
  };

  test("基本支出 and 项目支出 are added by formulas over a row for each unit with its cell", () => {
    const { row, written, analysis } = sums(split("元", 1125000, 125000.25, 999999.75));
    expect(row.map((cell) => cell?.value)).toEqual([712.75, 321.250025, 391.499975]);
    for (const cell of row) expect(cell?.formula).toMatch(/^=SUM\('汇总_分单位数据'!/);
    const sources = findSheet(written, "汇总_分单位数据")?.rows.flatMap((cells) => cells?.[4]?.value ?? []);
    expect(sources).toEqual(expect.arrayContaining(["局本级.xlsx：支出决算!C4", "招商中心.xlsx：支出决算!D4"]));
    // The budget execution table stays what the report is about.
    expect(analysis.performance.budget?.total.executed?.text).toBe("712.750025");
  });

  test("an empty part is 0 only where the other one is the whole", () => {
    expect(sums(split("元", 1125000, null, 1125000)).row.map((cell) => cell?.value)).toEqual([712.75, 308.75, 404]);
    expect(sums(split("元", 1125000, null, 1000000)).row[1]?.value).not.toBe(308.75);
  });

  test("a unit without the form leaves the sums open and is asked", () => {
    const { row, rollUp } = sums(undefined);
    for (const cell of row) expect(cell?.formula).toMatch(/^=IF\(COUNT\(/);
    expect(rollUp.questions.join("\n")).toMatch(/“招商中心\.xlsx”没有支出决算表.*没有当作零/);
  });
});

describe("单位情况", () => {
  test("the units are named, people and assets added, duties told unit by unit", () => {
    const text = reportText(rolled().report.paragraphs);
    expect(text).toContain("1.某县商务局本级：拟订商务发展规划；组织招商引资。");
    expect(text).toContain("2.某县招商服务中心：承办招商活动。");
    expect(text).toContain("内设机构：某县商务局本级（办公室、招商股、市场股）；所属单位：某县招商服务中心。");
    // 28 + 10, 20 + 0; 43.56 + 12400 ÷ 10000
    expect(text).toContain("在职人员38人，其中：行政编制20人。");
    expect(text).toContain("固定资产44.8万元。");
  });

  test("the heads of a unit's own columns are nothing that it says", () => {
    const { workbook: written } = files.open(rolled().bytes, "汇总.xlsx");
    const labels =
      findSheet(written, "汇总_单位情况")
        ?.rows.slice(3)
        .map((row) => row?.[0]?.value ?? "") ?? [];
    expect(labels.filter(Boolean).slice(0, -1)).toEqual([
      "所属单位",
      "主要职责",
      "内设机构",
      "在职人员",
      "行政编制",
      "固定资产",
    ]);
  });

  test("a unit's own conclusion is not the department's", () => {
    const { report, rollUp } = rolled();
    expect(reportText(report.paragraphs)).toContain("自评等级为【待填：自评等级】");
    expect(rollUp.questions.join()).toContain("自评结论没有汇总");
  });

  test("units that the department names and that were not rolled up are asked about", () => {
    const third = workbook(...centre({ name: "某县市场服务所" }).sheets.slice(0, 1), sheet("说明", [["无"]]));
    expect(rolled(fullCentre(), third).rollUp.questions.join()).toMatch(
      /“局本级\.xlsx”的单位情况!B6写的所属单位是“某县招商服务中心”，这次汇总的是“某县招商服务中心、某县市场服务所”/,
    );
  });
});
