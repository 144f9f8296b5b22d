import fc from "fast-check";
import type { Paragraph, Report, ReportTable } from "../../../src/core/narrative/model";
import { applyPlan } from "../../../src/core/report/apply-plan";
import { markedSheet } from "../../../src/core/report/our-sheets";
import { ID_COLUMN } from "../../../src/core/report/page";
import { SHEET_MARKS, type SheetMark } from "../../../src/core/report/plan";
import { writtenReport } from "../../../src/core/report/read-report";
import { staleParagraphs } from "../../../src/core/report/stale";
import { planPrevious, planReport } from "../../../src/core/report/write-plan";
import type { Cell, Sheet, Workbook } from "../../../src/core/workbook/snapshot";

const EMPTY: Workbook = { sheets: [{ name: "预算", visibility: "visible", rows: [], merges: [] }], names: [] };

const text = (words: string): Paragraph["runs"] => [{ kind: "text", text: words }];
const body = (id: string, words: string): Paragraph => ({ id, role: "body", place: id, runs: text(words) });

function report(executed: string, extra: readonly Paragraph[] = [], rows: readonly string[] = ["项目支出"]): Report {
  const table: ReportTable = {
    id: "table.budget",
    after: "budget",
    caption: "表1 预算执行情况表",
    unit: "万元",
    header: ["项目", "预算数", "执行数"],
    rows: rows.map((name) => [text(name), text("100"), text(executed)]),
    align: ["left", "right", "right"],
    widths: [0.4, 0.3, 0.3],
  };
  return {
    paragraphs: [
      { id: "title", role: "title", place: "标题", runs: text("部门（单位）整体支出绩效自评报告") },
      { id: "h", role: "heading1", place: "一", runs: text("一、部门概况") },
      body("budget", `全年执行数${executed}万元。`),
      body("long", `执行数${executed}万元，${"按照工作安排逐项推进。".repeat(90)}`),
      ...extra,
    ],
    tables: [table],
    figures: new Map(),
  };
}

const generate = (workbook: Workbook, now: Report): Workbook => applyPlan(workbook, planReport(workbook, now).plan);
const texts = (workbook: Workbook): readonly string[] =>
  writtenReport(workbook)?.paragraphs.map((one) => one.text) ?? [];

/** The workbook after a user changed the cells of one of our sheets. */
function edited(
  workbook: Workbook,
  change: (rows: (readonly (Cell | undefined)[] | undefined)[]) => void,
  mark: SheetMark = SHEET_MARKS.report,
): Workbook {
  const ours = markedSheet(workbook, mark);
  const sheets = workbook.sheets.map((sheet): Sheet => {
    if (sheet !== ours) return sheet;
    const rows = Array.from(sheet.rows);
    change(rows);
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

/** The workbook after the user deleted the hidden sheet that the report goes back to. */
const withoutVersion = (workbook: Workbook): Workbook => {
  const version = markedSheet(workbook, SHEET_MARKS.version);
  return {
    sheets: workbook.sheets.filter((sheet) => sheet !== version),
    names: workbook.names.filter(({ name }) => name !== SHEET_MARKS.version),
  };
};

/** The workbook after the user gave the report's sheet another name, which its mark follows. */
function renamed(workbook: Workbook, to: string): Workbook {
  const ours = markedSheet(workbook, SHEET_MARKS.report);
  return {
    sheets: workbook.sheets.map((sheet) => (sheet === ours ? { ...sheet, name: to } : sheet)),
    names: workbook.names.map((one) => (one.name === SHEET_MARKS.report ? { ...one, refersTo: `'${to}'!$A$1` } : one)),
  };
}

const rowOf = (workbook: Workbook, id: string): number =>
  markedSheet(workbook, SHEET_MARKS.report)?.rows.findIndex((row) => row?.[ID_COLUMN]?.value === id) ?? -1;

function withText(workbook: Workbook, id: string, words: string): Workbook {
  const at = rowOf(workbook, id);
  return edited(workbook, (rows) => (rows[at] = [{ value: words }, ...(rows[at] ?? []).slice(1)]));
}

describe("自评报告 from one click to the next", () => {
  test("an untouched report reads back as it was generated, however its paragraphs were cut into rows", () => {
    const workbook = generate(EMPTY, report("90"));
    expect(texts(workbook)).toEqual([
      "部门（单位）整体支出绩效自评报告",
      "一、部门概况",
      "全年执行数90万元。",
      "表1 预算执行情况表",
      "单位：万元",
      "项目\t预算数\t执行数",
      "项目支出\t100\t90",
      `执行数90万元，${"按照工作安排逐项推进。".repeat(90)}`,
    ]);
    expect(planReport(workbook, report("90")).fates.get("long")).toBe("same");
    expect([...planReport(workbook, report("91")).fates]).toEqual([
      ["title", "same"],
      ["h", "same"],
      ["budget", "changed"],
      ["table.budget.caption", "same"],
      ["table.budget.unit", "same"],
      ["table.budget.head", "same"],
      ["table.budget.row.项目支出", "changed"],
      ["long", "changed"],
    ]);
  });

  test("恢复上一版 puts back text and edits, and the next one brings the present report again", () => {
    const first = withText(generate(EMPTY, report("90")), "h", "　　一、概况（我改的）");
    const second = generate(first, report("95"));
    const plan = planPrevious(second);
    if (!plan) throw new Error("a report was generated before");
    const back = applyPlan(second, plan.plan);
    expect(texts(back)).toEqual(texts(first));
    expect(writtenReport(back)?.generated).toEqual(writtenReport(first)?.generated);
    const again = planPrevious(back);
    if (!again) throw new Error("the present report is kept");
    expect(texts(applyPlan(back, again.plan))).toEqual(texts(second));
  });

  test("a click without change keeps the version before the last change", () => {
    const second = generate(generate(EMPTY, report("90")), report("95"));
    const third = generate(second, report("95"));
    expect(texts(applyPlan(third, planPrevious(third)?.plan ?? { sheets: [] }))).toContain("全年执行数90万元。");
  });

  test("an edited paragraph with an old figure is stale until the figure is put right", () => {
    const mine = generate(
      withText(generate(EMPTY, report("90")), "budget", "　　执行90万元，进度较好。"),
      report("95"),
    );
    expect(staleParagraphs(mine, report("95")).get("budget")).toEqual({
      edited: true,
      figures: ["90万元"],
      fresh: "全年执行数95万元。",
    });
    const righted = withText(mine, "budget", "　　执行95万元，进度较好。");
    expect(staleParagraphs(righted, report("95")).has("budget")).toBe(false);
  });

  test("a click that broke off between the sheets does not make our own old text the user's", () => {
    const first = generate(EMPTY, report("90"));
    const version = markedSheet(generate(first, report("95")), SHEET_MARKS.version);
    const broken = edited(first, (rows) => rows.splice(0, rows.length, ...(version?.rows ?? [])), SHEET_MARKS.version);
    expect(texts(generate(broken, report("96")))).toEqual(texts(generate(first, report("96"))));
    const mine = withText(broken, "budget", "　　我改的");
    expect(texts(generate(mine, report("96")))).toContain("我改的");
  });

  test.each([
    ["before the text", 0, 2],
    ["within the text", 3, 1],
  ])("columns that the user put in %s leave her report what it was", (_, at, count) => {
    const first = generate(EMPTY, report("90"));
    const inserted = edited(withText(first, "long", "　　我改的"), (rows) => {
      for (const [index, row] of rows.entries()) {
        const cells = Array.from(row ?? []);
        cells.splice(at, 0, ...Array.from({ length: count }, () => undefined));
        rows[index] = cells;
      }
    });
    const expected = generate(withText(first, "long", "　　我改的"), report("95"));
    expect(texts(generate(inserted, report("95")))).toEqual(texts(expected));
  });

  test("a workbook of the first release is read by its own layout", () => {
    const line = (...cells: readonly string[]): (Cell | undefined)[] => cells.map((value) => ({ value }));
    const sheet = (name: string, rows: Sheet["rows"]): Sheet => ({ name, visibility: "visible", rows, merges: [] });
    const workbook: Workbook = {
      sheets: [
        sheet("自评报告", [line("一、部门概况", "h"), line("　　全年执行数90万元。", "budget"), line("　　我加的")]),
        sheet("绩效_版本", [
          [{ value: "格式版本" }, { value: 1 }],
          line("段落", "层次", "生成文字"),
          line("h", "heading1", "一、部门概况"),
          line("budget", "body", "全年执行数90万元。"),
        ]),
      ],
      names: [
        { name: SHEET_MARKS.report, refersTo: "自评报告!$A$1" },
        { name: SHEET_MARKS.version, refersTo: "绩效_版本!$A$1" },
      ],
    };
    const { fates, paragraphs } = planReport(workbook, report("95"));
    expect([fates.get("h"), fates.get("budget"), fates.get("title")]).toEqual(["same", "changed", "new"]);
    expect(paragraphs.map((one) => one.text)).toContain("　　我加的");
  });

  test("no edit is lost under random edits, pastes, sorts, rows, sections and columns moved, generations and restorations", () => {
    const kinds = [
      ...["edit", "insert", "paste", "move", "section", "sort", "delete", "column"],
      ...["rename", "loseVersion", "restoreTwice", "generate"],
    ] as const;
    const step = fc.oneof(
      ...kinds.map((kind) => ({
        weight: kind === "edit" || kind === "insert" || kind === "generate" ? 4 : 1,
        arbitrary: fc.record({ kind: fc.constant(kind), at: fc.integer({ min: 1, max: 999 }) }),
      })),
    );
    const hers = (rows: readonly (readonly (Cell | undefined)[] | undefined)[]): string =>
      rows
        .map((row) => (row ?? []).map((cell) => (typeof cell?.value === "string" ? cell.value : "")).join(""))
        .join("");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let workbook = generate(EMPTY, report("90"));
        const mine = new Set<string>();
        let said = 0;
        for (const { kind, at } of steps) {
          if (kind === "generate") {
            const rows = Array.from({ length: at % 4 }, (_, index) => `项目${String(index)}`);
            workbook = generate(
              workbook,
              report(String(at), at % 2 === 0 ? [body("extra", `附${String(at)}`)] : [], rows),
            );
            continue;
          }
          if (kind === "loseVersion") {
            workbook = withoutVersion(workbook);
            continue;
          }
          if (kind === "restoreTwice") {
            for (let turn = 0; turn < 2; turn++) {
              const plan = planPrevious(workbook);
              if (plan) workbook = applyPlan(workbook, plan.plan);
            }
            continue;
          }
          if (kind === "rename") {
            workbook = renamed(workbook, `报告${String(at)}`);
            continue;
          }
          said += 1;
          const words = `我的话${String(said)}号${kind === "paste" ? `\n第二行${String(said)}号\n` : ""}`;
          workbook = edited(workbook, (rows) => {
            const index = at % Math.max(1, rows.length);
            const filled = Array.from(rows[index] ?? []).flatMap((cell, column) =>
              typeof cell?.value === "string" ? [column] : [],
            );
            const lead = filled.length > 1 ? (filled[0] ?? 0) : 0; // the last one is the id's
            if (kind === "insert") rows.splice(index, 0, [{ value: words }]);
            if (kind === "edit" || kind === "paste")
              rows[index] = Object.assign(Array.from(rows[index] ?? []), { [lead]: { value: words } });
            if (kind === "move") rows.splice((at * 7) % rows.length, 0, ...rows.splice(index, 1));
            if (kind === "section") rows.splice(at % (index + 1), 0, ...rows.splice(index, 2 + (at % 5)));
            if (kind === "sort") rows.sort((a, b) => hers([a]).localeCompare(hers([b])));
            if (kind === "delete") rows.splice(index, 1);
            if (kind === "column") for (const [row, cells] of rows.entries()) rows[row] = [undefined, ...(cells ?? [])];
            const all = hers(rows);
            [...mine].filter((one) => !all.includes(one)).forEach((one) => mine.delete(one)); // overwritten by herself
            if (kind === "insert" || kind === "edit" || kind === "paste") mine.add(words);
          });
        }
        const all = texts(generate(workbook, report("1"))).join("");
        const without = (words: string): string =>
          [...mine].filter((one) => one !== words).reduce((rest, one) => rest.replace(one, ""), all);
        return [...mine].every((words) => without(words).includes(words)); // her own insertion may part her words
      }),
      { numRuns: Number(process.env.MERGE_CASES ?? 300) },
    );
  });
});

describe("a section that has another id since an earlier release", () => {
  const section = (id: string, words: string): Report => {
    const { paragraphs, ...rest } = report("90");
    const own = [{ ...body(id, "六、结果应用"), role: "heading1" } as const, body(`${id}.publication.1`, words)];
    return { ...rest, paragraphs: [...paragraphs, ...own] };
  };
  const former = "conclusion.public";
  const now = "conclusion.publication";
  const first = generate(EMPTY, section(former, "自评结果拟在网站公开。"));
  const mine = withText(first, `${former}.publication.1`, "　　已于六月公开。");

  test("keeps what the user edited in its place, once, from then on under the new id", () => {
    const { plan, fates } = planReport(mine, section(now, "自评结果拟予公开。"));
    expect([fates.get(now), fates.get(`${now}.publication.1`)]).toEqual(["same", "kept"]);
    const later = generate(applyPlan(mine, plan), section(now, "公开。"));
    expect(texts(later).slice(-2)).toEqual(["六、结果应用", "已于六月公开。"]);
    expect(rowOf(later, `${now}.publication.1`)).toBeGreaterThan(0);
  });

  test("follows the data where it is untouched, and stays out where it was deleted", () => {
    expect(texts(generate(first, section(now, "公开。"))).slice(-2)).toEqual(["六、结果应用", "公开。"]);
    const deleted = edited(first, (rows) => rows.splice(rowOf(first, `${former}.publication.1`), 1));
    expect(texts(generate(deleted, section(now, "公开。"))).at(-1)).toBe("六、结果应用");
  });

  test("is neither new nor stale as long as the data say the same", () => {
    expect(staleParagraphs(first, section(now, "自评结果拟在网站公开。")).size).toBe(0);
  });

  test("keeps its id in an outline that still has it", () => {
    expect(rowOf(generate(mine, section(former, "公开。")), `${former}.publication.1`)).toBeGreaterThan(0);
  });
});

describe("用户删掉隐藏的版本表之后", () => {
  test("再次生成不会写出第二份报告", () => {
    const first = generate(EMPTY, report("80"));
    expect(texts(generate(withoutVersion(first), report("80")))).toEqual(texts(first));
  });

  test("与新文本不同的段落留着，新的段落补上", () => {
    const first = generate(EMPTY, report("80"));
    const again = texts(generate(withoutVersion(first), report("90", [body("new", "新增一段。")])));
    expect(again).toContain("全年执行数80万元。");
    expect(again).not.toContain("全年执行数90万元。");
    expect(again.filter((words) => words === "新增一段。")).toHaveLength(1);
  });
});

test("a row that the user edited is read in the columns that it was written in, however they changed since", () => {
  const own = edited(generate(EMPTY, report("1021.37")), (rows) => {
    const at = rows.findIndex((row) => row?.some((cell) => cell?.value === "项目支出"));
    rows[at] = rows[at]?.map((cell) => (cell?.value === "项目支出" ? { ...cell, value: "项目" } : cell));
  });
  const wide = generate(own, report("5", [], ["项目支出", "农村供水保障和河湖管护补助资金项目支出"]));
  expect(texts(wide)).toContain("项目\t100\t1021.37");
  expect(texts(generate(wide, report("6")))).toContain("项目\t100\t1021.37");
});
