import { fold, isUnitWord, moneyUnit } from "./text";

/** A header cell's text taken apart. */
export interface HeaderText {
  /** What is compared with the lexicon, most faithful reading first. */
  readonly phrases: readonly string[];
  /** A unit written in the header: 万元 in 年初预算数（万元）. */
  readonly unit?: string;
  /** A year written in the header: 2023 in 2023年决算数. */
  readonly year?: number;
  /** Tags of a calculation: `A`, `B/A`. */
  readonly tag?: string;
}

const tagPattern = /^(?=.*[a-z0-9])[a-z0-9+\-*/÷×=%()]{1,16}$/iu;
const pointsPattern = /^(满分|共|计|总分)?\d+(\.\d+)?分/u;

function unitIn(bracket: string): string | undefined {
  const bare = bracket.replace(/^(金额)?单位:?/u, "");
  return isUnitWord(bare) ? bare : undefined;
}

/** A phrase without the year, the numbering and the colon around it. */
function strip(phrase: string): string {
  return phrase
    .replace(/^[★☆▲△*●]+|[★☆▲△*:]+$/gu, "")
    .replace(/^(\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\))(?=.)/u, "");
}

const thisYear = /^(本年度|本年|当年|今年|上报年度)(?=.{2,})/u;

/** 指标值及单位: the cells hold both. */
const withItsUnit = /(?:[及和与、]|\(?含)(?:计量|度量)?单位\)?$/u;

/** Reads a header cell: `全年执行数\n（B）` has the phrase 全年执行数 and the tag `B`. A line such as 单位：万元 is none. */
export function readHeaderText(raw: string): HeaderText {
  let unit: string | undefined;
  let tag: string | undefined;
  const folded = fold(raw);
  if (/:./u.test(folded.replace(/\([^()]*\)/gu, ""))) return { phrases: [] };
  const kept = folded.replace(/\(([^()]*)\)/gu, (_, inner: string) => {
    const found = unitIn(inner);
    if (found !== undefined) {
      unit ??= found;
      return "";
    }
    if (pointsPattern.test(inner) || /^(必填|选填|可选|参考)$/u.test(inner)) return "";
    if (tagPattern.test(inner) || inner === "") {
      tag ??= inner;
      return "";
    }
    return `(${inner})`;
  });
  const dropped = kept.replace(/\([^()]*\)/gu, "");
  const bare = kept.replace(/[()]/gu, "");
  const year = /^((?:19|20)\d\d)(年度|年)?/u.exec(folded);
  const withUnit = /^(.{2,}?)(?:[,:;]?(?:单位:?)?)(万元|亿元|千元|元|%)$/u.exec(bare);
  if (unit === undefined && withUnit?.[2] !== undefined) unit = withUnit[2];
  const phrases = new Set<string>();
  for (const phrase of [bare, dropped, ...(withUnit?.[1] ? [withUnit[1]] : [])]) {
    const clean = strip(phrase);
    const later = year ? clean.replace(/^(?:19|20)\d\d(年度|年)?/u, "") : clean;
    const forms = [clean, later, later.replace(thisYear, ""), later.replace(withItsUnit, "")];
    for (const form of forms) if (form !== "") phrases.add(form);
  }
  return {
    phrases: [...phrases],
    ...(unit === undefined ? {} : { unit: moneyUnit(unit) ?? unit }),
    ...(year?.[1] ? { year: Number(year[1]) } : {}),
    ...(tag === undefined ? {} : { tag: tag.toUpperCase() }),
  };
}
