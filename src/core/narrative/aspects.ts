import type { Indicator } from "../performance/model";
import { forEachSteps, type Steps } from "../recognition/steps";

/** 投入和过程 (决策、管理), 产出, 效益, 满意度. */
export type Aspect = "management" | "output" | "effect" | "satisfaction";

/** First levels of what a unit put in and how it managed it, and their second levels, in the scoring tables of the ministry. */
const MANAGEMENT =
  /^(?:[一二三四五六七八九十]+[、.．])?(?:(?:项目|部门|单位|综合|预算|履职|资金)?(?:投入|过程|决策|管理)(?:(?:与|和|、|及)?(?:投入|过程|决策|管理))?(?:类|情况)?(?:指标)?)$/u;
const MANAGED =
  /^(?:目标设定|目标管理|绩效目标|绩效管理|预算配置|预算编制|预算执行|预算执行率|预算管理|预算绩效管理|资产管理|资金管理|资金投入|资金落实|资金使用|财务管理|业务管理|组织实施|项目立项|内控管理|制度管理|采购管理|人员管理)(?:类|情况)?(?:指标)?$/u;

/** A level's name without its points in brackets and the spaces that spread it. */
function levelName(level: string | undefined): string {
  return (level ?? "").replace(/\s/gu, "").replace(/[（(]\d+(?:\.\d+)?分?[）)]$/u, "");
}

/** What the first level does not say of the output, its second level may: 部门绩效情况 above 预算管理. */
function isManagement(level1: string, level2: string): boolean {
  if (MANAGEMENT.test(level1) || (MANAGED.test(level1) && level2 === "")) return true;
  return MANAGED.test(level2) && !/产出|效益|效果|影响|满意/u.test(level1);
}

/** Which section an indicator belongs to, by the names of its levels and then its own. */
function aspectOf(indicator: Indicator): Aspect {
  const { level1, level2, name } = indicator;
  if (level1 === undefined && level2 === undefined) return name.includes("满意度") ? "satisfaction" : "output";
  if (isManagement(levelName(level1), levelName(level2))) return "management";
  const levels = `${level1 ?? ""} ${level2 ?? ""}`;
  if (/满意/.test(levels)) return "satisfaction";
  if (/效益|效果|影响/.test(levels)) return "effect";
  return !/产出|成本|数量|质量|时效/.test(levels) && /满意度/.test(name) ? "satisfaction" : "output";
}

const known = new WeakMap<readonly Indicator[], Readonly<Record<Aspect, readonly Indicator[]>>>();

/** The indicators by the section that they belong to. Each of the sections asks; a list is gone through once. */
export function* byAspect(indicators: readonly Indicator[]): Steps<Readonly<Record<Aspect, readonly Indicator[]>>> {
  const before = known.get(indicators);
  if (before) return before;
  const aspects: Record<Aspect, Indicator[]> = { management: [], output: [], effect: [], satisfaction: [] };
  yield* forEachSteps(indicators, (indicator) => aspects[aspectOf(indicator)].push(indicator));
  known.set(indicators, aspects);
  return aspects;
}

/** The heading that an indicator stands under: its second level, else its first, without the points in brackets. */
export function groupName(indicator: Indicator): string {
  return levelName(indicator.level2 ?? indicator.level1);
}

/** The indicators by heading, in the order in which the headings first appear. */
export function* grouped(indicators: readonly Indicator[]): Steps<ReadonlyMap<string, readonly Indicator[]>> {
  const groups = new Map<string, Indicator[]>();
  yield* forEachSteps(indicators, (indicator) => {
    const name = groupName(indicator);
    const group = groups.get(name);
    if (group) group.push(indicator);
    else groups.set(name, [indicator]);
  });
  return groups;
}
