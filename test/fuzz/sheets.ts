import { lexicon } from "../../src/core/recognition/lexicon";
import type { Rect } from "../../src/core/workbook/address";
import type { Cell, CellValue, Sheet, Workbook } from "../../src/core/workbook/snapshot";
import type { Random } from "./random";

const words = lexicon.flatMap(({ seen, customary }) => `${seen} ${customary}`.split(" ")).filter((word) => word !== "");

const labels =
  "其中：|三产中：数字经济|总分|合计|小计|注：1.本表|单位：万元|金额单位：元|（2021年度）|2023年度|……|/|—|收入决算表|财政拨款“三公”经费支出决算表|项目支出绩效自评表|项目名称|主管部门|实施单位|主要职责|编制数|在职人数|年度资金总额|其他资金|一、招商引资|（一）支出合计|指标1：|★验收|≥|≤90%|±3%以内|3-5家|12月底前|95.00%|1,234.50|2080501|类|款|项|栏次|行次|续表|填表人：|年度总体目标|实际完成情况|绩效指标|项目资金（万元）|按收入性质分：120.5|其中：财政拨款 3,200.00万元|年度资金总额：1500万元|项目支出100万元，其中专项80万元|政府性基金：".split(
    "|",
  );
const junk = [
  "",
  "\u0000",
  "((((",
  ":：",
  "𠮷",
  "\ud800",
  "=1+1",
  "（（万元",
  "-".repeat(300),
  "元".repeat(80),
  "A\nB",
];

const plain =
  "春夏秋冬东南西北山水林田湖草风雨雷电日月星辰花鸟鱼虫琴棋书画笔墨纸砚茶酒米面盐糖牛羊马鹿松竹梅兰青赤黄白黑".split(
    "",
  );

function text(random: Random): string {
  const kind = random.below(10);
  if (kind < 6) return random.pick(words);
  if (kind < 9) return random.pick(labels);
  return random.chance(0.5) ? random.pick(junk) : `${random.pick(words)}${random.pick(junk)}${random.pick(labels)}`;
}

function value(random: Random): CellValue {
  const kind = random.below(20);
  if (kind < 9) return text(random);
  if (kind < 16) return random.below(200_000) / 100;
  if (kind === 16) return -random.below(1000);
  if (kind === 17) return random.pick<CellValue>([Number.MAX_VALUE, 1e-300, 0, 44_927]);
  return random.pick<CellValue>([true, null, { error: "#DIV/0!" }, { error: "#REF!" }, "", " "]);
}

function cell(random: Random): Cell {
  const held: Cell = { value: value(random) };
  return random.chance(0.1) ? { ...held, indent: random.below(4), format: "0.00%" } : held;
}

function rect(random: Random, rows: number, columns: number): Rect {
  const [top, left] = [random.below(rows), random.below(columns)];
  return { top, left, bottom: top + random.below(5), right: left + random.below(4) };
}

/** A heading of known words, rows of names and figures, and what people add: merges, notes, empty rows. */
function wordySheet(random: Random, name: string): Sheet {
  const width = 1 + random.below(12);
  const rows: (Cell | undefined)[][] = [];
  const line = (fill: number, make: () => Cell): (Cell | undefined)[] =>
    Array.from({ length: width }, () => (random.chance(fill) ? make() : undefined));
  for (let block = random.below(3); block >= 0; block -= 1) {
    for (let above = random.below(3); above > 0; above -= 1) rows.push(line(0.2, () => ({ value: text(random) })));
    for (let head = 1 + random.below(3); head > 0; head -= 1)
      rows.push(line(0.85, () => ({ value: random.pick(words) })));
    for (let body = random.below(9); body > 0; body -= 1) rows.push(line(0.7, () => cell(random)));
    if (random.chance(0.4)) rows.push([]);
  }
  const merges = Array.from({ length: random.below(7) }, () => rect(random, rows.length, width));
  return { name, visibility: random.chance(0.05) ? "hidden" : "visible", rows, merges };
}

/** One to three sheets of known words. */
export function wordyWorkbook(random: Random): Workbook {
  const sheets = Array.from({ length: 1 + random.below(3) }, (_, index) =>
    wordySheet(random, `表${String(index + 1)}`),
  );
  return { sheets, names: [] };
}

/** A sheet with nothing of the reader's in it: words of two to four characters from no form, figures, merges. */
export function strangeSheet(random: Random): Sheet {
  const width = 2 + random.below(10);
  const word = (): string => Array.from({ length: 2 + random.below(3) }, () => random.pick(plain)).join("");
  const rows = Array.from({ length: 2 + random.below(14) }, (_, row) =>
    Array.from({ length: width }, (): Cell | undefined =>
      random.chance(0.2) ? undefined : { value: row > 0 && random.chance(0.6) ? random.below(100_000) / 10 : word() },
    ),
  );
  const merges = Array.from({ length: random.below(4) }, () => rect(random, rows.length, width));
  return { name: "表", visibility: "visible", rows, merges };
}

/** The sheet with other figures in the cells that hold figures and that `isData` names; a few become blank marks. */
export function otherFigures(random: Random, sheet: Sheet, isData: (row: number, column: number) => boolean): Sheet {
  const other = (held: Cell): Cell =>
    random.chance(0.12)
      ? { value: random.pick<CellValue>([null, "—", "/", "1,234.50", 0]) }
      : { ...held, value: random.below(1_000_000) / 100 };
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells?.map((held, column) =>
        held && typeof held.value === "number" && isData(row, column) ? other(held) : held,
      ),
    ),
  };
}
