import { compact, Decimal } from "./decimal";
import type { Quantity, Relation } from "./quantity";
import { relationAfter, relationBefore, relationOfSigns, withBoundary } from "./relation";
import { isRatioUnit, leadingUnit, unitInfo } from "./units";

const NUMBER = /[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d+|(?<=\d)\.$)?/y;
const FILLERS =
  /^(?:完成|已完成|实现|达成|新增|共计|共|合计|累计|总计|大约|约|近|力争|确保|保持在|保持|维持在|年度|全年|当年|本年|每年|年均|平均|计划|预计|预期|同比|增长|提高|提升|增加|上升|增幅|增速|比例|占比|数量|人民币|实际|目标|年|的|率|可)*$/;
const FALLING = /(?:下降|减少|降低|压减|减幅|降幅|缩短|下降率)$/;
const MONEY_LABEL = /(?:拨款|资金|总额|补助|补贴|支出|收入|经费|预算|结转|结余|合计|总计)(?:\([^()]*\))?$/;
const NUMBERED_MONEY =
  /^(?:\d{1,2}[、.]|\(\d{1,2}\))(?=[^\d:]{0,24}(?:拨款|资金|总额|补助|补贴|支出|收入|经费|预算|结转|结余|合计|总计):?\d)/;
const RATIO_LABEL = /(?:率|度|比例|占比|比重|比|百分之)$/;

interface Scanned {
  readonly value: Decimal;
  readonly decimals: number;
  readonly end: number;
}

function scanNumber(text: string, at: number): Scanned | undefined {
  NUMBER.lastIndex = at;
  const written = NUMBER.exec(text)?.[0] ?? "";
  if (!/\d/.test(written)) return undefined;
  const digits = written.replaceAll(",", "").replace(/\.$/, "").replace(/^\+/, "");
  const point = digits.indexOf(".");
  return {
    value: compact(new Decimal(digits)),
    decimals: point < 0 ? 0 : digits.length - point - 1,
    end: at + written.length,
  };
}

interface Lead {
  readonly relation?: Relation;
  readonly falling: boolean;
  /** A label such as 完成率, which makes sense only before a percentage. */
  readonly percentOnly: boolean;
  /** A label such as 财政拨款, which makes sense only before an amount of money. */
  readonly moneyOnly: boolean;
}

function readLead(words: string, followedBySign: boolean): Lead | undefined {
  const found = relationBefore(words);
  const label = (found ? found.rest : words).replace(/[:：]$/, "");
  const falling = FALLING.test(label);
  const base = { falling, percentOnly: false, moneyOnly: false, ...(found ? { relation: found.relation } : {}) };
  if (/[第前号共同之未没]$/.test(label) && !/(?:合|总|一)共$|^共$/.test(label)) return undefined;
  if (found || followedBySign || words.endsWith(":") || FILLERS.test(label.replace(FALLING, ""))) return base;
  if (MONEY_LABEL.test(label)) return { ...base, moneyOnly: true };
  return RATIO_LABEL.test(label) ? { ...base, percentOnly: true } : undefined;
}

interface Tail {
  readonly unit: string;
  readonly relation?: Relation;
  readonly boundary?: "含" | "不含";
  /** 1（=100%）: the reading in brackets. */
  readonly meant?: string;
}

/** A short word that counts (3级), or a known unit per something (30万元/年); not 10号文, 152工业项目. */
function isPlausibleUnit(unit: string): boolean {
  const [counted = "", per] = unit.split("/");
  if (per !== undefined) return unitInfo(counted).known && /^\p{sc=Han}{1,4}$/u.test(per);
  return /^(?![号月季第])\p{sc=Han}{1,3}(?:\([^()\d]{1,4}\))?$/u.test(unit);
}

function readUnit(text: string, strict: boolean): string | undefined {
  if (text === "") return "";
  const sign = text.charAt(0);
  if (sign === "%" || sign === "‰") return text.length === 1 ? sign : undefined;
  const unit = leadingUnit(text);
  if (unitInfo(unit).kind === "比率") return unit.startsWith("千分") ? "‰" : "%";
  if (unitInfo(unit).known) return strict && unit !== text ? undefined : unit;
  return !strict && isPlausibleUnit(unit) ? unit : undefined;
}

function readTail(text: string, strict: boolean): Tail | undefined {
  const meant = /^\(=?(=\d+(?:\.\d+)?%)\)$/.exec(text)?.[1];
  if (meant !== undefined) return { unit: "", meant: meant.slice(1) };
  let rest = text.replace(/[。.;,!、]+$/, "");
  const boundary = /\(?(不含|含)(?:本数|以上|以下)?\)?/.exec(rest);
  if (boundary && (rest.includes("(") || /含$/.test(rest))) rest = rest.replace(boundary[0], "");
  rest = rest
    .replace(/\((?![次个套人])[^()\d]*\)$/, "")
    .replace(/(?:完成|已完成)$/, "")
    .replace(/^[余多几](?=.)/, "");
  const after = relationAfter(rest);
  const unit = readUnit(after.rest.replace(/^(?:个)?(余|多)$/, ""), strict);
  if (unit === undefined) return readSharesOf(rest);
  return {
    unit,
    ...(after.relation ? { relation: after.relation } : {}),
    ...(boundary ? { boundary: boundary[1] === "不含" ? "不含" : "含" } : {}),
  };
}

/** 95%以上群众满意: the relation stands right behind the sign, words follow. */
function readSharesOf(text: string): Tail | undefined {
  const match = /^([%‰])(以上|以下|以内)?[^\d]*$/.exec(text);
  if (!match) return undefined;
  const { relation } = relationAfter(match[2] ?? "");
  return relation ? { unit: match[1] ?? "", relation } : { unit: match[1] ?? "" };
}

const SEPARATOR = /^([^\d~±至到-]{0,8})(?:~|-{1,2}|至|到)(?=[-+.\d])/;

function readSpan(text: string, low: Scanned, strict: boolean): Quantity | undefined {
  const rest = text.slice(low.end);
  const match = SEPARATOR.exec(rest);
  if (!match) return undefined;
  const high = scanNumber(text, low.end + match[0].length);
  const tail = high && readTail(text.slice(high.end), strict);
  if (!tail) return undefined;
  const first = readUnit(match[1] ?? "", strict);
  if (first === undefined || (first !== "" && first !== tail.unit)) return undefined;
  const decimals = Math.max(low.decimals, high.decimals);
  if (low.value.negated().eq(high.value) && high.value.gt(0)) {
    return { kind: "tolerance", value: high.value, unit: tail.unit, decimals };
  }
  if (low.value.gt(high.value)) return undefined;
  return { kind: "range", low: low.value, high: high.value, unit: tail.unit, decimals };
}

function readPlusMinus(text: string, middle: Scanned, strict: boolean): Quantity | undefined {
  const [mark, own = ""] = /^([^\d~±至到-]{0,8})±/.exec(text.slice(middle.end)) ?? [];
  if (mark === undefined) return undefined;
  const spread = scanNumber(text, middle.end + mark.length);
  const tail = spread && readTail(text.slice(spread.end), strict);
  const first = readUnit(own, strict);
  if (!tail || first === undefined || spread.value.isNegative()) return undefined;
  const relative = isRatioUnit(tail.unit) && first !== tail.unit && tail.unit === "%";
  const width = relative ? middle.value.abs().times(spread.value).div(100) : spread.value;
  if (!relative && first !== "" && first !== tail.unit) return undefined;
  return {
    kind: "range",
    low: middle.value.minus(width),
    high: middle.value.plus(width),
    unit: relative ? first : tail.unit,
    decimals: Math.max(middle.decimals, spread.decimals),
  };
}

function readTolerance(text: string, strict: boolean): Quantity | undefined {
  const spread = scanNumber(text, 1);
  const tail = spread && readTail(text.slice(spread.end), strict);
  if (!tail || spread.value.isNegative()) return undefined;
  return { kind: "tolerance", value: spread.value, unit: tail.unit, decimals: spread.decimals };
}

const CURRENCIES: Readonly<Record<string, string>> = { "¥": "元", $: "美元", "€": "欧元" };

function withCurrency(unit: string, currency: string | undefined): string | undefined {
  if (currency === undefined || unit.endsWith(currency)) return unit;
  return unitInfo(unit).kind === "" ? unit + currency : undefined;
}

/**
 * A number, range or tolerance with what may stand before and after it; the text is normalised.
 * `strict` asks for a unit from the table, for texts whose digits were Chinese numerals (一般 is not 1般).
 */
export function readNumber(text: string, strict: boolean): Quantity | undefined {
  const inner = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
  const dated = inner.replace(NUMBERED_MONEY, "").replace(/^(?:19|20)\d{2}年度?(?=[^\d月]*\d)/, "");
  const [, words = "", signs = ""] = /^([^\d+\-.±<>=≥≤¥$€]*)([<>=≥≤]{0,3})/.exec(dated) ?? [];
  const sign = relationOfSigns(signs);
  if (signs !== "" && !sign) return undefined;
  const lead = readLead(words, sign !== undefined);
  if (!lead) return undefined;
  const currency = CURRENCIES[dated.charAt(words.length + signs.length)];
  const body = dated.slice(words.length + signs.length + (currency === undefined ? 0 : 1));
  if (body.startsWith("±")) return readTolerance(body, strict);
  const number = scanNumber(body, 0);
  if (!number) return undefined;
  const wide = readSpan(body, number, strict) ?? readPlusMinus(body, number, strict);
  if (wide) return wide;
  const tail = readTail(body.slice(number.end), strict);
  const unit = tail && withCurrency(tail.unit, currency);
  if (!tail || unit === undefined) return undefined;
  if (tail.meant !== undefined) return readNumber(tail.meant, strict);
  if (lead.percentOnly && !isRatioUnit(unit)) return undefined;
  if (lead.moneyOnly && unit !== "" && unitInfo(unit).kind !== unitInfo("元").kind) return undefined;
  const relation = withBoundary(sign ?? lead.relation ?? tail.relation, tail.boundary);
  const tenths = unit === "成";
  const value = tenths ? number.value.times(10) : number.value;
  return {
    kind: "number",
    value: lead.falling ? value.negated() : value,
    unit: tenths ? "%" : unit,
    decimals: tenths ? Math.max(0, number.decimals - 1) : number.decimals,
    ...(relation ? { relation } : {}),
  };
}
