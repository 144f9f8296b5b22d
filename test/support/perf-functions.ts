import { CATALOGUE } from "../../src/core/formulas/catalogue";
import { FUNCTION_NAMES } from "../../src/core/formulas/function-names";
import type { CustomFunctionSignature } from "./excel-host/custom-functions";

/** The PERF functions as Excel knows them from the add-in's metadata. */
export const PERF_FUNCTIONS: readonly CustomFunctionSignature[] = FUNCTION_NAMES.map((name) => ({
  name: `PERF.${name}`,
  parameters: CATALOGUE[name].parameters.length,
}));
