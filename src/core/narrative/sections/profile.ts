import type { Performance, ProfileEntry } from "../../performance/model";
import { body, item, MISSING, type Block, type SectionWriter } from "../block";
import type { Run } from "../model";
import { withoutNumber } from "../numbering";
import { gap, join, quote, say, sentence, unstopped } from "../runs";

interface Wanted {
  readonly is: RegExp;
  readonly not?: RegExp;
}

/** Entry labels as staff write them, by what they speak of. */
const WANTED = {
  duties: { is: /职责|职能/, not: /目标|完成/ },
  organisation: { is: /内设机构|机构设置|组织架构|内设/ },
  subordinates: { is: /下属|所属/ },
  people: { is: /在职|编制|人员/, not: /学习|满意/ },
  assets: { is: /资产/ },
  tasks: { is: /履职.*目标|工作任务|年度任务|重点工作/, not: /绩效目标/ },
  goal: { is: /绩效.*目标/, not: /分解|下达/ },
  management: { is: /绩效管理|管理情况/, not: /资金管理/ },
  effects: { is: /履职效果|效益|成效/ },
  satisfaction: { is: /满意度|可持续/ },
  problems: { is: /问题|原因/ },
  measures: { is: /措施|改进|建议/, not: /问题|节约|原因/ },
  thrift: { is: /厉行节约/ },
  publication: { is: /公开|结果应用/, not: /措施/ },
  allotment: { is: /分解下达|绩效目标下达|资金下达/ },
  fundsManagement: { is: /资金管理/ },
  other: { is: /^其他(?:需要?说明|情况|事项|问题)/ },
  conclusion: { is: /自评结论|评价结论|自评等级|自评结果|结论/, not: /应用|公开/ },
} as const satisfies Record<string, Wanted>;

/** An answer up to this many characters does not say by itself what it answers. */
const SHORT_ANSWER = 20;

/** The profile's entries that speak of a thing. */
export function entriesOf(performance: Performance, topic: keyof typeof WANTED): readonly ProfileEntry[] {
  const wanted: Wanted = WANTED[topic];
  return performance.profile.filter(
    (entry) => wanted.is.test(entry.label) && !wanted.not?.test(entry.label) && entry.lines.length > 0,
  );
}

/** An entry's lines as clauses: a figure, or the cell's words. */
export function lineClauses({ label, lines }: ProfileEntry): readonly (readonly Run[])[] {
  return lines.map((line) =>
    line.figure ? say`${line.figure}` : say`${quote(unstopped(withoutNumber(line.text)), line.source, spoken(label))}`,
  );
}

/** An item a line. */
export function listed(
  topic: keyof typeof WANTED,
  entries: readonly ProfileEntry[],
  missing: string | undefined,
): readonly Block[] {
  const lines = entries.flatMap(({ label, lines: own }) => own.map((line) => ({ ...line, label: spoken(label) })));
  if (lines.length === 0) return missing ? [body(MISSING, say`${gap(missing)}`)] : [];
  return lines.map((line, index) =>
    item(`${topic}.${String(index + 1)}`, say`${quote(sentence(withoutNumber(line.text)), line.source, line.label)}`),
  );
}

function section(topic: keyof typeof WANTED, missing: string): SectionWriter {
  return (performance) => listed(topic, entriesOf(performance, topic), missing);
}

function staffRuns(performance: Performance): readonly Run[] | undefined {
  const counted = entriesOf(performance, "people").flatMap((entry) =>
    entry.lines[0]?.figure ? [{ label: entry.label, figure: entry.lines[0].figure }] : [],
  );
  const total = counted.find(({ label }) => /在职|总/.test(label));
  const parts = counted.filter((entry) => entry !== total);
  const each = join(
    parts.map(({ label, figure }) => say`${spoken(label)}${figure}`),
    "，",
  );
  if (total) return say`${total.label}${total.figure}${parts.length > 0 ? "，其中：" : ""}${each}`;
  if (each.length > 0) return each;
  const { staff } = performance;
  return (
    staff &&
    join(
      [
        staff.approved && say`编制数${staff.approved}`,
        staff.onDuty && say`在职人员${staff.onDuty}`,
        staff.controlRate && say`在职人员控制率${staff.controlRate}`,
      ],
      "，",
    )
  );
}

/** A label as prose says it: without 其中 and the 数 of 内设机构数. */
export function spoken(label: string): string {
  return label.replace(/^其中[：:]?/, "").trim();
}

/** Facts of one kind as clauses; a count (内设机构数 7个) opens the list of what it counts (内设机构：…). */
function factRuns(entries: readonly ProfileEntry[]): readonly Run[] {
  const counts = new Map(
    entries.flatMap(({ label, lines }) => (lines[0]?.figure ? [[countedName(label), lines[0].figure]] : [])),
  );
  const lists = entries.filter(({ lines }) => !lines[0]?.figure);
  const listed = new Set(lists.map(({ label }) => spoken(label)));
  const clauses = entries.map((entry) => {
    const name = countedName(entry.label);
    if (entry.lines[0]?.figure) return listed.has(name) ? undefined : say`${name}${entry.lines[0].figure}`;
    return say`${name}${counts.get(name)}：${join(lineClauses(entry), "、")}`;
  });
  return join(clauses, "；");
}

function countedName(label: string): string {
  return spoken(label).replace(/(?:个数|数量|数)$/, "");
}

/** 主要职责. The unit is named here first, so a name that no sheet gives is asked for here. */
export function duties(performance: Performance): readonly Block[] {
  const { unitName } = performance;
  const entries = entriesOf(performance, "duties");
  const opening = say`${unitName ?? gap("单位名称")}的主要职责：`;
  if (entries.length === 0) return [body("duties", say`${unitName ? undefined : opening}${gap("主要职责职能")}`)];
  const several = entries.flatMap((entry) => entry.lines).length > 1;
  return [...(several || !unitName ? [body("duties", opening)] : []), ...listed("duties", entries, undefined)];
}

/** 组织架构. */
export function organisation(performance: Performance): readonly Block[] {
  const runs = factRuns([...entriesOf(performance, "organisation"), ...entriesOf(performance, "subordinates")]);
  return [body("organisation", runs.length > 0 ? say`${runs}。` : say`${gap("内设机构和所属单位")}`)];
}

/** 编制和在职人员. */
export function people(performance: Performance): readonly Block[] {
  const runs = staffRuns(performance);
  const over = performance.staff?.controlRate?.value.gt(1) ? gap("在职人员超过编制数的原因") : undefined;
  return [body("people", runs && runs.length > 0 ? say`${runs}。${over}` : say`${gap("编制和在职人员情况")}`)];
}

/** 资产, where the sheets say something of them. */
export function knownAssets(performance: Performance): readonly Block[] {
  const runs = factRuns(entriesOf(performance, "assets"));
  return runs.length > 0 ? [body("assets", say`${runs}。`)] : [];
}

/** 资产. */
export function assets(performance: Performance): readonly Block[] {
  const known = knownAssets(performance);
  return known.length > 0 ? known : [body("assets", say`${gap("资产情况")}`)];
}

/** 年度履职总体目标、工作任务. */
export const tasks = section("tasks", "年度履职总体目标和工作任务");
/** 预算绩效管理开展情况. */
export const management = section("management", "预算绩效管理开展情况");
/** 改进的方向和具体措施. */
export const measures = section("measures", "改进的方向和具体措施");

/** What the profile adds to a section that is written from indicators; an answer in a few words keeps its question. */
export function additional(topic: "effects" | "satisfaction"): SectionWriter {
  return (performance) => {
    const lines = entriesOf(performance, topic).flatMap(({ label, lines: own }) =>
      own.map((line) => ({
        label,
        line,
        short: line.text.length <= SHORT_ANSWER && !WANTED[topic].is.test(line.text),
      })),
    );
    return lines.map(({ label, line, short }, index) =>
      item(
        `${topic}.${String(index + 1)}`,
        say`${short ? `${spoken(label)}：` : ""}${quote(sentence(withoutNumber(line.text)), line.source, spoken(label))}`,
      ),
    );
  };
}

/** 绩效目标和预算的分解下达. */
export const allotment = section("allotment", "绩效目标和预算的分解下达情况");
/** 资金管理. */
export const fundsManagement = section("fundsManagement", "资金管理情况");
/** 厉行节约保障措施, where the sheet tells them. */
export const thrift: SectionWriter = (performance) =>
  entriesOf(performance, "thrift").map((entry, index) =>
    body(`thrift.${String(index + 1)}`, say`${entry.label}：${join(lineClauses(entry), "；")}。`),
  );
/** 其他需要说明的情况, where there are any. */
export const other: SectionWriter = (performance) => listed("other", entriesOf(performance, "other"), undefined);
