import { textWidth, wrapLines } from "./text-layout";

/** Words that titles of this kind are made of; a line never ends inside one. */
const WORDS = [
  ...["人民政府", "委员会", "办公室", "服务中心", "管理局", "整体支出", "绩效自评", "绩效评价", "转移支付", "专项资金"],
  ...["部门", "单位", "项目", "支出", "绩效", "自评", "评价", "报告", "情况", "预算", "执行", "决算", "财政", "资金"],
  ...["工作", "关于", "开展", "年度", "目标", "管理", "使用", "重点", "结果", "说明", "总结", "自查", "本级"],
];
const TOKEN = new RegExp(
  `\\d+[-—－～至]?\\d*年?度?|[A-Za-z0-9.%]+|（[^（）]{1,3}）|“[^“”]{1,12}”|《[^《》]{1,16}》|${WORDS.join("|")}|[\\s\\S]`,
  "gu",
);

const UNIT_END = /[局厅委办院站所处队校室会园馆部]$|中心$|政府$|本级$|公司$/u;
const NO_START = /^[，。、；：？！）】》〉」』”’％%的之等]|^（.{1,3}）$/u;
const NO_END = /[（【《〈「『“‘]$|^(?:关于|在|对|和|与|及|以及|暨)$/u;

/** More lines than a title has; a longer text is wrapped like any other. */
const MOST_LINES = 4;

function breakCost(before: string, after: string): number {
  if (NO_START.test(after) || NO_END.test(before)) return 100;
  if (/^[的年]$/u.test(before) || /年度?$/u.test(before)) return 0;
  const known = (token: string): boolean => [...token].length > 1;
  if (UNIT_END.test(before) && (known(after) || /^\d/.test(after))) return 0;
  if (!known(before) && !known(after)) return 6;
  if (after === "报告" || after === "情况") return 4;
  return known(before) && known(after) ? 1 : 3;
}

/** Trapezoids and diamonds cost nothing; lines of one length little, an hourglass or a stray short line much. */
function shapeCost(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  const shortest = Math.min(...widths);
  const ratio = shortest / longest;
  const middle = widths.slice(1, -1);
  const hourglass = middle.some((width) => width < Math.min(widths[0] ?? 0, widths.at(-1) ?? 0));
  return (ratio < 0.5 ? (0.5 - ratio) * 30 : 0) + (ratio > 0.97 ? 0.5 : 0) + (1 - ratio) + (hourglass ? 8 : 0);
}

interface Arrangement {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The best way to set tokens in a given number of lines. */
function arrange(tokens: readonly string[], lines: number, capacity: number): Arrangement | undefined {
  let best: Arrangement | undefined;
  const place = (from: number, done: readonly string[], cost: number): void => {
    if (best && cost >= best.cost) return;
    if (done.length === lines - 1) {
      const all = [...done, tokens.slice(from).join("")];
      const widths = all.map(textWidth);
      if (Math.max(...widths) > capacity) return;
      const total = cost + shapeCost(widths);
      if (!best || total < best.cost) best = { lines: all, cost: total };
      return;
    }
    for (let to = from + 1; to < tokens.length; to++) {
      const line = tokens.slice(from, to).join("");
      if (textWidth(line) > capacity) return;
      place(to, [...done, line], cost + breakCost(tokens[to - 1] ?? "", tokens[to] ?? ""));
    }
  };
  place(0, [], 0);
  return best;
}

function brokenLine(title: string, capacity: number): readonly string[] {
  const fewest = Math.ceil(textWidth(title) / capacity);
  if (fewest <= 1 || fewest > MOST_LINES) return wrapLines(title, capacity);
  const tokens = title.match(TOKEN) ?? [];
  const found = [fewest, fewest + 1].flatMap((lines) => {
    const arrangement = arrange(tokens, lines, capacity);
    return arrangement ? [{ ...arrangement, cost: arrangement.cost + (lines - fewest) * 4 }] : [];
  });
  const [best] = found.sort((a, b) => a.cost - b.cost);
  return best?.lines ?? wrapLines(title, capacity);
}

/**
 * The lines of a title, as GB/T 9704 wants them: words whole, in the shape of a trapezoid or a diamond. `capacity` is
 * the width of a line in em. Breaks that the user made stay. The lines joined are the title without its breaks.
 */
export function titleLines(title: string, capacity: number): readonly string[] {
  return title.split("\n").flatMap((line) => brokenLine(line, capacity));
}
