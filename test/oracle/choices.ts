import type { Argument } from "../../src/core/formulas/result";
import { serial } from "./cells";
import type { Course, Method } from "./completion";
import type { Dice } from "./dice";
import type { Scale } from "./functions";
import { refuse, type Problem, type Sign } from "./meaning";
import { decimal, whole } from "./rational";
import { plainDigits } from "./spelling";

type Refused = { readonly problems: readonly Problem[] };

const DIRECTIONS: readonly (readonly [text: string, sign: Sign])[] = [
  ["≥", "≥"],
  [">=", "≥"],
  ["正向", "≥"],
  ["正向指标", "≥"],
  [">", ">"],
  ["＞", ">"],
  ["=", "="],
  ["＝", "="],
  ["≤", "≤"],
  ["≦", "≤"],
  ["反向", "≤"],
  ["反向指标", "≤"],
  ["<", "<"],
  ["＜", "<"],
];
const METHODS: readonly (readonly [text: string, method: Method])[] = [
  ["linear", "linear"],
  ["Linear", "linear"],
  ["线性", "linear"],
  ["ratio", "ratio"],
  ["比例", "ratio"],
  ["RATIO", "ratio"],
];

interface Chosen {
  readonly cells: readonly Argument[];
  readonly course: Course;
  readonly wrong?: Refused;
}

/** A direction and a method, each now and then. */
export function chosen(dice: Dice): Chosen {
  const direction = dice.chance(0.4) ? dice.pick(DIRECTIONS) : undefined;
  const method = dice.chance(0.35) ? dice.pick(METHODS) : undefined;
  const course = { ...(direction && { direction: direction[1] }), ...(method && { method: method[1] }) };
  const bad = dice.chance(0.01);
  const cells = [bad ? "适中" : (direction?.[0] ?? dice.pick([null, "", "—"])), method?.[0] ?? dice.pick([null, ""])];
  return { cells, course, ...(bad && { wrong: refuse("#VALUE!", "方向“适中”无法识别") }) };
}

const PERIODS: readonly (readonly [text: string, months: number])[] = [
  ["前三季度", 9],
  ["上半年", 6],
  ["一季度", 3],
  ["第二季度", 6],
  ["全年", 12],
  ["目前", 12],
  ["2021年", 12],
  ["1-10月（预计）", 10],
];

/** A 统计期间 and the months it has seen. */
export function period(dice: Dice): { readonly cell: Argument; readonly months: number | Refused } {
  const last = dice.int(1, 12);
  const roll = dice.next();
  if (roll < 0.2) return { cell: last, months: last };
  if (roll < 0.3) return { cell: serial(dice.int(2019, 2024), last, dice.int(1, 28)), months: last };
  if (roll < 0.5) return { cell: `${dice.int(1, last)}-${last}月`, months: last };
  if (roll < 0.6) return { cell: dice.pick(["截至", "截至2021年"]) + `${last}月`, months: last };
  if (roll < 0.65) return { cell: `2021-${last}-15`, months: last };
  if (roll < 0.68) return { cell: dice.pick([null, "—", "/"]), months: refuse("#N/A", "未填报") };
  if (roll < 0.7) return { cell: dice.pick([13, 0, 9.5, "不详", "95%"]), months: refuse("#VALUE!", "不是统计期间") };
  const [text, months] = dice.pick(PERIODS);
  return { cell: text, months };
}

const USUAL: Scale = { names: ["优", "良", "中", "差"], lowest: [90, 80, 60].map(whole) };
const PASS: Scale = { names: ["优", "良", "合格", "不合格"], lowest: [90, 80, 60].map(whole) };

/** A scale by name or by its lines. */
export function scaleOf(dice: Dice): { readonly cell: Argument; readonly scale: Scale } {
  const roll = dice.next();
  if (roll < 0.3) return { cell: dice.pick([null, "", "优良中差", "优、良、中、差"]), scale: USUAL };
  if (roll < 0.5) return { cell: dice.pick(["优良合格不合格", "优、良、合格、不合格"]), scale: PASS };
  const [third, second, first] = [dice.int(100, 600), dice.int(601, 800), dice.int(801, 1000)].map((tenths) => ({
    digits: BigInt(tenths),
    places: 1,
  }));
  const lines = [first, second, third].map((line) => line ?? { digits: 0n, places: 0 });
  return {
    cell: lines.map(({ digits, places }) => plainDigits(digits, places)).join("/"),
    scale: { names: USUAL.names, lowest: lines.map(({ digits, places }) => decimal(digits, places)) },
  };
}
