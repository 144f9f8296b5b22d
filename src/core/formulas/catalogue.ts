import { completion, type CompletionOptions } from "../performance/completion";
import { deviation } from "../performance/deviation";
import { parseDirection, parseMethod } from "../performance/direction";
import { execution } from "../performance/execution";
import { executionScore } from "../performance/execution-score";
import { grade, parseScale } from "../performance/grade";
import { growth } from "../performance/growth";
import { failure, success, type Outcome } from "../performance/outcome";
import { parsePeriod } from "../performance/period";
import { progress } from "../performance/progress";
import { quantityValue } from "../performance/quantity-value";
import { ratio } from "../performance/ratio";
import { score } from "../performance/score";
import { share } from "../performance/share";
import { tie } from "../performance/tie";
import type { Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import type { CellValue } from "../workbook/snapshot";
import { sentence } from "./sentence";
import type { FunctionName } from "./function-names";

/** One parameter; its name and help are in the texts. */
export interface Parameter {
  /** The English identifier, as in the metadata. */
  readonly key: string;
  readonly optional?: boolean;
  /** Taken as a block instead of cell by cell. */
  readonly whole?: boolean;
}

/** The arguments of one calculation, by their position. */
export interface Cells {
  quantity(position: number): Quantity;
  /** `undefined` where it is left out, blank or a mark for "not filled". */
  optionalQuantity(position: number): Quantity | undefined;
  /** `undefined` as above; numbers as their text. */
  text(position: number): string | undefined;
  value(position: number): CellValue;
  block(position: number): readonly Quantity[];
  /** What is taken whole, in rows. */
  area(position: number): readonly (readonly CellValue[])[];
}

/** What the host knows. */
export interface FormulaContext {
  /** The report's year, for deadlines that name none. */
  readonly year?: number;
}

/** One function: its parameters and one call into the performance part. */
export interface FunctionEntry {
  readonly parameters: readonly Parameter[];
  readonly calculate: (cells: Cells, context: FormulaContext) => Outcome<Decimal | string>;
}

/** The direction at a position and the method at the next, with the host's year. */
export function completionOptions(cells: Cells, at: number, context: FormulaContext): Outcome<CompletionOptions> {
  const direction = cells.text(at);
  const method = cells.text(at + 1);
  const parsedDirection = direction === undefined ? undefined : parseDirection(direction);
  if (parsedDirection && !parsedDirection.ok) return parsedDirection;
  const parsedMethod = method === undefined ? undefined : parseMethod(method);
  if (parsedMethod && !parsedMethod.ok) return parsedMethod;
  return success({
    ...(parsedDirection && { direction: parsedDirection.value }),
    ...(parsedMethod && { method: parsedMethod.value }),
    ...(context.year === undefined ? {} : { year: context.year }),
  });
}

/** All PERF functions. */
export const CATALOGUE: Readonly<Record<FunctionName, FunctionEntry>> = {
  COMPLETION: {
    parameters: [
      { key: "actual", optional: true },
      { key: "target", optional: true },
      { key: "direction", optional: true },
      { key: "method", optional: true },
    ],
    calculate: (cells, context) => {
      const chosen = completionOptions(cells, 2, context);
      return chosen.ok ? completion(cells.quantity(0), cells.quantity(1), chosen.value) : chosen;
    },
  },
  EXECUTION: {
    parameters: [{ key: "executed" }, { key: "budget" }],
    calculate: (cells) => execution(cells.quantity(0), cells.quantity(1)),
  },
  DEVIATION: {
    parameters: [{ key: "actual" }, { key: "target" }],
    calculate: (cells) => deviation(cells.quantity(0), cells.quantity(1)),
  },
  GROWTH: {
    parameters: [{ key: "current" }, { key: "prior" }],
    calculate: (cells) => growth(cells.quantity(0), cells.quantity(1)),
  },
  SHARE: {
    parameters: [{ key: "part" }, { key: "whole" }],
    calculate: (cells) => share(cells.quantity(0), cells.quantity(1)),
  },
  PROGRESS: {
    parameters: [{ key: "actual" }, { key: "target" }, { key: "period" }],
    calculate: (cells, context) => {
      const months = parsePeriod(cells.value(2));
      return months.ok ? progress(cells.quantity(0), cells.quantity(1), months.value, context) : months;
    },
  },
  SCORE: {
    parameters: [
      { key: "actual" },
      { key: "target" },
      { key: "weight" },
      { key: "direction", optional: true },
      { key: "method", optional: true },
    ],
    calculate: (cells, context) => {
      const chosen = completionOptions(cells, 3, context);
      return chosen.ok ? score(cells.quantity(0), cells.quantity(1), cells.quantity(2), chosen.value) : chosen;
    },
  },
  EXECUTIONSCORE: {
    parameters: [{ key: "executed" }, { key: "budget" }, { key: "weight", optional: true }],
    calculate: (cells) => executionScore(cells.quantity(0), cells.quantity(1), cells.optionalQuantity(2)),
  },
  GRADE: {
    parameters: [{ key: "score" }, { key: "scale", optional: true }],
    calculate: (cells) => {
      const text = cells.text(1);
      const scale = text === undefined ? undefined : parseScale(text);
      if (scale && !scale.ok) return scale;
      return grade(cells.quantity(0), scale?.value);
    },
  },
  RATIO: {
    parameters: [{ key: "name" }, { key: "a" }, { key: "b" }],
    calculate: (cells) => {
      const name = cells.text(0);
      return name === undefined ? failure("#N/A", "未填报") : ratio(name, cells.quantity(1), cells.quantity(2));
    },
  },
  QUANTITY: {
    parameters: [{ key: "text" }, { key: "unit", optional: true }],
    calculate: (cells) => quantityValue(cells.quantity(0), cells.text(1)),
  },
  TIE: {
    parameters: [{ key: "total" }, { key: "parts", whole: true }],
    calculate: (cells) => tie(cells.quantity(0), cells.block(1)),
  },
  SENTENCE: {
    parameters: [{ key: "row", whole: true }],
    calculate: (cells, { year }) => sentence(cells.area(0), year),
  },
};
