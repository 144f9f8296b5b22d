import { OUTLINES, outlineFor } from "../../../src/core/narrative/outline";
import type { OutlineSection } from "../../../src/core/narrative/outline-model";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { reportOf, textsOf } from "./report-of";

const flat = (sections: readonly OutlineSection[]): readonly OutlineSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections ?? [])]);
const { sheets } = bureauLedger();

describe.each(OUTLINES.map((outline) => [outline.name, outline] as const))("%s", (_, outline) => {
  const report = reportOf(sheets, outline);

  test("has a section for an id only once, and paragraphs too", () => {
    for (const ids of [flat(outline.parts), report.paragraphs].map((all) => all.map(({ id }) => id))) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("prints no figure that has no cell", () => {
    const runs = [
      ...report.paragraphs.flatMap(({ runs: own }) => own),
      ...report.tables.flatMap(({ rows }) => rows.flat(2)),
    ];
    const printed = runs.flatMap((run) => (run.kind === "figure" ? [run] : []));
    expect(printed.length).toBeGreaterThan(40);
    expect(printed.filter(({ figure }) => (report.figures.get(figure)?.sources.length ?? 0) === 0)).toEqual([]);
  });

  test("has text or a 【待填】 under every section that is required", () => {
    const bare = flat(outline.parts).filter(
      ({ id, required, sections }) =>
        required && !sections && !report.paragraphs.some((paragraph) => paragraph.id.startsWith(`${id}.`)),
    );
    expect(bare).toEqual([]);
  });

  test("says each amount of the budget", () => {
    const text = textsOf(report).join("\n");
    for (const amount of ["2160.5万元", "2128.4万元", "2046.73万元", "96.16%"]) expect(text).toContain(amount);
  });

  test("places its tables after paragraphs of its own, with rows as wide as the header", () => {
    const ids = new Set(report.paragraphs.map(({ id }) => id));
    for (const { after, header, rows, align, widths } of report.tables) {
      expect(ids.has(after)).toBe(true);
      expect(new Set([header.length, align.length, widths.length, ...rows.map(({ length }) => length)]).size).toBe(1);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 10);
    }
    expect(report.tables.map(({ caption }) => caption.slice(0, 2))).toEqual(
      report.tables.map((__, index) => `表${String(index + 1)}`),
    );
  });
});

test("云南 tells the conclusion before the evidence", () => {
  const outline = outlineFor("yunnan");
  expect(outline && textsOf(reportOf(sheets, outline)).slice(2, 4)).toEqual(["一、自评结论", "（一）自评得分"]);
});

test("an id that no outline has finds none", () => {
  expect(outlineFor("constructor")).toBeUndefined();
});

test("what the data do not say and nobody requires has no heading", () => {
  const outline = outlineFor("sichuan");
  const headings = outline ? textsOf(reportOf(sheets, outline), "funds") : [];
  expect(headings[0]).toBe("二、部门资金收支情况");
  expect(headings[1]).toBe("部门资金支出情况");
  expect(headings.join("")).not.toContain("收入情况");
});
