/** Texts of characters that are compared as they are. */
const plain = /^[\u4e00-\u9fff\w%().,:;+\-*/=<>&#@!?|~、。]*$/;

/** Folded texts that were asked for lately; headings and names come again and again. */
const folded = new Map<string, string>();
const mostFolded = 2048;
const longestFolded = 64;

/** Text as it is compared: NFKC (full-width forms become half-width), without any white space, one kind of dash, no quotes. */
export function fold(text: string): string {
  if (text.length > longestFolded) return folding(text);
  if (plain.test(text)) return text;
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = folding(text);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, result);
  return result;
}

function folding(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, "")
    .replace(/[〔【[{]/gu, "(")
    .replace(/[〕】\]}]/gu, ")")
    .replace(/[“”"'‘’《》「」]/gu, "")
    .replace(/[—–―－─]+/gu, "-")
    .replace(/[～〜∼]/gu, "~");
}

/** Text with the small punctuation of East Asian fonts (﹕﹙﹚﹪) as everybody else writes it. */
export function usualForms(text: string): string {
  return text.replace(/[\ufe50-\ufe6b]/gu, (mark) => mark.normalize("NFKC"));
}

/** Text with full-width digits and points as half-width ones; ① and the like stay. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９．]/gu, (mark) => mark.normalize("NFKC"));
}

/** Text as it is printed: no line breaks, no outer space, no space between Chinese characters (合　计 → 合计). */
export function tidy(text: string): string {
  return text
    .replace(/[\r\n\v\f\u200b\ufeff]+/gu, "")
    .replace(/(?<=[\p{Script=Han}，。、；：（）])[ \t\u00a0\u3000]+(?=[\p{Script=Han}，。、；：（）])/gu, "")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/gu, "");
}

/** Text without line breaks and outer space; inner spaces stay as they are written. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\v\f\u200b\ufeff]+/gu, "").trim();
}

/** Width of the leading white space in half-width characters. */
export function leadingWidth(text: string): number {
  const space = /^[ \t\u00a0\u3000]*/u.exec(text)?.[0] ?? "";
  return [...space].reduce((width, character) => width + (character === "\u3000" ? 2 : character === "\t" ? 4 : 1), 0);
}

const numberLike = /^[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/u;

/** Whether a text is nothing but a number, as pasted from a PDF: `11,122,315.04`, `100.00%`. */
export function isNumberText(text: string): boolean {
  return numberLike.test(fold(text));
}

/** Whether a text only says that there is nothing: `/`, —, ……, 无. */
export function isBlankMark(text: string): boolean {
  return /^([-/\\.·。*×~_…]*|无|空|不适用|\(\))$/u.test(fold(text));
}

const bases =
  "元 人民币 美元 欧元 港元 日元 人 人次 户 户次 人天 人日 工日 个 个次 家 家次 次 项 项次 件 台 台次 辆 辆次 套 吨 亩 公顷 天 日 小时 分钟 月 季度 年 期 篇 份 场 场次 批 批次 名 位 条 座 处 所 只 头 株 棵 斤 公斤 千克 克 米 厘米 毫米 公里 千米 平方米 平方公里 立方米 升 分 起 宗 类 种 例 班 点 眼 尾 羽 度 度电 股 箱 标箱 部 栋 间 幅 册 届 轮 支 对 枚 瓶 袋 本 倍 岁 桶 门 课时 学时 百分点 个百分点 百分比 % ‰ m2 m3 km kwh kw t kg m 艘 架 幢 盏 块 面 根 段 张 车次 航次 标准煤 吨标准煤 村 社区 乡镇 学校 企业 商户 网点 工程 项目 人份 剂次 床 床位 床日 平方 立方 方 里 秒 顶 双 副 片 样次 批(次) 项目个数"
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/gu, "\\$&"))
    .join("|");
const unitPattern = new RegExp(`^[十百千万亿]{0,2}(${bases})$`, "u");
const moneyUnits = /^(人民币)?(百万元|亿元|千元|百元|万元|元|万美元|亿美元|美元)$/u;

/** Whether a text is a unit of measure: 万元, 个, %, 万人次, 家（次）, 元/吨. */
export function isUnitWord(text: string): boolean {
  const folded = fold(text);
  if (folded.length > 10) return false;
  const one = (part: string): boolean => unitPattern.test(part) || moneyUnits.test(part);
  return (
    one(folded) ||
    one(folded.replace(/\([^()]*\)$/u, "")) ||
    one(folded.replace(/[()]/gu, "")) ||
    (folded.includes("/") && folded.split("/").every(one))
  );
}

/** The money unit that a text names (万元, 元 …), `undefined` where it names none. */
export function moneyUnit(text: string): string | undefined {
  const folded = fold(text);
  return moneyUnits.test(folded) ? folded.replace(/^人民币/u, "") : undefined;
}

const relationSign = /^(>=|<=|=>|=<|>|<|=|≥|≤|≧|≦|==)$/u;

/** Whether a text is only a sign of comparison. */
export function isRelationSign(text: string): boolean {
  return (
    relationSign.test(fold(text)) ||
    /^(大于等于|小于等于|大于|小于|等于|不低于|不高于|不少于|不超过)$/u.test(fold(text))
  );
}
