import { cellAddress } from "../workbook/address";
import { EDITABLE, FORM_COLUMNS as C, type Editable } from "./form-edits";
import { blank, calculated, cell, heightOf, merge, put, valueCell, type Build } from "./form-build";
import { scoreFormula } from "./form-formulas";
import type { FormIndicator } from "./form-rows";
import { FORM_WIDTHS, NOTE_SIZE } from "./form-styles";

/** Rows over which a first-level and a second-level name stand. */
interface Spans {
  readonly level1: number;
  readonly level2: number;
}

/** For each indicator, how many in a row share its first-level name, and how many of them its second-level one, too. */
function spansOf(indicators: readonly FormIndicator[]): readonly Spans[] {
  const runs = (same: (one: FormIndicator, other: FormIndicator) => boolean): readonly number[] => {
    const lengths: number[] = [];
    let start = 0;
    indicators.forEach((indicator, index) => {
      const next = indicators[index + 1];
      if (next && same(indicator, next)) return;
      for (let at = start; at <= index; at += 1) lengths[at] = index + 1 - start;
      start = index + 1;
    });
    return lengths;
  };
  const level1 = runs((one, other) => one.level1 === other.level1);
  const level2 = runs((one, other) => one.level1 === other.level1 && one.level2 === other.level2);
  return indicators.map((_, index) => ({ level1: level1[index] ?? 1, level2: level2[index] ?? 1 }));
}

function putIndicator(build: Build, indicator: FormIndicator, same1: boolean, same2: boolean, spans: Spans): void {
  const { edits, terms, style } = build.source;
  const row = build.rows.length;
  const own = edits.entries.get(indicator.id) ?? {};
  const weight = own.weight ?? indicator.weight.value;
  const cells = blank("text");
  cells[C.level1] = cell(same1 ? null : indicator.level1, "center");
  cells[C.level2] = cell(same2 ? null : indicator.level2, "center");
  cells[C.name] = cell(indicator.name, "text");
  cells[C.target] = valueCell(build, indicator.target, "text");
  cells[C.actual] = valueCell(build, indicator.actual, "text");
  cells[C.weight] =
    own.weight === undefined && indicator.weight.value !== null
      ? valueCell(build, indicator.weight, "points")
      : cell(weight, "entryPoints");
  for (const column of [C.target, C.actual, C.weight])
    build.values.set(cellAddress({ row, column }), cells[column]?.value ?? null);
  const computed = indicator.computed.score.ok ? indicator.computed.score.value.toNumber() : null;
  const score = computed ?? indicator.claimed ?? null;
  cells[C.score] =
    own.score !== undefined || computed === null
      ? cell(own.score ?? score, "entryPoints")
      : calculated(build, scoreFormula(indicator, weight, row, terms, style), score, "points");
  const asks = indicator.computed.explain && indicator.reason === "";
  const reason = asks ? "【待填：偏差原因】" : indicator.reason;
  cells[C.reason] = cell(own.reason ?? reason, "entry");
  cells[C.reasonEnd] = cell(null, "entry");
  cells[C.note] = cell(indicator.note, /原表得分|请核对分值/.test(indicator.note) ? "warn" : "note");
  cells[C.id] = cell(indicator.id, "hidden");
  const written: Readonly<Record<Editable, string | number | null>> = {
    weight: indicator.weight.value,
    score,
    reason,
  };
  EDITABLE.forEach((key, index) => (cells[C.written + index] = cell(written[key], "hidden")));
  merge(build, C.reason, C.reasonEnd);
  put(
    build,
    cells,
    heightOf([
      [indicator.name, FORM_WIDTHS[2]],
      [String(indicator.target.value ?? ""), FORM_WIDTHS[3]],
      [String(indicator.actual.value ?? ""), FORM_WIDTHS[4]],
      [String(own.reason ?? reason), FORM_WIDTHS[7] + FORM_WIDTHS[8]],
      [indicator.note, FORM_WIDTHS[9], { size: NOTE_SIZE }],
      [indicator.level1, FORM_WIDTHS[0], { rows: spans.level1 }],
      [indicator.level2, FORM_WIDTHS[1], { rows: spans.level2 }],
    ]),
  );
}

/** 绩效指标: a row for each; returns the rows, the user's own included. */
export function putIndicators(build: Build): readonly number[] {
  const { content, edits } = build.source;
  const heads = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ];
  merge(build, C.reason, C.reasonEnd);
  put(build, [...heads.map((head) => cell(head, "head")), cell(null, "head"), cell("计算过程（不打印）", "note")], 22);
  const rows: number[] = [];
  const shared = spansOf(content.indicators);
  const spans = { level1: build.rows.length, level2: build.rows.length };
  content.indicators.forEach((indicator, index) => {
    const before = content.indicators[index - 1];
    const same1 = before?.level1 === indicator.level1;
    if (!same1) spans.level1 = build.rows.length;
    if (!same1 || before.level2 !== indicator.level2) spans.level2 = build.rows.length;
    rows.push(build.rows.length);
    putIndicator(
      build,
      indicator,
      same1,
      build.rows.length !== spans.level2,
      shared[index] ?? { level1: 1, level2: 1 },
    );
    for (const own of edits.ownRows.get(indicator.id) ?? []) {
      rows.push(build.rows.length);
      put(
        build,
        own.map((value) => cell(value, typeof value === "number" ? "number" : "text")),
      );
    }
    const after = content.indicators[index + 1];
    const end = build.rows.length - 1;
    if (after?.level1 !== indicator.level1 && end > spans.level1) merge(build, C.level1, C.level1, end, spans.level1);
    if ((after?.level1 !== indicator.level1 || after.level2 !== indicator.level2) && end > spans.level2)
      merge(build, C.level2, C.level2, end, spans.level2);
  });
  return rows;
}
