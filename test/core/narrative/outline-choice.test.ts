import fc from "fast-check";
import { composeReport } from "../../../src/core/narrative/compose";
import type { Report } from "../../../src/core/narrative/model";
import { headingNumber, type HeadingLevel, type Numbering } from "../../../src/core/narrative/numbering";
import { OUTLINES, outlineFor } from "../../../src/core/narrative/outline";
import {
  customOutline,
  outlineRows,
  type OutlineChoice,
  type OutlineRow,
} from "../../../src/core/narrative/outline-choice";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { performanceIn, textsOf } from "./report-of";

const performance = performanceIn(bureauLedger().sheets);
const rowsOf = (id: string): readonly OutlineRow[] => {
  const outline = outlineFor(id);
  return outline ? outlineRows(outline) : [];
};
const jiangxi = rowsOf("jiangxi");
const chosen = (rows: readonly OutlineRow[], base = "jiangxi"): OutlineChoice => ({ base, rows });
const textBy = (choice: OutlineChoice): readonly string[] =>
  textsOf(composeReport(performance, customOutline(choice).outline));

const ROLES = ["heading1", "heading2", "heading3"];

/** Level-1 to level-3 headings carry 1, 2, 3 … under whatever they stand under; below the parts a lone one has no number. */
function numberedRight(report: Report, numbering: Numbering): boolean {
  const levels = report.paragraphs.flatMap(({ role, runs }) => {
    const level = ROLES.indexOf(role);
    return level < 0 ? [] : [{ level, text: runs[0]?.text ?? "" }];
  });
  const hasSibling = (index: number, step: 1 | -1): boolean => {
    const level = levels[index]?.level ?? 0;
    for (let at = index + step; ; at += step) {
      const other = levels[at]?.level;
      if (other === undefined || other < level) return false;
      if (other === level) return true;
    }
  };
  const counts = [0, 0, 0];
  return levels.every(({ level, text }, index) => {
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const number = headingNumber((level + 1) as HeadingLevel, counts[level] ?? 0, numbering);
    const alone = level > 0 && !hasSibling(index, 1) && !hasSibling(index, -1);
    return alone ? !text.startsWith(number) : text.startsWith(number);
  });
}

test("an outline's own rows give the outline back", () => {
  for (const outline of OUTLINES) {
    const { outline: made, problems } = customOutline(chosen(outlineRows(outline), outline.id));
    expect(problems).toEqual([]);
    expect(textsOf(composeReport(performance, made))).toEqual(textsOf(composeReport(performance, outline)));
  }
});

test("a renamed section keeps its text under the new heading, with its own number taken off", () => {
  const rows = jiangxi.map((row) => (row.id === "overview.budget" ? { ...row, heading: "（9）预算执行" } : row));
  const texts = textBy(chosen(rows));
  expect(texts[texts.indexOf("（五）预算执行") + 1]).toMatch(/^2022年，某县农业农村局年初预算数/);
});

test("dropping what the outline requires is done and said", () => {
  const rows = jiangxi.map((row) => ({ ...row, used: row.id !== "overview.management" }));
  const { problems } = customOutline(chosen(rows));
  expect(textBy(chosen(rows))).toContain("（四）当年部门（单位）预算及执行情况");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("“部门（单位）预算绩效管理开展情况”");
});

test("a dropped part goes with everything in it and is named alone", () => {
  const rows = jiangxi.map((row) => ({ ...row, used: row.id !== "achievement" }));
  const { problems } = customOutline(chosen(rows));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("“部门（单位）整体支出绩效实现情况”");
  expect(textBy(chosen(rows))).toContain("二、部门（单位）整体支出绩效中存在问题及改进措施");
});

test("an added section has the user's words, or asks for them", () => {
  const added: readonly OutlineRow[] = [
    { level: 1, id: "", heading: "其他需要说明的情况", used: true },
    { level: 2, id: "", heading: "机构改革影响", used: true, own: "1.职能划转\n2.人员划转。" },
  ];
  const texts = textBy(chosen([...jiangxi, ...added]));
  expect(texts.slice(texts.indexOf("四、其他需要说明的情况")).slice(0, 4)).toEqual([
    "四、其他需要说明的情况",
    "机构改革影响",
    "1.职能划转。",
    "2.人员划转。",
  ]);
  expect(textBy(chosen([...jiangxi, { level: 1, id: "", heading: "附件说明", used: true }]))).toContain(
    "【待填：附件说明】",
  );
});

test("an added section keeps its id wherever it is moved", () => {
  const added = ["机构改革", "巡察整改"].map((heading): OutlineRow => ({
    level: 1,
    id: "",
    heading,
    used: true,
    own: "略",
  }));
  const ids = (rows: readonly OutlineRow[]): readonly string[] =>
    composeReport(performance, customOutline(chosen(rows)).outline).paragraphs.map(({ id }) => id);
  expect([...ids([...jiangxi, ...added])].sort()).toEqual([...ids([...[...added].reverse(), ...jiangxi])].sort());
});

test("a section of another outline can be taken in", () => {
  const rows = [...jiangxi, { level: 1, id: "funds.management", heading: "资金管理情况", used: true } as const];
  expect(textBy(chosen(rows))).toContain("【待填：资金管理情况】");
});

test("what cannot be followed is said", () => {
  const [first] = jiangxi;
  const rows = [...jiangxi, ...(first ? [first] : []), { level: 2, id: "", heading: " ", used: true } as const];
  expect(customOutline(chosen(rows)).problems.map((problem) => problem.slice(0, 8))).toEqual([
    "提纲中“部门（单",
    "提纲中有一行没有",
  ]);
  expect(customOutline(chosen([], "安徽")).problems[0]).toContain("没有代号为“安徽”的提纲");
});

test("第一部分 numbering goes down to 1.", () => {
  const texts = textBy({ base: "jiangxi", numbering: "parts", rows: jiangxi });
  expect(texts).toEqual(expect.arrayContaining(["第一部分　部门（单位）概况", "（一）粮食生产"]));
  expect(texts.some((text) => text.startsWith("五、当年部门"))).toBe(true);
});

test("where nothing is taken the usual outline stands, numbered as the user chose", () => {
  const rows = jiangxi.map((row) => ({ ...row, used: false }));
  expect(customOutline({ base: "jiangxi", numbering: "parts", rows }).problems.at(-1)).toContain("没有采用任何内容");
  expect(textBy({ base: "jiangxi", numbering: "parts", rows })).toContain("第一部分　部门（单位）概况");
});

const anyChoice = fc
  .record({
    base: fc.constantFrom(...OUTLINES.map(({ id }) => id)),
    numbering: fc.constantFrom<Numbering>("official", "parts"),
    order: fc.array(fc.nat(60), { maxLength: 12 }),
    dropped: fc.array(fc.nat(30), { maxLength: 8 }),
    added: fc.array(fc.tuple(fc.nat(30), fc.constantFrom(1, 2, 3), fc.constantFrom("甲", "乙", "丙")), {
      maxLength: 4,
    }),
  })
  .map(({ base, numbering, order, dropped, added }) => {
    let rows = rowsOf(base).map((row, index) => ({ ...row, used: !dropped.includes(index) }));
    for (const from of order) {
      const taken = rows[from % rows.length];
      const rest = rows.filter((row) => row !== taken);
      rows = taken
        ? [...rest.slice(0, (from * 7) % rows.length), taken, ...rest.slice((from * 7) % rows.length)]
        : rows;
    }
    for (const [at, level, heading] of added) {
      rows.splice(at % rows.length, 0, { level: level, id: "", heading, used: true });
    }
    return { base, numbering, rows };
  });

test("any reorder, drop and addition numbers every level without a gap", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const report = composeReport(performance, customOutline(choice).outline);
      return numberedRight(report, choice.numbering);
    }),
    { numRuns: 40 },
  );
});

test("any reorder, drop and addition keeps the ids", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const outline = outlineFor(choice.base);
      const before = new Set([
        ...(outline ? composeReport(performance, outline).paragraphs : []).map(({ id }) => id),
        ...choice.rows.map(({ id }) => id),
      ]);
      const after = composeReport(performance, customOutline(choice).outline).paragraphs;
      const ids = after.map(({ id }) => id);
      const strangers = ids.filter((id) => !before.has(id) && !id.startsWith("own.") && !id.endsWith(".missing"));
      return new Set(ids).size === ids.length && strangers.length === 0;
    }),
    { numRuns: 40 },
  );
});
