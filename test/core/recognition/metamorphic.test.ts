import fc from "fast-check";
import { cellText } from "../../../src/core/recognition/grid";
import type { Reading } from "../../../src/core/recognition/model";
import { fold } from "../../../src/core/recognition/text";
import type { Rect } from "../../../src/core/workbook/address";
import type { Cell, Sheet } from "../../../src/core/workbook/snapshot";
import { read } from "../../support/reading";
import { sheet } from "../../support/sheet";

const _ = null;

const form = sheet(
  "表",
  [
    ["项目支出绩效自评表"],
    ["（2022年度）"],
    ["项目资金（万元）", _, "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"],
    [_, "年度资金总额：", 120, 150, 141, 10, 0.94, 9.4],
    [_, "其中：当年财政拨款", 120, 150, 141, "—"],
    [_, "其他资金"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    [_, "产出指标", "数量指标", "指标1：清淤河道长度", "≥12公里", "12.6公里", 20, 20],
    [_, _, _, "指标2：清淤土方", "8万方", "7.5万方", 10, 9.38],
    [_, "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", 10, 10],
    ["总分", _, _, _, _, _, 100, 98.78],
  ],
  { merges: "A1:H1 A2:H2 A3:A6 A7:A10 B8:B9 C8:C9 A11:F11" },
);

const budget = sheet(
  "表",
  [
    ["某县水利局2022年度预算执行情况表"],
    ["单位：万元"],
    ["项目", "预算数", _, _, "全年执行数", "执行率"],
    [_, "年初预算数", "追加（调整）数", "全年预算数"],
    ["合计", 100, 20, 120, 118, 0.98],
    ["其中：基本支出", 60, 0, 60, 60, 1],
    ["　　　项目支出", 40, 20, 60, 58, 0.97],
  ],
  { merges: "A1:F1 A3:A4 B3:D3 E3:E4 F3:F4" },
);

const ledger = sheet("表", [
  ["2021年重点工作台账"],
  ["序号", "板块", "指标名称", "计量单位", "年度目标", "实际完成", "同比增长", "全市排名"],
  [1, "招商引资", "实际利用外资", "万美元", 25660, 19278, "8.05%", 6],
  [2, "招商引资", "新签约项目", "个", 30, 32, _, _],
  [_, "招商引资", "其中：工业项目", "个", _, 22, _, _],
  [3, "对外贸易", "外贸进出口", "万美元", 16801, 15266, _, "最后"],
]);

const accounts = sheet(
  "表",
  [
    ["收入支出决算总表"],
    ["编制单位：某局", _, "2023年度", "单位：万元"],
    ["收入", _, "支出"],
    ["项目", "决算数", "项目", "决算数"],
    ["一、一般公共预算财政拨款收入", 100, "一、一般公共服务支出", 90],
    ["五、事业收入", 20, "八、社会保障和就业支出", 30],
    ["本年收入合计", 120, "本年支出合计", 120],
  ],
  { merges: "A3:B3 C3:D3" },
);

const sheets = { form, budget, ledger, accounts };
const anySheet = fc.constantFrom(...Object.values(sheets));

/** What a reading says apart from where it says it. */
function gist(reading: Reading, of: Sheet): unknown {
  return reading.tables.map((table) => ({
    kind: table.kind,
    form: table.form,
    unit: table.unit,
    rows: table.rows.map(({ label, depth, rowRole, level1, level2, side, cells }) => ({
      label: fold(label),
      depth,
      rowRole,
      level1: level1 && fold(level1),
      level2: level2 && fold(level2),
      side,
      cells: Object.fromEntries(
        Object.entries(cells)
          .map(
            ([role, place]) => [fold(role), place ? fold(cellText(of.rows[place.row]?.[place.column])) : ""] as const,
          )
          .sort(),
      ),
    })),
    total: Object.values(table.totalScore ?? {}).map((place) => of.rows[place.row]?.[place.column]?.value ?? null),
  }));
}

const before = new Map(Object.values(sheets).map((one) => [one, gist(read(one), one)]));

function stays(original: Sheet, changed: Sheet): void {
  expect(gist(read(changed), changed)).toEqual(before.get(original));
}

const moved = (rect: Rect, at: number, top: "top" | "left", bottom: "bottom" | "right"): Rect => ({
  ...rect,
  [top]: rect[top] >= at ? rect[top] + 1 : rect[top],
  [bottom]: rect[bottom] >= at ? rect[bottom] + 1 : rect[bottom],
});

const insertRow = (one: Sheet, at: number): Sheet => ({
  ...one,
  rows: [...one.rows.slice(0, at), [], ...one.rows.slice(at)],
  merges: one.merges.map((rect) => moved(rect, at, "top", "bottom")),
});

const insertColumn = (one: Sheet, at: number): Sheet => ({
  ...one,
  rows: one.rows.map((row) => {
    const wide: (Cell | undefined)[] = Array.from(
      { length: Math.max(at, row?.length ?? 0) },
      (__, index) => row?.[index],
    );
    return [...wide.slice(0, at), undefined, ...wide.slice(at)];
  }),
  merges: one.merges.map((rect) => moved(rect, at, "left", "right")),
});

const mapText = (one: Sheet, change: (text: string) => string): Sheet => ({
  ...one,
  rows: one.rows.map((row) =>
    row?.map((cell) => (cell && typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell)),
  ),
});

it("reads the samples at all", () => {
  expect(
    Object.fromEntries(
      Object.entries(sheets).map(([name, one]) => [
        name,
        read(one).tables.map(({ kind, rows }) => `${kind} ${String(rows.length)}`),
      ]),
    ),
  ).toEqual({
    form: ["funds 3", "indicators 3"],
    budget: ["funds 3"],
    ledger: ["indicators 4"],
    accounts: ["finalAccounts 6"],
  });
});

describe("a reading does not depend on", () => {
  it("empty rows", () => {
    fc.assert(
      fc.property(anySheet, fc.uniqueArray(fc.nat(11), { maxLength: 4 }), (one, places) => {
        const sorted = [...places].sort((a, b) => b - a);
        stays(one, sorted.reduce(insertRow, one));
      }),
    );
  });

  it("empty columns", () => {
    fc.assert(
      fc.property(anySheet, fc.uniqueArray(fc.nat(8), { maxLength: 2 }), (one, places) => {
        const sorted = [...places].sort((a, b) => b - a);
        stays(one, sorted.reduce(insertColumn, one));
      }),
    );
  });

  it("hidden columns and rows", () => {
    fc.assert(
      fc.property(anySheet, fc.uniqueArray(fc.nat(8)), (one, columns) => {
        stays(one, { ...one, hiddenColumns: new Set(columns), hiddenRows: new Set(columns) });
      }),
    );
  });

  it("full-width digits, brackets and letters", () => {
    fc.assert(
      fc.property(anySheet, (one) => {
        stays(
          one,
          mapText(one, (text) =>
            text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
          ),
        );
      }),
    );
  });

  it("half-width brackets and line breaks within headers", () => {
    fc.assert(
      fc.property(anySheet, (one) => {
        stays(
          one,
          mapText(one, (text) => text.normalize("NFKC").replace(/^(.{2})(?=.*(指标|预算数|执行数|完成值)$)/u, "$1\n")),
        );
      }),
    );
  });

  it("the order of a ledger's columns", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        const [title, ...rest] = ledger.rows;
        stays(ledger, { ...ledger, rows: [title, ...rest.map((row) => order.map((column) => row?.[column]))] });
      }),
    );
  });

  it("the sheet's name and place among others", () => {
    const other = sheet("说明", [["填表说明"], ["略"]]);
    for (const one of Object.values(sheets)) {
      const renamed = { ...one, name: "Sheet9" };
      expect(gist(read(other, renamed), renamed)).toEqual(before.get(one));
    }
  });

  it("where the unit line stands", () => {
    const rest = budget.rows.filter((__, index) => index !== 1);
    const line = [undefined, undefined, { value: "金额单位：万元" }];
    for (const at of [0, 1, rest.length]) {
      const rows = [...rest.slice(0, at), line, ...rest.slice(at)];
      const changed = { ...budget, rows, merges: [] };
      expect(gist(read(changed), changed)).toEqual(before.get(budget));
    }
  });

  it("whether equal 板块 cells are merged, repeated or written once", () => {
    const merge = { top: 2, bottom: 4, left: 1, right: 1 };
    const once = ledger.rows.map((row, index) =>
      index === 3 || index === 4 ? row?.map((cell, column) => (column === 1 ? undefined : cell)) : row,
    );
    stays(ledger, { ...ledger, rows: once });
    stays(ledger, { ...ledger, rows: once, merges: [merge] });
  });

  it("merges that only make room for a title or a heading", () => {
    for (const one of [budget, accounts, form]) stays(one, { ...one, merges: [] });
  });
});
