import type { Figure } from "../performance/figure";
import type { ProfileEntry } from "../performance/model";
import type { Decimal } from "../quantity/decimal";
import { convert } from "../quantity/units";
import { withoutNumber } from "../narrative/numbering";
import { unstopped } from "../narrative/runs";
import type { CellPlan, SheetContent } from "../report/plan";
import { refAddress } from "../workbook/address";
import type { StyledCell } from "./indicator-rows";
import { looksOf, sumOf, type Ledger } from "./ledger";
import { rollUpSheet, words } from "./look";
import { sourceWords, type NamedUnit } from "./model";
import type { ReadBack } from "./read-back";
import type { Department } from "./units";

/** Whose entry it is, which the roll-up says itself. */
const IDENTITY = /^(?:单位|部门)(?:单位)?(?:名称|全称)$|年度$/;
/** The heads of the sheets' own columns. */
const HEAD = /^(?:项目|事项|内容|栏目|填报内容|基本情况)$/;
const SUBORDINATES = /下属|所属/;
/** What only the department itself can say. */
const CONCLUSION = /结论|自评等级|自评结果(?!.*应用)/;
/** Lists that the report says in one sentence. */
const NAMES = /内设|机构|组织架构|资产/;
const PROFILE = "单位情况";

interface Row {
  readonly cells: readonly (CellPlan | null)[];
  readonly styled?: StyledCell;
  readonly readBack?: ReadBack[number];
}

/** The sheet, absent where no unit says anything of itself, and what is to be checked. */
export interface ProfileSheet {
  readonly content?: SheetContent;
  readonly readBack: ReadBack;
  readonly questions: readonly string[];
}

function entryOf({ performance }: NamedUnit, label: string): ProfileEntry | undefined {
  const entry = performance.profile.find((one) => one.label === label);
  return entry && entry.lines.length > 0 ? entry : undefined;
}

/** A count of people or an amount of money; other numbers (7个内设机构) are not added. */
function addable(entry: ProfileEntry | undefined, money: string): { value: Decimal; figure: Figure } | undefined {
  const figure = entry?.lines.length === 1 ? entry.lines[0]?.figure : undefined;
  if (!figure) return undefined;
  const value = figure.unit === "人" ? figure.value : convert(figure.value, figure.unit, money);
  return value && { value, figure };
}

function addedRow({ units, money }: Department, ledger: Ledger, label: string): Row | undefined {
  const found = units.map((unit) => addable(entryOf(unit, label), money));
  const measures = new Set(found.flatMap((one) => (one ? [one.figure.unit === "人" ? "人" : money] : [])));
  const [unit] = measures;
  const told = units.some((one, index) => entryOf(one, label) && !found[index]);
  if (unit === undefined || measures.size > 1 || told) return undefined;
  const addition = {
    about: label,
    table: PROFILE,
    unit,
    addends: units.map(({ file }, index) => {
      const one = found[index];
      return one ? { value: one.value, source: sourceWords(file, one.figure.sources) } : { source: file };
    }),
  };
  const styled = ledger.add(addition);
  const value = sumOf(addition);
  return {
    cells: [words(label), styled.cell, words(unit), words("各单位相加，见“汇总_分单位数据”")],
    styled,
    ...(value && { readBack: { id: `profile.${label}`, value } }),
  };
}

/** What each unit says under a label, a row a unit, each beginning with whose words they are. */
function toldRows(units: readonly NamedUnit[], label: string): readonly Row[] {
  const told = units.flatMap((unit) => {
    const entry = entryOf(unit, label);
    return entry ? [{ unit, lines: entry.lines }] : [];
  });
  return told.map(({ unit, lines }, index): Row => {
    const said = lines.map(({ text }) => unstopped(withoutNumber(text))).join("；");
    const sources = sourceWords(
      unit.file,
      lines.map(({ source }) => source),
    );
    const named =
      NAMES.test(label) && lines.length === 1 && !/[（(。]/.test(said)
        ? `${unit.label}（${said}）`
        : `${unit.label}：${said}`;
    return { cells: [words(index === 0 ? label : undefined), words(named), words(undefined), words(sources)] };
  });
}

/** 年度绩效目标 as the units' forms say it, where their profiles have no such entry. */
function goalRows(units: readonly NamedUnit[]): readonly Row[] {
  const told = units.flatMap((unit) => {
    const { goal, profile } = unit.performance;
    return goal && !profile.some(({ label }) => /绩效.*目标/.test(label)) ? [{ unit, goal }] : [];
  });
  return told.map(({ unit, goal }, index) => {
    const said = goal.text.split(/\r?\n/).map((line) => unstopped(line.trim()));
    return {
      cells: [
        words(index === 0 ? "年度整体支出绩效目标" : undefined),
        words(`${unit.label}：${said.filter(Boolean).join("；")}`),
        words(undefined),
        words(sourceWords(unit.file, [goal.source])),
      ],
    };
  });
}

/** What the department's own workbook says of its units and the roll-up does not. */
function subordinateQuestions([first, ...others]: readonly NamedUnit[]): readonly string[] {
  const entries = first?.performance.profile.filter(({ label }) => SUBORDINATES.test(label)) ?? [];
  const said = entries.flatMap(({ lines }) => lines).filter(({ figure }) => !figure);
  const text = said.map((line) => line.text).join("、");
  const names = text.split(/[、，,；;。\s]+/).filter(Boolean);
  const same = names.length === others.length && others.every(({ label }) => text.includes(label));
  if (!first || said.length === 0 || same) return [];
  const at = said[0] ? refAddress(said[0].source) : "";
  return [
    `“${first.file}”的${at}写的所属单位是“${text}”，这次汇总的是“${others.map(({ label }) => label).join("、")}”，请核对有没有漏掉或多出的单位。`,
  ];
}

/**
 * 汇总_单位情况: the units by name, people and amounts added, everything else as each unit says it, under its name. Nothing
 * is merged, and the conclusion is left to the department.
 */
export function profileSheet(department: Department, ledger: Ledger): ProfileSheet {
  const { name, year, units } = department;
  const [, ...others] = units;
  const labels = [...new Set(units.flatMap(({ performance }) => performance.profile.map(({ label }) => label)))].filter(
    (label) => ![IDENTITY, HEAD, SUBORDINATES, CONCLUSION].some((one) => one.test(label)),
  );
  const rows = [
    ...labels.flatMap((label): readonly Row[] => {
      const added = addedRow(department, ledger, label);
      return added ? [added] : toldRows(units, label);
    }),
    ...goalRows(units),
  ];
  if (rows.length === 0) return { readBack: [], questions: [] };
  const subordinates = others.map(({ label, file }, index): Row => ({
    cells: [words(index === 0 ? "所属单位" : undefined), words(label), words(undefined), words(file)],
  }));
  const conclusions = units.filter(({ performance }) =>
    performance.profile.some(({ label, lines }) => CONCLUSION.test(label) && lines.length > 0),
  );
  const silent = units.filter(({ performance }) => performance.profile.length === 0).map(({ file }) => `“${file}”`);
  const content = rollUpSheet({
    sheet: "汇总_单位情况",
    title: `${year === undefined ? "" : `${String(year)}年度`}单位情况汇总表`,
    lines: [`单位名称：${name}`, ""],
    heads: ["项目", "内容", "计量", "数据来源"],
    widths: [130, 400, 50, 250],
    rows: [...subordinates, ...rows].map(({ cells }) => cells),
    notes: ["人数和金额是各单位相加；文字是各单位自己写的，没有合并改写，请按部门的口径整理。"],
    styles: looksOf(rows.flatMap(({ styled }) => styled ?? [])),
  });
  return {
    content,
    readBack: rows.flatMap(({ readBack }) => readBack ?? []),
    questions: [
      ...subordinateQuestions(units),
      ...(silent.length > 0 ? [`${silent.join("、")}里没有单位情况，部门概况里没有这些单位的内容。`] : []),
      ...(conclusions.length > 0 ? ["各单位的自评结论没有汇总，部门的自评结论请在“汇总_单位情况”里另写一行。"] : []),
    ],
  };
}
