import { FUTURE_FUNCTIONS } from "./future-functions";
import { mapFormulaCode } from "./pieces";

/**
 * A formula as the user reads it, from the text of a file: with a leading `=`, the file's prefixes for newer
 * functions left out, and Excel's spelling of our own functions (`_xldudf_PERF_RATE`, in any case) resolved.
 */
export function formulaFromFile(text: string): string {
  const shown = mapFormulaCode(text, (code) =>
    code
      .replace(/_xldudf_perf_([a-z0-9_]+)(?=\s*\()/gi, (_, name: string) => `PERF.${name.toUpperCase()}`)
      .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, ""),
  );
  return shown.startsWith("=") ? shown : `=${shown}`;
}

/** A formula as the file holds it: no leading `=`, prefixes where Excel expects them. */
export function formulaForFile(formula: string): string {
  return mapFormulaCode(formula.replace(/^=/, ""), (code) =>
    code
      .replace(
        /(?<![\p{L}\p{N}_.])PERF\.([A-Za-z0-9_]+)(?=\s*\()/giu,
        (_, name: string) => `_xldudf_PERF_${name.toUpperCase()}`,
      )
      .replace(/(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (name: string) =>
        FUTURE_FUNCTIONS.has(name.toUpperCase()) ? `_xlfn.${name.toUpperCase()}` : name,
      ),
  );
}

/** Whether a formula uses what a plain cell formula cannot hold in a file: arrays that spill, LET and LAMBDA. */
export function needsArrayStorage(formula: string): boolean {
  let found = false;
  mapFormulaCode(formula, (code) => {
    found ||=
      /(?<![\p{L}\p{N}_.])(?:LET|LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TEXTSPLIT|VSTACK|HSTACK|TOROW|TOCOL|WRAPROWS|WRAPCOLS|TAKE|DROP|CHOOSEROWS|CHOOSECOLS|EXPAND|GROUPBY|PIVOTBY|ANCHORARRAY)\s*\(/iu.test(
        code,
      ) || /[A-Za-z]\$?\d+#/.test(code);
    return code;
  });
  return found;
}
