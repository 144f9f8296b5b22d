import fc from "fast-check";
import { applyPlan } from "../../../src/core/report/apply-plan";
import { markedSheet } from "../../../src/core/report/our-sheets";
import { SHEET_MARKS } from "../../../src/core/report/plan";
import { NO_SETTINGS, withAnswer, withFormChosen, type Settings } from "../../../src/core/settings/model";
import { planSettings } from "../../../src/core/settings/plan-settings";
import { readSettings } from "../../../src/core/settings/read-settings";
import { ANSWER_GROUPS, WITH_FORM, WRITING_GROUP } from "../../../src/core/settings/words";
import type { Sheet, Workbook } from "../../../src/core/workbook/snapshot";

const BOOK: Workbook = { sheets: [{ name: "预算", visibility: "visible", rows: [], merges: [] }], names: [] };
const written = (workbook: Workbook, settings: Settings): Workbook =>
  applyPlan(workbook, planSettings(workbook, settings));

/** The workbook after the user worked on 绩效设置 by hand. */
function byHand(workbook: Workbook, change: (rows: Sheet["rows"]) => Sheet["rows"]): Workbook {
  const ours = markedSheet(workbook, SHEET_MARKS.settings);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet === ours ? { ...sheet, rows: change(sheet.rows) } : sheet)),
  };
}

describe("绩效设置", () => {
  test("a workbook without the sheet has no settings", () => {
    expect(readSettings(BOOK)).toEqual(NO_SETTINGS);
  });

  test("answers, rules and the outline read back as they were written, also text that looks like a formula", () => {
    const words = fc.stringMatching(/^[=+@一-三a-c（]{1,12}$/);
    const settings: fc.Arbitrary<Settings> = fc.record({
      answers: fc.uniqueArray(
        fc.record({
          about: fc.constantFrom(...(Object.keys(ANSWER_GROUPS) as (keyof typeof ANSWER_GROUPS)[])),
          key: words,
          value: words,
        }),
        { selector: ({ about, key }) => `${about} ${key}`, maxLength: 6 },
      ),
      rules: fc.uniqueArray(fc.record({ key: words, value: words }), { selector: ({ key }) => key, maxLength: 6 }),
      outlineBase: fc.constant("四川提纲"),
      outline: fc.array(
        fc.record({
          level: fc.constantFrom(1 as const, 2 as const, 3 as const),
          id: words,
          heading: words,
          used: fc.boolean(),
        }),
        { maxLength: 5 },
      ),
      kept: fc.constant([]),
    });
    fc.assert(
      fc.property(settings, (chosen) => {
        expect(readSettings(written(BOOK, chosen))).toEqual(chosen);
      }),
    );
  });

  test("the choice to write the form with the report reads back; 否 and a deleted row are the default", () => {
    const chosen = withFormChosen(NO_SETTINGS, true);
    const workbook = written(BOOK, chosen);
    expect(readSettings(workbook)).toEqual(chosen);
    const as = (value: string): Workbook =>
      byHand(workbook, (rows) =>
        rows.map((cells) => (cells?.[1]?.value === WITH_FORM ? [cells[0], cells[1], { value }] : cells)),
      );
    expect(readSettings(as("√")).withForm).toBe(true);
    expect(readSettings(as("否"))).toEqual(NO_SETTINGS);
    expect(readSettings(byHand(workbook, (rows) => rows.slice(0, 3)))).toEqual(NO_SETTINGS);
    expect(readSettings(as("看情况")).kept).toEqual([[WRITING_GROUP, WITH_FORM, "看情况"]]);
    expect(withFormChosen(chosen, false)).toEqual(NO_SETTINGS);
  });

  test("an answer is changed in its place and forgotten on request", () => {
    const two = withAnswer(withAnswer(NO_SETTINGS, "unit", "预算执行表", "万元"), "kind", "登记表", "不读此表");
    expect(withAnswer(two, "unit", "预算执行表", "元").answers).toEqual([
      { about: "unit", key: "预算执行表", value: "元" },
      { about: "kind", key: "登记表", value: "不读此表" },
    ]);
    expect(withAnswer(two, "unit", "预算执行表", undefined).answers).toEqual([two.answers[1]]);
  });

  test("what the user changes, moves or notes by hand counts and survives the next answer", () => {
    const workbook = byHand(
      written(BOOK, withAnswer(NO_SETTINGS, "unit", "预算执行表", "万元")),
      ([title, guidance, header, answer]) => [
        title,
        guidance,
        undefined,
        [undefined, ...(header ?? [])],
        [undefined, { value: "备忘" }, { value: "联系人" }, { value: "预算股" }],
        [undefined, answer?.[0], answer?.[1], { value: "元" }],
      ],
    );
    const settings = readSettings(workbook);
    expect(settings.answers).toEqual([{ about: "unit", key: "预算执行表", value: "元" }]);
    const again = written(workbook, withAnswer(settings, "kind", "登记表", "不读此表"));
    expect(readSettings(again).kept).toEqual([["备忘", "联系人", "预算股"]]);
    expect(again.sheets.map(({ name }) => name)).toEqual(["预算", "绩效设置"]);
  });

  test("a sheet of the user's that has our name is left alone", () => {
    const own: Sheet = { name: "绩效设置", visibility: "visible", rows: [[{ value: "我的" }]], merges: [] };
    const workbook = written({ sheets: [own], names: [] }, withAnswer(NO_SETTINGS, "unit", "预算执行表", "万元"));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["绩效设置", "绩效设置(2)"]);
    expect(workbook.sheets[0]).toBe(own);
  });
});
