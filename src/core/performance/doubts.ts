import { normaliseText } from "../quantity/normalise-text";
import type { Doubt, Indicator } from "./model";
import { sourceText, type Source } from "./source";

/** Names of what is counted, with the few that a percentage measures none the less: 指数, 份额, 质量. */
const AMOUNT = /[额量数]$/u;
const RELATIVE = /(?:份额|质量|含量|当量|[指系分倍位]数)$/u;

/** Names whose number stands alone. */
const NO_UNIT = /(?:[率度性比]|比例|比重|比值|占比|[指系分倍]数|得分|评分|分值|水平|等级|排名|位次|ph值?)$/iu;

/** Work of which more is better, unless it is what it costs, how long it takes or what goes wrong. */
const WORK = /数量|建设|完成|新增|新建|改造|培训|开展|建成|覆盖/u;
const BURDEN =
  /成本|费|支出|投资|造价|价格|单价|时间|时限|时长|天数|周期|事故|事件|案件|投诉|违|差错|故障|能耗|消耗|排放|损|伤亡|死亡|超|编制|变动|偏差|误差|减少|下降|降低|控制|逾期|延误|缺陷|不合格/u;

/** What costs or harms, of which less is better, unless it is counted how much of it was dealt with. */
const COST = /成本|造价|事故|投诉|差错|故障|伤亡|死亡|逾期|延误|缺陷|违约|违规/u;
const DEALT_WITH =
  /率$|比例|比重|查处|查办|处置|处理|办理|办结|受理|化解|调解|整改|挽回|节约|降低|减少|下降|完成|及时|覆盖|演练|检查/u;

/**
 * Whether a target without ≥ or ≤ leaves open which way is better: 项目成本15万元 against 20万元 is 75% done or 5万元 saved.
 */
export function isDirectionOpen({ name, level1, level2, actual, target }: Indicator): boolean {
  if (target?.quantity.kind !== "number" || target.quantity.relation || !target.figure || !actual?.figure) return false;
  if (target.figure.value.eq(actual.figure.value) || DEALT_WITH.test(name)) return false;
  return COST.test(name) || /成本/u.test(level2 ?? "") || /成本/u.test(level1 ?? "");
}

/** What a reader would stumble over in an indicator's values, though they can be read. */
export function doubtsOf(indicator: Indicator): readonly Doubt[] {
  const { name, level2, actual, target } = indicator;
  const doubts: Doubt[] = [];
  const figure = actual?.figure;
  if (!figure) return doubts;
  const unitOfTarget = target?.figure?.unit ?? "";
  if (figure.unit === "" && unitOfTarget === "" && !figure.value.isZero() && !NO_UNIT.test(name)) doubts.push("unit");
  if (figure.unit === "%" && AMOUNT.test(name) && !RELATIVE.test(name)) doubts.push("percent");
  if (target?.figure && target.quantity.kind === "number" && target.quantity.relation === "<=") {
    const burden = BURDEN.test(name) || /成本|时效/u.test(level2 ?? "");
    if (WORK.test(name) && !burden && !figure.value.isZero() && target.figure.value.eq(figure.value))
      doubts.push("direction");
  } else if (isDirectionOpen(indicator)) doubts.push("direction");
  return doubts;
}

/** Words in the actual column that say that there was nothing to measure, and how prose puts it. */
const IDLE: readonly (readonly [mark: RegExp, words: string])[] = [
  [/^(?:本年度?|当年|全年)?(?:不涉及|未涉及)(?:此项|该项|本项)?(?:工作|业务|指标)?$/u, "不涉及"],
  [/^(?:本年度?|当年|全年)?不适用$/u, "不适用"],
  [/^(?:本年度?|当年|全年)?(?:无|没有|未发生|无(?:此|该|本)项(?:工作|业务|指标|任务)?)$/u, "未发生"],
];
/** What is best when it does not happen: there 未发生 is the result. */
const MISHAP =
  /事故|事件|案件|投诉|上访|信访|舆情|违|差错|故障|损失|伤亡|死亡|纠纷|灾|险情|污染|安全|逾期|问题|挪用|截留/u;
/** Reasons for a value that exists and is not known yet. */
const PENDING = /统计中|未统计|尚未|待|未出|未完成|暂|核算中|推迟|延期|滞后|未按/u;

/** 本年度未发生, 不涉及, 不适用, where the actual column says so and a reason stands beside it. */
export function idleOf(
  { name, target, reason }: Pick<Indicator, "name" | "target" | "reason">,
  actual: Source | undefined,
): Indicator["idle"] {
  if (!actual || !reason || PENDING.test(reason)) return undefined;
  const said = normaliseText(sourceText(actual)).replace(/[。.]$/u, "");
  const words = IDLE.find(([mark]) => mark.test(said))?.[1];
  if (words === undefined) return undefined;
  const meant = words === "未发生" && (MISHAP.test(name) || target?.figure?.value.isZero());
  return meant ? undefined : { words, source: actual.ref };
}
