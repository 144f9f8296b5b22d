import type { Case } from "./cases";
import type { Dice } from "./dice";
import type { Sign } from "./meaning";
import { decimal, type Rational } from "./rational";
import { sentence, type SentenceRow } from "./sentence";
import { plainDigits } from "./spelling";

const NAMES = ["实际利用外资", "新签约项目", "培训人数", "道路维修里程"];
const RATES = ["按时完成率", "群众满意率"];

/** A row of plain numbers in a row or a column, and what its sentence has to say. */
export function sentenceCase(dice: Dice): Case {
  const percent = dice.chance(0.3);
  const unit = percent ? "%" : dice.pick(["万元", "个", "家", "亩", "万美元"]);
  const amount = (): { readonly text: string; readonly value: Rational } => {
    const places = dice.int(0, dice.chance(0.1) ? 6 : 2);
    const digits = BigInt(dice.int(0, percent ? 12_000 : 9_999_999));
    return { text: plainDigits(digits, places), value: decimal(digits, places) };
  };
  const [goal, done] = [amount(), amount()];
  const target = dice.chance(0.85)
    ? { ...goal, ...(dice.chance(0.5) && { sign: dice.pick<Sign>(["≥", ">", "=", "≤", "<"]) }) }
    : undefined;
  const actual = dice.chance(0.9) ? (target && dice.chance(0.2) ? goal : done) : undefined;
  const growth = dice.chance(0.4) ? dice.int(-9999, 9999) : undefined;
  const rank = dice.chance(0.3) ? { scope: dice.pick(["", "全市", "全省"]), place: dice.int(1, 120) } : undefined;
  const month = dice.int(2, 12);
  const row: SentenceRow = {
    name: dice.pick(percent ? RATES : NAMES),
    ...(dice.chance(0.5) && { period: `1-${month === 12 ? 11 : month}月` }),
    unit,
    ...(target && { target }),
    ...(actual && { actual: actual.value }),
    ...(growth !== undefined && { growth: decimal(BigInt(growth), 4) }),
    ...(rank && { rank }),
  };
  const written = percent || dice.chance(0.4) ? unit : "";
  const rankCell =
    rank &&
    (rank.scope === "" && dice.chance(0.5) ? rank.place : `${rank.scope}第${rank.place}${dice.pick(["名", "位", ""])}`);
  const growthCell =
    growth === undefined ? null : dice.chance(0.5) ? growth / 10_000 : `${plainDigits(BigInt(growth), 2)}%`;
  const cells = [
    row.name,
    row.period ?? null,
    dice.chance(0.5) || written === "" ? unit : null,
    target ? (target.sign ?? "") + target.text + written : dice.pick([null, "—"]),
    actual ? actual.text + written : dice.pick([null, "", "/"]),
    growthCell,
    rankCell ?? null,
  ];
  const args = [dice.chance(0.5) ? [cells] : cells.map((cell) => [cell])];
  return { args, answer: { sentence: sentence(row) } };
}
