import type { Argument } from "../../src/core/formulas/result";
import {
  actualSaid,
  anyNumber,
  nearSaid,
  numberSaid,
  oddSaid,
  targetSaid,
  timeSaid,
  unitsFor,
  type Said,
} from "./cells";
import { completion } from "./completion";
import { chosen, period, scaleOf } from "./choices";
import type { Dice } from "./dice";
import * as right from "./functions";
import { refuse, type Answer, type Meaning, type Problem, type Unit } from "./meaning";
import { compare, decimal, whole, type Rational } from "./rational";
import { sentenceCase } from "./sentence-cases";
import { MULTIPLIERS, PERCENT, POINTS, UNITS } from "./units";

/** One call and the answer that functions.md asks for. */
export interface Case {
  readonly args: readonly Argument[];
  readonly year?: number;
  readonly answer: Answer;
}

type Refused = { readonly problems: readonly Problem[] };

const errorsFirst = (said: readonly Said[], answer: () => Answer): Answer => {
  const code = said.flatMap(({ meaning }) => (meaning.kind === "error" ? [meaning.code] : []))[0];
  return code === undefined ? answer() : refuse(code);
};

function two(dice: Dice): readonly [Said, Said] {
  const unit = unitsFor(dice);
  const second = dice.chance(0.03) ? oddSaid(dice) : anyNumber(dice, unit(), { huge: true });
  const odd = dice.chance(0.03);
  return [odd ? dice.pick([oddSaid, timeSaid])(dice) : nearSaid(dice, unit(), second.meaning), second];
}

function quotientCase(answer: (a: Meaning, b: Meaning) => Answer): (dice: Dice) => Case {
  return (dice) => {
    const [a, b] = two(dice);
    return { args: [a.cell, b.cell], answer: errorsFirst([a, b], () => answer(a.meaning, b.meaning)) };
  };
}

interface Sides {
  readonly said: readonly [Said, Said];
  readonly year?: number;
}

function sides(dice: Dice): Sides {
  const year = dice.chance(0.3) ? { year: dice.int(2019, 2024) } : {};
  if (dice.chance(0.15))
    return {
      said: [dice.chance(0.85) ? timeSaid(dice) : actualSaid(dice, dice.pick([undefined, PERCENT])), timeSaid(dice)],
      ...year,
    };
  const unit = unitsFor(dice);
  const target = targetSaid(dice, unit());
  return { said: [nearSaid(dice, unit(), target.meaning), target], ...year };
}

const withYear = (year: number | undefined): { year?: number } => (year === undefined ? {} : { year });

function completionCase(dice: Dice): Case {
  const { said, year } = sides(dice);
  const { cells, course, wrong } = chosen(dice);
  const [a, t] = said;
  return {
    args: [a.cell, t.cell, ...cells],
    ...withYear(year),
    answer: errorsFirst(said, () => wrong ?? completion(a.meaning, t.meaning, { ...course, ...withYear(year) })),
  };
}

function progressCase(dice: Dice): Case {
  const { said, year } = sides(dice);
  const [a, t] = said;
  const { cell, months } = period(dice);
  return {
    args: [a.cell, t.cell, cell],
    ...withYear(year),
    answer: errorsFirst(said, () => right.progress(a.meaning, t.meaning, months, withYear(year))),
  };
}

/** Weights as forms have them, some with an odd number of thousandths so that halves come up. */
function weightSaid(dice: Dice): Said {
  const roll = dice.next();
  if (roll < 0.03) return oddSaid(dice);
  if (roll < 0.04) return numberSaid(dice, PERCENT, { digits: 10n, places: 0 });
  if (roll < 0.06) return numberSaid(dice, undefined, { digits: BigInt(-dice.int(1, 20)), places: 0 });
  const unit = dice.chance(0.1) ? POINTS : undefined;
  return numberSaid(
    dice,
    unit,
    roll < 0.5 ? { digits: BigInt(dice.int(1, 30)), places: 0 } : { digits: BigInt(dice.int(0, 99_999)), places: 3 },
  );
}

/** Small numbers whose exact points end on a half hundredth now and then. */
function halves(dice: Dice): readonly [Said, Said] {
  const of = (most: number): Said => numberSaid(dice, undefined, { digits: BigInt(dice.int(1, most)), places: 0 });
  return [of(400), of(dice.pick([8, 16, 40, 80, 400]))];
}

function scoreCase(dice: Dice): Case {
  const { said, year } = dice.chance(0.4) ? { said: halves(dice), year: undefined } : sides(dice);
  const weight = weightSaid(dice);
  const { cells, course, wrong } = chosen(dice);
  const [a, t] = said;
  return {
    args: [a.cell, t.cell, weight.cell, ...cells],
    ...withYear(year),
    answer: errorsFirst(
      [...said, weight],
      () => wrong ?? right.score(a.meaning, t.meaning, weight.meaning, { ...course, ...withYear(year) }),
    ),
  };
}

function executionScoreCase(dice: Dice): Case {
  const said = dice.chance(0.4) ? halves(dice) : two(dice);
  const [a, b] = said;
  const weight = dice.chance(0.3) ? undefined : weightSaid(dice);
  const given = weight?.meaning.kind === "blank" ? undefined : weight?.meaning;
  return {
    args: [a.cell, b.cell, weight?.cell ?? null],
    answer: errorsFirst([...said, ...(weight ? [weight] : [])], () =>
      right.executionScore(a.meaning, b.meaning, given),
    ),
  };
}

function gradeCase(dice: Dice): Case {
  const { cell, scale } = scaleOf(dice);
  const roll = dice.next();
  const unit = dice.chance(0.1) ? POINTS : undefined;
  const of = (digits: number, places: number): Said => numberSaid(dice, unit, { digits: BigInt(digits), places });
  const said =
    roll < 0.05
      ? oddSaid(dice)
      : roll < 0.1
        ? anyNumber(dice, dice.pick([undefined, PERCENT, POINTS]))
        : roll < 0.4
          ? of(dice.int(500, 1000), 1)
          : of(dice.int(5500, 10_001), 2);
  return { args: [said.cell, cell], answer: errorsFirst([said], () => right.grade(said.meaning, scale)) };
}

const RATIOS: Readonly<Record<right.RatioForm, readonly string[]>> = {
  share: [
    "在职人员控制率",
    "重点支出安排率",
    "预算完成率",
    "预算调整率",
    "支付进度率",
    "结转结余率",
    "公用经费控制率",
    "“三公经费”控制率",
    "三公经费控制率",
    "政府采购执行率",
    "固定资产利用率",
    "实际完成率",
    "完成及时率",
    "质量达标率",
    "重点工作办结率",
    "资金到位率",
    "到位及时率",
    "预算执行率",
    "预算 执行率",
  ],
  change: ["“三公经费”变动率", "三公经费变动率", '"三公经费"变动率', "结转结余变动率"],
  saving: ["成本节约率"],
};

function ratioCase(dice: Dice): Case {
  const form = dice.pick(["share", "share", "change", "saving"] as const);
  const [a, b] = two(dice);
  const roll = dice.next();
  const name = roll < 0.02 ? "不存在的比率" : roll < 0.03 ? null : dice.pick(RATIOS[form]);
  const named: Refused | undefined =
    name === null ? refuse("#N/A", "未填报") : roll < 0.02 ? refuse("#VALUE!", "相近的有") : undefined;
  return {
    args: [name, a.cell, b.cell],
    answer: errorsFirst([a, b], () => named ?? right.ratio(form, a.meaning, b.meaning)),
  };
}

function quantityCase(dice: Dice): Case {
  const family = dice.pick(UNITS);
  const unit = dice.pick([undefined, dice.pick(family), dice.pick(family), dice.pick(MULTIPLIERS)]);
  const said = dice.chance(0.15) ? timeSaid(dice) : targetSaid(dice, unit);
  const asked: Unit | undefined =
    said.meaning.kind === "time" || dice.chance(0.3)
      ? undefined
      : dice.chance(0.05)
        ? dice.pick(dice.pick(UNITS))
        : dice.pick(family);
  return {
    args: [said.cell, asked?.name ?? null],
    answer: errorsFirst([said], () => right.quantity(said.meaning, asked)),
  };
}

function tieCase(dice: Dice): Case {
  const unit = unitsFor(dice);
  const parts = Array.from({ length: dice.int(1, 9) }, () => {
    const roll = dice.next();
    if (roll < 0.06) return { cell: dice.pick([null, "", "—", "/"]), meaning: { kind: "blank" } } as const;
    return roll < 0.065 ? oddSaid(dice) : anyNumber(dice, unit());
  });
  const numbers = parts.flatMap(({ meaning }) => (meaning.kind === "number" ? [meaning] : []));
  const [first] = numbers;
  const sum = numbers.reduce<Rational>(
    (added, { value }) => ({ n: added.n * value.d + value.n * added.d, d: added.d * value.d }),
    whole(0),
  );
  const places = Math.max(0, ...numbers.map(({ value }) => value.d.toString().length - 1));
  const shared = numbers.every((number) => number.unit?.name === first?.unit?.name);
  const exact = { digits: (sum.n * 10n ** BigInt(places)) / sum.d, places };
  const said =
    shared && numbers.length > 0 && dice.chance(0.5) && compare(sum, decimal(exact.digits, places)) === 0
      ? numberSaid(dice, first?.unit, exact)
      : dice.chance(0.02)
        ? oddSaid(dice)
        : anyNumber(dice, unit());
  const rows = dice.chance(0.5) ? parts.map(({ cell }) => [cell]) : [parts.map(({ cell }) => cell)];
  return {
    args: [said.cell, rows],
    answer: right.tie(
      said.meaning,
      parts.map(({ meaning }) => meaning),
    ),
  };
}

/** A random case of each function. */
export const CASES = {
  COMPLETION: completionCase,
  EXECUTION: quotientCase(right.execution),
  DEVIATION: quotientCase(right.deviation),
  GROWTH: quotientCase(right.growth),
  SHARE: quotientCase(right.share),
  PROGRESS: progressCase,
  SCORE: scoreCase,
  EXECUTIONSCORE: executionScoreCase,
  GRADE: gradeCase,
  RATIO: ratioCase,
  QUANTITY: quantityCase,
  TIE: tieCase,
  SENTENCE: sentenceCase,
} as const satisfies Readonly<Record<string, (dice: Dice) => Case>>;
