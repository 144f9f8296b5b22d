import { unitInfo } from "../quantity/units";

/** A unit written in brackets at the end of a name: 服务外包在岸(万美元). */
export function unitInName(name: string): string | undefined {
  const unit = /[（(]([^（）()\d]{1,6})[）)]$/.exec(name)?.[1];
  return unit !== undefined && unitInfo(unit).known ? unit : undefined;
}

/** The name without the unit that the sentence says after the value. */
export function bareName(name: string): string {
  return unitInName(name) ? name.replace(/[（(][^（）()]*[）)]$/, "") : name;
}
