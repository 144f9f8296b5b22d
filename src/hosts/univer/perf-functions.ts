import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import type { BaseValueObject, ErrorType, IFunctionInfo } from "@univerjs/preset-sheets-core";
import { callFunction } from "../../core/formulas/call";
import { CATALOGUE } from "../../core/formulas/catalogue";
import { isBlock, isFormulaError } from "../../core/formulas/result";
import type { Argument, ScalarResult } from "../../core/formulas/result";
import { FUNCTION_NAMES } from "../../core/formulas/function-names";
import { FUNCTION_TEXTS_ZH } from "../../core/formulas/texts";
import type { FunctionName } from "../../core/formulas/function-names";
import { normalise } from "../../core/quantity/decimal";
import type { CellValue } from "../../core/workbook/snapshot";
import type { ErrorNotes } from "./error-notes";

function valueOf(variant: Nullable<BaseValueObject>): CellValue {
  if (!variant || variant.isNull()) return null;
  if (variant.isError()) return { error: (variant as ErrorValueObject).getErrorType() };
  const value = variant.getValue();
  return typeof value === "number" ? normalise(value) : value;
}

function argumentOf(variant: BaseValueObject): Argument {
  return variant.isArray()
    ? (variant as ArrayValueObject).getArrayValue().map((row) => row.map(valueOf))
    : valueOf(variant);
}

function variantOf(result: ScalarResult): BaseValueObject {
  if (typeof result === "string") return StringValueObject.create(result);
  if (typeof result === "boolean") return BooleanValueObject.create(result);
  return isFormulaError(result)
    ? ErrorValueObject.create(result.error as ErrorType, result.message)
    : NumberValueObject.create(result.toNumber());
}

/** Univer's function of a PERF name; its result spills over the cells a block needs. */
function functionClass(name: FunctionName, notes: ErrorNotes): typeof BaseFunction {
  return class extends BaseFunction {
    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const result = callFunction(name, variants.map(argumentOf));
      const rows = isBlock(result) ? result : [[result]];
      const place = { unitId: this.unitId ?? "", subUnitId: this.subUnitId ?? "" };
      rows.forEach((line, row) =>
        line.forEach((one, column) =>
          notes.note(
            { ...place, row: this.row + row, column: this.column + column },
            isFormulaError(one) ? one : undefined,
          ),
        ),
      );
      if (!isBlock(result)) return variantOf(result);
      return ArrayValueObject.create({
        calculateValueList: result.map((row) => row.map(variantOf)),
        rowCount: result.length,
        columnCount: Math.max(1, ...result.map((row) => row.length)),
        unitId: place.unitId,
        sheetId: place.subUnitId,
        row: this.row,
        column: this.column,
      });
    }
  };
}

/** All PERF functions for Univer's formula engine; why one gives an error goes into the notes. */
export function perfFunctions(notes: ErrorNotes): [typeof BaseFunction, string][] {
  return FUNCTION_NAMES.map((name) => [functionClass(name, notes), `PERF.${name}`]);
}

/** What Univer shows of the PERF functions while a formula is typed. */
export function perfDescriptions(): IFunctionInfo[] {
  return FUNCTION_NAMES.map((name) => {
    const { title, description, parameters, example } = FUNCTION_TEXTS_ZH[name];
    return {
      functionName: `PERF.${name}`,
      functionType: 15,
      description: `${description}\n例：${example.formula}`,
      abstract: title,
      functionParameter: parameters.map((parameter, index) => ({
        name: parameter.name,
        detail: parameter.help,
        example: "",
        require: CATALOGUE[name].parameters[index]?.optional ? 0 : 1,
        repeat: 0,
      })),
    };
  });
}
