import type { Indicator, IndicatorValue } from "../performance/model";
import type { Run } from "./model";
import { chinese, quote, say, unstopped } from "./runs";

/** The indicator's name as prose says it. */
export function nameOf({ name }: Indicator): string {
  return chinese(name);
}

/** The value with its unit, or the cell's own words. */
export function valueWords(value: IndicatorValue): readonly Run[] {
  return value.figure ? say`${value.figure}` : say`${quote(unstopped(value.text), value.source)}`;
}

/** The cell's own words in quotation marks. */
export function quoted({ text, source }: IndicatorValue): readonly Run[] {
  const inner = unstopped(text).replace(/“/gu, "‘").replace(/”/gu, "’");
  return say`“${quote(inner, source)}”`;
}

/** The sign of a value's relation as tables print it; "" where it has none. */
export function relationSign(value: IndicatorValue | undefined): string {
  const signs = { ">=": "≥", ">": "＞", "<=": "≤", "<": "＜", "=": "" } as const;
  return value?.figure && value.quantity.kind === "number" && value.quantity.relation
    ? signs[value.quantity.relation]
    : "";
}

/** The relation of a target in words. */
export function targetRelation({ quantity }: IndicatorValue): string {
  const words = { ">=": "不低于", ">": "大于", "<=": "不高于", "<": "低于", "=": "" } as const;
  return quantity.kind === "number" && quantity.relation ? words[quantity.relation] : "";
}

/** What a result with a relation says before and after its number: 达到266米以上; the form's authors mean at least that. */
export function actualRelation({ quantity }: IndicatorValue): readonly [before: string, after: string] {
  if (quantity.kind !== "number") return ["", ""];
  switch (quantity.relation) {
    case ">=":
      return ["达到", "以上"];
    case ">":
      return ["大于", ""];
    case "<=":
      return ["不高于", ""];
    case "<":
      return ["低于", ""];
    default:
      return ["", ""];
  }
}

/** Names that read with 为 before their value: 完成率为100%. */
const COPULA = /(?:率|度|性|调查|比例|比重|占比|增速|增幅|指数|系数|水平|时间|[0-9%％])$/u;
/** Names that say by themselves that a percentage follows: 零售总额增长8%. */
const VERB = /(?:增长|提高|提升|上升|增加|下降|降低|减少|达到?|占|完成|超过?|突破)$/u;

/** Whether a name ends with its value's unit (场次37场次) or with another word for it (次数112次, 人数5万人次). */
function endsWithUnit(name: string, unit: string): boolean {
  const counted = unit.replace(/^[十百千万亿]+/u, "");
  if (counted === "") return false;
  const bare = counted.length > 1 ? counted.replace(/次$/u, "") : counted;
  return [counted, `${counted}数`, `${bare}数`, `${bare}次`].some((ending) => name.endsWith(ending));
}

/** Whether 为 stands between a name and its number. */
export function takesCopula(name: string, unit: string): boolean {
  if (unit === "%") return !VERB.test(name);
  return unit === "" || COPULA.test(name) || endsWithUnit(name, unit);
}
