import type { Unit } from "./meaning";
import { ONE, over, whole, type Rational } from "./rational";

const unit = (name: string, kind: string, steps: number | Rational): Unit => ({
  name,
  kind,
  steps: typeof steps === "number" ? whole(steps) : steps,
});

export const PERCENT = unit("%", "比率", 10);
export const PERMILLE = unit("‰", "比率", 1);
const square = over(whole(2000), whole(3));

/** By kind; the steps are the oracle's own: 元, 平方米, 公斤, 米, 秒. */
export const UNITS: readonly (readonly Unit[])[] = [
  [
    unit("元", "人民币", 1),
    unit("千元", "人民币", 1e3),
    unit("万元", "人民币", 1e4),
    unit("百万元", "人民币", 1e6),
    unit("亿元", "人民币", 1e8),
    unit("角", "人民币", over(ONE, whole(10))),
  ],
  [unit("美元", "美元", 1), unit("万美元", "美元", 1e4), unit("亿美元", "美元", 1e8)],
  [unit("个", "个", 1), unit("万个", "个", 1e4)],
  [unit("人次", "人次", 1), unit("万人次", "人次", 1e4)],
  [unit("家", "家", 1)],
  [
    unit("平方米", "面积", 1),
    unit("亩", "面积", square),
    unit("万亩", "面积", over(whole(20_000_000), whole(3))),
    unit("公顷", "面积", 1e4),
    unit("平方公里", "面积", 1e6),
  ],
  [unit("吨", "质量", 1e3), unit("公斤", "质量", 1), unit("斤", "质量", over(ONE, whole(2)))],
  [unit("公里", "长度", 1e3), unit("米", "长度", 1)],
  [unit("小时", "时间", 3600), unit("天", "时间", 86_400)],
  [PERCENT, PERMILLE],
];

/** Multipliers without a unit. */
export const MULTIPLIERS: readonly Unit[] = [unit("万", "", 1e4), unit("亿", "", 1e8)];
export const POINTS: Unit = unit("分", "分", 1);
