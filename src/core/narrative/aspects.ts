import type { Indicator } from "../performance/model";

/** 产出、效益、满意度. */
export type Aspect = "output" | "effect" | "satisfaction";

/** Which section an indicator belongs to, by the names of its levels and then its own. */
export function aspectOf(indicator: Indicator): Aspect {
  const { level1, level2, name } = indicator;
  if (level1 === undefined && level2 === undefined) return name.includes("满意度") ? "satisfaction" : "output";
  const levels = `${level1 ?? ""} ${level2 ?? ""}`;
  if (/满意/.test(levels)) return "satisfaction";
  if (/效益|效果|影响/.test(levels)) return "effect";
  return !/产出|成本|数量|质量|时效/.test(levels) && /满意度/.test(name) ? "satisfaction" : "output";
}

/** The heading that an indicator stands under: its second level, else its first, without the points in brackets. */
export function groupName(indicator: Indicator): string {
  return (indicator.level2 ?? indicator.level1 ?? "").replace(/\s/g, "").replace(/[（(]\d+分[）)]$/, "");
}

/** The indicators by heading, in the order in which the headings first appear. */
export function grouped(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const name = groupName(indicator);
    const group = groups.get(name);
    if (group) group.push(indicator);
    else groups.set(name, [indicator]);
  }
  return groups;
}
