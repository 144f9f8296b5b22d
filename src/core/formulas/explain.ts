import { conversionWords, pairWords } from "../performance/completion-words";
import { executionFraction } from "../performance/execution";
import { parseScale } from "../performance/grade";
import { findRatio } from "../performance/ratio";
import { Decimal } from "../quantity/decimal";
import { describeQuantity } from "../quantity/describe";
import { shortest } from "../quantity/format";
import { parseQuantity, quantityOf } from "../quantity/parse";
import type { CellValue } from "../workbook/snapshot";
import { callFunction, functionName, singleCells } from "./call";
import { CATALOGUE, type Cells, type FormulaContext } from "./catalogue";
import { completionSteps, pointsSteps, progressSteps, rateWords, scoreSteps } from "./explain-completion";
import { errorIn, isBlock, isFormulaError, type Argument, type ScalarResult } from "./result";
import { single } from "./shape";
import type { FunctionName } from "./function-names";
import { FUNCTION_TEXTS_ZH, type ParameterText } from "./texts";

/** A PERF call as a cell makes it, with the values of its arguments. */
export interface ExplainedCall {
  /** COMPLETION …, in any case. */
  readonly name: string;
  readonly args: readonly Argument[];
  /** Which cell of a result that spills, counted from 0; the first where absent. */
  readonly at?: { readonly row: number; readonly column: number };
}

type Steps = (cells: Cells, context: FormulaContext) => readonly string[];

/** Two numbers put into a formula's words: `form("19278", "25660")`. */
function pairSteps(rule: string, form: (a: string, b: string) => string, first = 0): Steps {
  return (cells) => {
    const [a, b] = [cells.quantity(first), cells.quantity(first + 1)];
    const converted = conversionWords(a, b);
    const words = pairWords(a, b);
    return [
      ...(converted === undefined ? [] : [`换算：${converted}`]),
      `规则：${rule}`,
      ...(words ? [`计算：${form(...words)}`] : []),
    ];
  };
}

const division = (a: string, b: string): string => `${a}÷${b}`;
const change = (a: string, b: string): string => `（${a}－${b}）÷${b}`;
const saving = (a: string, b: string): string => `（${b}－${a}）÷${b}`;

const ratioSteps: Steps = (cells, context) => {
  const found = findRatio(cells.text(0) ?? "");
  if (!found.ok) return [];
  const { name, a, b, form } = found.value;
  const write = form === "share" ? division : form === "change" ? change : saving;
  return pairSteps(`${name}＝${write(a, b)}`, write, 1)(cells, context);
};

const executionScoreSteps: Steps = (cells) => {
  const [a, b] = [cells.quantity(0), cells.quantity(1)];
  const exact = executionFraction(a, b);
  const words = pairWords(a, b);
  if (!exact.ok || !words) return [];
  const weight = cells.optionalQuantity(2);
  return [
    ...(weight ? [] : ["没有写分值，按10分"]),
    "规则：得分＝预算执行率×分值，最高为分值",
    ...pointsSteps({ steps: [], fraction: exact.value, divided: division(...words) }, weight ?? parseQuantity("10")),
  ];
};

const gradeSteps: Steps = (cells) => {
  const scale = parseScale(cells.text(1) ?? "优良中差");
  if (!scale.ok) return [];
  const { names, lowest } = scale.value;
  const lines = lowest.map((least, index) => `${shortest(least)}分以上为${names[index] ?? ""}`).join("，");
  return [`规则：${lines}，其余为${names[3]}`];
};

const quantitySteps: Steps = (cells) => {
  const quantity = cells.quantity(0);
  const unit = cells.text(1);
  const taken =
    quantity.kind === "range" ? "区间取下限" : quantity.kind === "deadline" ? "期限取它的最后一天" : undefined;
  const percent = "unit" in quantity && quantity.unit === "%" && unit === undefined;
  return [
    ...(taken === undefined ? [] : [`规则：${taken}`]),
    ...(percent ? ["规则：百分数给出小数"] : []),
    ...(unit === undefined ? [] : [`规则：换算成${unit}`]),
  ];
};

const MOST_PARTS = 12;

const tieSteps: Steps = (cells) => {
  const parts = cells.block(1);
  const filled = parts.filter(({ kind }) => kind !== "notFilled").map(describeQuantity);
  const shown = filled.slice(0, MOST_PARTS).map((part) => (part.startsWith("-") ? `（${part}）` : part));
  const more = filled.length > MOST_PARTS ? `＋……（共${String(filled.length)}项）` : "";
  const skipped = parts.length - filled.length;
  return [
    "规则：勾稽差＝合计数－各分项之和，为0即相符",
    ...(skipped > 0 ? [`${String(skipped)}格空白或未填报，不计`] : []),
    `计算：${describeQuantity(cells.quantity(0))}－（${shown.join("＋")}${more}）`,
  ];
};

const STEPS: Readonly<Record<FunctionName, Steps>> = {
  COMPLETION: completionSteps,
  EXECUTION: pairSteps("预算执行率＝执行数÷预算数", division),
  DEVIATION: pairSteps("偏离度＝（实际完成值－目标值）÷目标值", change),
  GROWTH: pairSteps("增长率＝（本年－上年）÷上年", change),
  SHARE: pairSteps("占比＝部分÷总体", division),
  PROGRESS: progressSteps,
  SCORE: scoreSteps,
  EXECUTIONSCORE: executionScoreSteps,
  GRADE: gradeSteps,
  RATIO: ratioSteps,
  QUANTITY: quantitySteps,
  TIE: tieSteps,
  SENTENCE: () => ["规则：按报告的句式写出，空着的不写；缺实际完成值的写【待填】"],
};

/** Rates are printed with their percentage, points and differences as they are. */
const RATES: ReadonlySet<FunctionName> = new Set([
  ...["COMPLETION", "EXECUTION", "DEVIATION", "GROWTH", "SHARE", "PROGRESS", "RATIO"],
] as FunctionName[]);

function resultStep(name: FunctionName, result: ScalarResult): string {
  if (isFormulaError(result)) return `不能计算：${result.message}（${result.error}）`;
  if (typeof result !== "object") return `结果：${String(result)}`;
  const shown = shortest(new Decimal(result).toSignificantDigits(15));
  return RATES.has(name)
    ? `结果：${shown}，即${rateWords(result)}；单元格里的数没有修约，显示几位由格式决定`
    : `结果：${shown}`;
}

function valueWords(value: CellValue): string | undefined {
  const failed = errorIn(value);
  if (failed) return `错误值${failed.error}`;
  if (value === null || value === "" || typeof value === "object") return undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const quantity = quantityOf(value);
  if (quantity.kind === "notFilled") return `${String(value)}（未填报）`;
  const read = describeQuantity(quantity);
  const text = String(value).trim();
  const plain =
    typeof value === "number" || read === text || quantity.kind === "text" || quantity.kind === "qualitative";
  return plain ? read : `“${text.slice(0, 60)}”，读作${read}`;
}

function inputStep(parameter: ParameterText, argument: Argument, whole: boolean, optional: boolean): readonly string[] {
  if (whole && isBlock(argument)) return [`${parameter.name}：${String(argument.flat().length)}格`];
  const words = valueWords(single(argument) ?? null);
  if (words !== undefined) return [`${parameter.name}：${words}`];
  return optional ? [] : [`${parameter.name}：空白`];
}

/** One cell's share of an argument. */
function part(argument: Argument, at: NonNullable<ExplainedCall["at"]>): Argument {
  const alone = single(argument);
  if (alone !== undefined || !isBlock(argument)) return alone ?? null;
  return argument[at.row]?.[at.column] ?? null;
}

/**
 * Why a PERF cell shows what it shows, a sentence a step: what each argument says, conversion, relation, rule,
 * arithmetic, rounding; what cannot be calculated ends on the reason.
 */
export function explain(call: ExplainedCall, context: FormulaContext = {}): readonly string[] {
  const name = functionName(call.name);
  const { at = { row: 0, column: 0 } } = call;
  if (name === "COMPLETION" && call.args.length === 0)
    return ["没有写参数：在指标表的行里是这一行指标的完成率，在别处是全部指标按分值加权的完成率"];
  const parameters = name ? CATALOGUE[name].parameters : [];
  const args = call.args.map((argument, index) => (parameters[index]?.whole ? argument : part(argument, at)));
  const answer = callFunction(call.name, args, context);
  const result = isBlock(answer) ? (answer[0]?.[0] ?? "") : answer;
  if (!name) return isFormulaError(result) ? [result.message] : [];
  const entry = CATALOGUE[name];
  const { parameters: names, title } = FUNCTION_TEXTS_ZH[name];
  const inputs = names.flatMap((parameter, index) => {
    const { whole = false, optional = false } = entry.parameters[index] ?? {};
    return inputStep(parameter, args[index] ?? null, whole, optional);
  });
  const how = isFormulaError(result) ? [] : STEPS[name](singleCells(entry, args), context);
  return [`${title}（PERF.${name}）`, ...inputs, ...how, resultStep(name, result)];
}
