import { planProfile } from "../../src/app/profile-sheet";
import { profileFrom } from "../../src/core/performance/profile";
import { recognise } from "../../src/core/recognition/recognise";
import { finish } from "../../src/core/recognition/steps";
import { applyPlan } from "../../src/core/report/apply-plan";
import type { Cell, Workbook } from "../../src/core/workbook/snapshot";

const EMPTY: Workbook = { sheets: [{ name: "单位情况", visibility: "visible", rows: [], merges: [] }], names: [] };

function made(): Workbook {
  const sheet = planProfile(EMPTY, 2024);
  if (!sheet) throw new Error("the workbook has none yet");
  return applyPlan(EMPTY, { sheets: [sheet] });
}

function filled(answers: Readonly<Record<string, string>>): Workbook {
  const workbook = made();
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => {
      const answer = typeof cells?.[0]?.value === "string" ? answers[cells[0].value] : undefined;
      return answer === undefined
        ? cells
        : cells?.map((cell, at): Cell | undefined => (at === 1 ? { value: answer } : cell));
    }),
  }));
  return { ...workbook, sheets };
}

it("leaves the user's sheet of that name alone and is made only once", () => {
  const workbook = made();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["单位情况", "单位情况(2)"]);
  expect(planProfile(workbook, 2024)).toBeUndefined();
});

it("asks for the report's year and leaves every answer empty", () => {
  const sheet = planProfile(EMPTY, 2024);
  const rows = (sheet?.rows ?? []).slice(2).map(({ cells }) => cells.map((cell) => cell?.value));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every(([, answer]) => answer === null)).toBe(true);
  expect(rows.find(([label]) => label === "年度绩效目标")?.[2]).toContain("2024年");
});

it("is read like any sheet of the user's once it is filled in, and its guidance never", () => {
  const unanswered = recognise(made());
  expect(unanswered.tables).toEqual([]);
  const workbook = filled({
    主要职责: "负责水资源管理。\n负责防汛抗旱。",
    内设机构: "办公室、规划股",
    在职人员: "31",
    存在问题: "人手不足。",
  });
  const profile = finish(profileFrom(workbook, recognise(workbook)));
  const lines = new Map(profile.map(({ label, lines: own }) => [label, own.map(({ text }) => text)]));
  expect(lines.get("主要职责")).toEqual(["负责水资源管理。", "负责防汛抗旱。"]);
  expect(lines.get("在职人员")).toEqual(["31人"]);
  expect(lines.get("存在问题")).toEqual(["人手不足。"]);
  expect([...lines.values()].flat().filter((text) => text.includes("请填写"))).toEqual([]);
});
