import type { Block } from "./body";
import { cellText } from "./grid";
import type { Grid, Slot } from "./grid";
import { readHeaderText } from "./header-text";
import type { Sense } from "./lexicon";
import { longestHeader, matchHeader } from "./match-header";
import type { Facts } from "./model";
import { findSteps, flatMapSteps } from "./steps";
import type { Steps } from "./steps";
import { fold, isBlankMark, moneyUnit, tidy } from "./text";
import { yearIn } from "./year-in";

const datedSenses: ReadonlySet<Sense> = new Set<Sense>(["executed", "actual", "onDuty"]);

const amountSenses: ReadonlySet<Sense> = new Set<Sense>([
  "initial",
  "adjusted",
  "budget",
  "executed",
  "amount",
  "total",
]);

type FactName = "unitName" | "year" | "project";

/** Something that a cell says about the whole workbook; higher ranks are surer. */
export interface FactCandidate {
  readonly about: FactName;
  readonly value: string;
  readonly rank: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const unitKeys: readonly (readonly [RegExp, number])[] = [
  [
    /^(部门|单位|预算单位|填报单位|编制单位|填报部门|编制部门|公开部门|公开单位|编报单位|被评价单位|评价单位|申报单位|部门单位|单位部门|预算部门|填表单位|报送单位|自评单位|上报单位|填制单位|评价对象|被评价部门|自评部门)(名称|全称)?$/u,
    3,
  ],
  [/^(项目)?(实施|承担|执行|建设|使用|申报)单位(名称)?$|^项目单位(名称)?$|^资金使用单位$/u, 2],
  [/^(项目|市级|县级|区级|省级|地方|业务)*主管(部门|单位)(名称|及代码)?$|^一级预算单位$/u, 1],
];
const projectKey = /^(专项资金|专项|项目|资金|支出项目|政策|转移支付|转移支付项目)名称$|^项目$/u;
const yearKey = /^(预算|评价|自评|报告|所属|填报|会计|考核)?年度$|^年份$|^财年$/u;
const dateKey = /^(数据|统计)?截[止至](日期|时间)$/u;

function clean(text: string): string {
  return tidy(text)
    .replace(/[（(](盖章|公章|签章|章|加盖公章|单位公章|本级)[)）]/gu, "")
    .replace(/^[:：]+|[:：]+$/gu, "")
    .trim();
}

/** A key as it is compared: without （盖章） and the colon. */
function keyText(text: string): string {
  return fold(text)
    .replace(/\((盖章|公章|签章|章|加盖公章|签字)\)/gu, "")
    .replace(/[()*]/gu, "")
    .replace(/:$/u, "");
}

function isName(text: string): boolean {
  const folded = fold(text);
  return (
    folded.length >= 2 &&
    folded.length <= 60 &&
    !isBlankMark(text) &&
    moneyUnit(text) === undefined &&
    /\p{Script=Han}/u.test(folded) &&
    !/^\d{4}年|[。;]/u.test(folded) &&
    !/^(负责人|联系人|年度|金额)/u.test(folded)
  );
}

/** Whether a text heads a column of amounts: 下达金额（元）, 预算数. */
function isHeading(text: string): boolean {
  const { phrases, unit } = readHeaderText(text);
  const sense = text.length > longestHeader ? undefined : matchHeader({ phrases })?.sense;
  return unit !== undefined || (sense !== undefined && amountSenses.has(sense));
}

/** Whether a name is of an office inside a unit (某某股、某某科), not of a unit. */
function isInnerOffice(name: string): boolean {
  return (
    /(股|科|科室|室|组)$/u.test(fold(name)) &&
    !/(局|委|委员会|厅|镇|乡|街道|学校|中学|小学|医院|公司|教研室|档案室)$/u.test(fold(name))
  );
}

function fromPair(key: string, raw: string): Omit<FactCandidate, "sheet" | "row" | "column"> | undefined {
  const value = clean(raw);
  const rank = unitKeys.find(([pattern]) => pattern.test(key))?.[1];
  if (rank !== undefined && isName(value) && !/^(各|有关|相关|全[县市区])/u.test(value))
    return {
      about: "unitName",
      value: value.replace(/^[\dA-Za-z０-９Ａ-Ｚａ-ｚ]{3,}\s*[-—_－＿]?\s*(?=\p{Script=Han})/u, ""),
      rank: isInnerOffice(value) ? rank - 2.5 : rank,
    };
  if (projectKey.test(key) && value.length >= 2 && !isBlankMark(value) && !isHeading(value))
    return { about: "project", value, rank: key === "项目" ? 1 : 3 };
  const year = yearKey.test(key) ? /(?:19|20)\d{2}/u.exec(fold(value))?.[0] : undefined;
  if (year !== undefined) return { about: "year", value: year, rank: 3 };
  const dated = dateKey.test(key) ? /^((?:19|20)\d{2})[-年/.]/u.exec(fold(value))?.[1] : undefined;
  return dated === undefined ? undefined : { about: "year", value: dated, rank: 0.9 };
}

/** 编制单位：某局 and the like inside one cell. */
function insideCell(text: string): readonly (readonly [string, string])[] {
  const line = text.replace(/[\r\n]+/gu, "  ");
  return [
    ...line.matchAll(
      /([\p{Script=Han}（）()]{2,12}?)\s*[:：]\s*([^:：]*?)(?=\s{2,}|[\p{Script=Han}（）()]{2,12}\s*[:：]|$)/gu,
    ),
  ].map((match) => [match[1] ?? "", match[2] ?? ""] as const);
}

const titleUnit =
  /^(.{2,30}?(?:局|委员会|委|厅|办公室|办|中心|院|所|站|镇|乡|街道|政府|会|学校|中学|小学|幼儿园|医院|大队|支队|馆|处|党校|公司|集团|社|联|协|总队|林场|农场|电视台))(?:本级)?(?:\(本级\))?(?:19|20)\d{2}年/u;

/** The cell below another in the next row that says something. */
function slotBelow(grid: Grid, slot: Slot): Slot | undefined {
  const row = grid.rowNumbers.find((number) => number > slot.bottom);
  return row === undefined ? undefined : grid.slotAt(row, slot.left);
}

/** Whether a row gives names and values in turn, 项目名称 | 某项目 | 主管部门 | 某局, and another block's label stands below it. */
function isPairsAboveBlock(grid: Grid, slots: readonly Slot[]): boolean {
  const isKey = ({ text }: Slot): boolean => {
    const key = keyText(text);
    return projectKey.test(key) || yearKey.test(key) || unitKeys.some(([pattern]) => pattern.test(key));
  };
  const [first] = slots;
  const below = first && slotBelow(grid, first);
  if (slots.length % 2 > 0 || !slots.every((slot, index) => isKey(slot) === (index % 2 === 0)) || !below) return false;
  return isKey(below) || matchHeader(readHeaderText(below.text)) !== undefined;
}

/** Whether a row heads a list of persons, things or projects: what stands right of 部门 is then another heading. */
function isListHead(grid: Grid, row: number, slots: readonly Slot[]): boolean {
  if (slots.some((slot) => /^(序号|姓名|行次|栏次)$/u.test(fold(slot.text)))) return true;
  if (slots.length < 5 || isPairsAboveBlock(grid, slots)) return false;
  return [row + 1, row + 2].every((lower) => {
    const lefts = new Set(grid.slots(lower).map((slot) => slot.left));
    return slots.filter((slot) => lefts.has(slot.left)).length >= slots.length - 1;
  });
}

function fromSlot(
  grid: Grid,
  slots: readonly Slot[],
  index: number,
  listed: boolean,
): readonly Omit<FactCandidate, "sheet">[] {
  const slot = slots[index];
  if (!slot || slot.numeric || slot.text.length > 200) return [];
  const found: Omit<FactCandidate, "sheet">[] = [];
  const at = { row: slot.top, column: slot.left };
  const text = fold(slot.text);
  const below = yearKey.test(keyText(slot.text)) ? slotBelow(grid, slot) : undefined;
  if (below && /^(?:19|20)\d{2}年?$/u.test(fold(below.text)))
    found.push({ about: "year", value: fold(below.text).slice(0, 4), rank: 2.5, row: below.top, column: below.left });
  if (/[:：]\s*\S/u.test(slot.text)) {
    for (const [key, value] of insideCell(slot.text)) {
      const fact = fromPair(keyText(key), value);
      if (fact) found.push({ ...fact, ...at });
    }
  }
  const next = slots[index + 1];
  if (next && text.length <= 20) {
    const touching = next.left === slot.right + 1 || grid.slotAt(slot.top, slot.right + 1) === undefined;
    const key = keyText(slot.text);
    const fact =
      touching && !(key === "项目" && slots.length > 2) && !listed ? fromPair(key, cellText(next.cell)) : undefined;
    if (fact) found.push({ ...fact, row: next.top, column: next.left });
  }
  const year =
    text.length <= 60 && !/填报|填表|日期|时间|报送|印发|批复|\d{4}-\d{4}/u.test(text) ? yearIn(slot.text) : undefined;
  if (year) {
    const title = /表|报告|通报|台账|^\(?\d{4}年度?\)?$|^\(?[〇零○一二三四五六七八九]{4}年度?\)?$/u.test(text);
    found.push({ about: "year", value: String(year.year), rank: (year.titled ? 2 : 1) + (title ? 0.9 : 0), ...at });
  }
  const unit = titleUnit.exec(text)?.[1];
  if (unit !== undefined) found.push({ about: "unitName", value: unit, rank: 0.5, ...at });
  return found;
}

/** What the rows outside the tables say of unit, year and project. */
export function* factCandidates(grid: Grid, rows: readonly number[]): Steps<readonly FactCandidate[]> {
  return yield* flatMapSteps(rows, (row) => {
    const slots = grid.slots(row).filter((slot) => slot.top === row);
    const listed = isListHead(grid, row, slots);
    return slots.flatMap((_, index) =>
      fromSlot(grid, slots, index, listed).map((fact) => ({ ...fact, sheet: grid.sheet.name })),
    );
  });
}

/** The unit that a 单位名称 column names on every row; a list that ranks its units is of several. */
export function* organisationFact(grid: Grid, block: Block): Steps<readonly FactCandidate[]> {
  const column = block.columns.find(({ match }) => match?.sense === "organisation" && /名称$/u.test(match.phrase));
  if (!column || block.columns.some(({ match }) => match?.sense === "rank")) return [];
  const slots = yield* flatMapSteps(block.body, (row) => {
    const slot = grid.slotAt(row, column.column);
    return slot && slot.left === column.column && slot.text.trim() !== "" ? [slot] : [];
  });
  const [first] = slots;
  if (!first || !isName(first.text)) return [];
  const other = yield* findSteps(slots, (slot) => slot.text !== first.text && fold(slot.text) !== fold(first.text));
  if (other) return [];
  return [
    {
      about: "unitName",
      value: clean(first.text),
      rank: 0.8,
      sheet: grid.sheet.name,
      row: first.top,
      column: first.left,
    },
  ];
}

/** The latest year of the amounts in a header, 2022年决算数: all that says the year where no title does. */
export function headerYearFact(grid: Grid, block: Block): readonly FactCandidate[] {
  const dated = block.columns.filter(
    ({ match, year }) => year !== undefined && match !== undefined && datedSenses.has(match.sense),
  );
  const [last] = [...dated].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const slot = last?.path[last.path.length - 1];
  if (last?.year === undefined || !slot) return [];
  const { top: row, left: column } = slot;
  return [{ about: "year", value: String(last.year), rank: 0.4, sheet: grid.sheet.name, row, column }];
}

/** The values of one fact, best first: by rank, then by how often they are given, then by place. */
export function ranked(candidates: readonly FactCandidate[], about: FactName): readonly FactCandidate[] {
  const own = candidates.filter((candidate) => candidate.about === about);
  const groups = new Map<string, { first: FactCandidate; count: number; order: number }>();
  own.forEach((candidate, order) => {
    const key = fold(candidate.value);
    const known = groups.get(key);
    if (!known) groups.set(key, { first: candidate, count: 1, order });
    else
      groups.set(key, {
        first: candidate.rank > known.first.rank ? candidate : known.first,
        count: known.count + 1,
        order: known.order,
      });
  });
  return [...groups.values()]
    .sort((a, b) => b.first.rank - a.first.rank || b.count - a.count || a.order - b.order)
    .map(({ first }) => first);
}

/** Settles who and when the workbook speaks of. Several projects in several sheets are no project of the workbook. */
export function settleFacts(candidates: readonly FactCandidate[]): Facts {
  const [unit] = ranked(candidates, "unitName");
  const [year] = rankedYears(candidates);
  const projects = ranked(candidates, "project");
  const sheets = new Set(projects.map(({ sheet }) => sheet));
  const project = projects.length > 0 && (projects.length === 1 || sheets.size === 1) ? projects[0] : undefined;
  const ref = (candidate: FactCandidate | undefined) =>
    candidate && { sheet: candidate.sheet, row: candidate.row, column: candidate.column };
  const [unitRef, yearRef, projectRef] = [ref(unit), ref(year), ref(project)];
  return {
    ...(unit ? { unitName: unit.value } : {}),
    ...(year ? { year: Number(year.value) } : {}),
    ...(project ? { project: project.value } : {}),
    sources: {
      ...(unitRef ? { unitName: unitRef } : {}),
      ...(yearRef ? { year: yearRef } : {}),
      ...(projectRef ? { project: projectRef } : {}),
    },
  };
}

/** Years, best first; the most often titled one wins, the later one on a tie. */
export function rankedYears(candidates: readonly FactCandidate[]): readonly FactCandidate[] {
  const years = ranked(candidates, "year");
  const weight = (value: string): number =>
    candidates
      .filter((candidate) => candidate.about === "year" && candidate.value === value)
      .reduce((sum, { rank }) => sum + (rank >= 2 ? rank : rank / 4), 0);
  const weights = new Map(years.map(({ value }) => [value, weight(value)]));
  return [...years].sort(
    (a, b) => (weights.get(b.value) ?? 0) - (weights.get(a.value) ?? 0) || Number(b.value) - Number(a.value),
  );
}
