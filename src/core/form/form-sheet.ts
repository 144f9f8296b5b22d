import { SHEET_MARKS, type SheetPlan } from "../report/plan";
import { packOf } from "../rules/rules";
import { EDITABLE, FORM_COLUMNS, FORM_ROWS } from "./form-edits";
import { blank, cell, LAST, merge, put, whole, type Build, type FormSource } from "./form-build";
import { putFunds, putGoal } from "./form-funds";
import { putIndicators } from "./form-indicators";
import { FORM_STYLES, FORM_WIDTHS } from "./form-styles";
import { putTotal } from "./form-total";

/** The whole form over one sheet of ours. */
export function formSheet(source: FormSource, replaces: string | undefined): SheetPlan {
  const { content, rules, name } = source;
  const build: Build = { rows: [], merges: [], styles: { ...FORM_STYLES }, values: new Map(), source };
  whole(build, "部门（单位）整体支出绩效自评表", "title", 34);
  whole(build, content.year === undefined ? "（    年度）" : `（${String(content.year)}年度）`, "subtitle", 20);
  put(
    build,
    [
      cell(`部门（单位）名称：${content.unitName}`, "line"),
      ...Array.from({ length: LAST - 1 }, () => null),
      cell(content.moneyUnit === "" ? "" : `金额单位：${content.moneyUnit}`, "lineRight"),
    ],
    20,
  );
  const executionScoreAt = content.funds.length > 0 ? putFunds(build) : "";
  putGoal(build);
  const head = build.rows.length;
  putTotal(build, putIndicators(build), executionScoreAt);
  const rule = `按“${packOf(rules).name}”计分，规则和数值见工作表“绩效设置”。浅黄色的格可以填写，再次生成时保留。`;
  merge(build, 0, LAST);
  const line = blank("note");
  line[0] = cell(rule, "note");
  line[FORM_COLUMNS.id] = cell(FORM_ROWS.rule, "hidden");
  put(build, line, 18);
  for (const own of source.edits.ownRows.get(FORM_ROWS.total) ?? [])
    put(
      build,
      own.map((value) => cell(value, "line")),
    );
  return {
    mark: SHEET_MARKS.form,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: [
      ...FORM_WIDTHS.map((width) => ({ width })),
      ...Array.from({ length: 1 + EDITABLE.length }, () => ({ width: 40, hidden: true })),
    ],
    rows: build.rows,
    merges: build.merges,
    styles: build.styles,
    gridlines: false,
    page: {
      orientation: "landscape",
      margins: { top: 54, bottom: 54, left: 50, right: 50, header: 22, footer: 22 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: build.rows.length - 1, right: LAST },
      titleRows: { first: head, last: head },
      oddFooter: { center: "&P / &N" },
      evenFooter: { center: "&P / &N" },
    },
  };
}
