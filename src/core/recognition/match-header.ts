import type { HeaderText } from "./header-text";
import { lexicon } from "./lexicon";
import type { Sense } from "./lexicon";
import { fold } from "./text";

/** A phrase's meaning and how sure it is, 0 to 1. */
export interface Match {
  readonly sense: Sense;
  readonly strength: number;
  readonly canonical: string;
  /** The phrase that matched. */
  readonly phrase: string;
}

const bySeen: ReadonlyMap<string, Match> = (() => {
  const map = new Map<string, Match>();
  for (const strength of [1, 0.95] as const) {
    for (const entry of lexicon) {
      const phrases = (strength === 1 ? entry.seen : entry.customary).split(" ").filter((text) => text !== "");
      for (const text of phrases) {
        const phrase = fold(text);
        if (!map.has(phrase)) map.set(phrase, { sense: entry.sense, strength, canonical: entry.canonical, phrase });
      }
    }
  }
  return map;
})();

const patterns: readonly (readonly [RegExp, Sense, string])[] = [
  [/^\S{0,6}(预计|预估)\S{0,8}$/u, "ignored", "预计数"],
  [/^\d{1,2}(月?[-~至到]\d{1,2})?月(份)?(累计)?(预算)?(执行|支出|支付)(数|额|金额)?$/u, "executed", "全年执行数"],
  [/^截[止至到]\S{1,16}(执行|支出|支付)(数|额|金额)?$/u, "executed", "全年执行数"],
  [/^\d{1,2}(月?[-~至到]\d{1,2})?月(份)?(累计)?(预算)?执行率$/u, "rate", "执行率"],
  [/^\d{1,2}(月?[-~至到]\d{1,2})?月(份)?(累计)?(执行|完成)情况$/u, "actual", "实际完成值"],
  [/^\d{1,2}(月?[-~至到]\d{1,2})?月(份)?(累计)?(实际)?(完成|实绩|累计|数)*(数|值|情况)?$/u, "actual", "实际完成值"],
  [/^(前三季度|上半年|全年|[一二三四]季度)(累计)?(实际)?(完成|实绩|累计)(数|值|情况)?$/u, "actual", "实际完成值"],
  [/^截[止至]\S{1,10}(完成|累计|实绩)(数|值|情况)?$/u, "actual", "实际完成值"],
  [/^(同比|较上年|比上年|比去年|较去年)\S{0,6}$/u, "growth", "同比增长"],
  [/^(全[省市县区国]|在全\S)\S{0,3}(排名|排位|位次|名次)$/u, "rank", "排名"],
  [
    /^(完成|占)(年|全年|年度|市|省|县|上级|下达)\S{0,6}(计划|目标|任务|预算)\S{0,3}(比例|比重|百分比|%|比|进度)?$/u,
    "rate",
    "完成率",
  ],
  [/^(决算|执行|支出|完成)数?(为|占|比)\S{0,4}预算数?(的)?(百分比|比例|比重|%)?$/u, "rate", "执行率"],
  [
    /^\S{0,12}(偏差|差异|未完成|未达标|未达到|扣分|偏离|失分|执行率?偏低)\S{0,10}(原因|说明|分析|措施)\S{0,12}$/u,
    "reason",
    "偏差原因分析及改进措施",
  ],
  [/^(\S{0,6}预算)?执行率\S{0,3}$/u, "rate", "执行率"],
  [/^\S{0,4}(全年|调整后)\S{0,4}预算\S{0,3}数?$/u, "adjusted", "全年预算数"],
  [/^\S{0,4}年初\S{0,4}预算\S{0,3}数?$/u, "initial", "年初预算数"],
  [/^\S{0,4}(全年|累计|实际)\S{0,2}(执行|支出|支付)(数|金额|额)$/u, "executed", "全年执行数"],
  [/^\S{0,4}(年度|全年|计划)\S{0,2}(指标|目标)值$/u, "target", "年度指标值"],
  [/^\S{0,4}(实际|全年)\S{0,2}完成\S{0,2}(值|数)$/u, "actual", "实际完成值"],
  [/^\S{0,8}自评\S{0,2}(得)?分(数|值)?$/u, "score", "得分"],
  [/^\S{0,8}(复核|复评|评审|审核)\S{0,2}(得)?分(数|值)?$/u, "reviewScore", "复核分"],
  [/^(功能|经济|支出)\S{0,6}(编码|代码)$/u, "code", "科目编码"],
];

/** The longest header text that is compared; longer cells are prose. */
export const longestHeader = 60;

/** Looks a header up: exact phrases first, then what its wording shows. `undefined` where nothing fits. */
export function matchHeader(header: HeaderText): Match | undefined {
  let best: Match | undefined;
  header.phrases.forEach((phrase, index) => {
    const found = bySeen.get(phrase);
    const strength = found ? found.strength - index * 0.01 : 0;
    if (found && (!best || strength > best.strength)) best = { ...found, strength };
  });
  if (best) return best;
  for (const phrase of header.phrases) {
    for (const [pattern, sense, canonical] of patterns) {
      if (phrase.length <= 24 && pattern.test(phrase)) return { sense, strength: 0.8, canonical, phrase };
    }
  }
  return undefined;
}
