import { cellAddress } from "../workbook/address";
import { FORM_COLUMNS as C, FORM_ROWS } from "./form-edits";
import { blank, calculated, cell, heightOf, LAST, merge, put, valueAt, valueCell, type Build } from "./form-build";
import { FORM_WIDTHS } from "./form-styles";

/** 预算资金: a line for each kind of money; returns where the execution score stands, empty where there is none. */
export function putFunds(build: Build): string {
  const { content, terms } = build.source;
  const heads = ["年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"];
  const top = build.rows.length;
  merge(build, 1, 2);
  put(
    build,
    [cell("预算资金", "head"), cell("项目", "head"), cell(null, "head"), ...heads.map((head) => cell(head, "head"))],
    heightOf(heads.map((head, index) => [head, FORM_WIDTHS[index + 3] ?? 0])),
  );
  let scoreAt = "";
  content.funds.forEach((line, index) => {
    const row = build.rows.length;
    const at = (column: number): string => cellAddress({ row, column });
    merge(build, 1, 2);
    const cells = blank("center");
    cells[1] = cell(line.label, "text");
    cells[3] = valueCell(build, line.initial, "number");
    cells[4] = valueCell(build, line.adjusted, "number");
    cells[5] = valueCell(build, line.executed, "number");
    for (const column of [3, 4, 5]) build.values.set(at(column), cells[column]?.value ?? null);
    const budget = line.adjusted.value !== null && terms.base === "adjusted" ? at(4) : at(3);
    const divisor = valueAt(build, { row, column: budget === at(4) ? 4 : 3 });
    const spent = line.executed.value;
    const rate = typeof spent === "number" && typeof divisor === "number" && divisor > 0 ? spent / divisor : null;
    cells[7] = calculated(build, rate === null ? undefined : `=PERF.EXECUTION(${at(5)},${budget})`, rate, "percent");
    if (index === 0 && content.execution) {
      const { score, weight, line, explain, steps } = content.execution;
      const words = [line, ...(explain ? steps.slice(-1) : [])].join("；");
      const points = score.ok ? score.value.toNumber() : null;
      const plainRule = terms.fullFrom.gte(1) && terms.zeroBelow.lte(0);
      cells[6] = cell(weight.toNumber(), "points");
      build.values.set(at(6), weight.toNumber());
      cells[8] = calculated(
        build,
        points === null || !plainRule ? undefined : `=PERF.EXECUTIONSCORE(${at(5)},${budget},${at(6)})`,
        points,
        "points",
      );
      cells[C.note] = cell(words, "note");
      cells[C.id] = cell(FORM_ROWS.execution, "hidden");
      scoreAt = at(8);
    }
    put(build, cells, heightOf([[line.label, 208]]));
  });
  merge(build, 0, 0, build.rows.length - 1, top);
  return scoreAt;
}

/** 年度总体目标 and what became of it. */
export function putGoal(build: Build): void {
  const { content } = build.source;
  const row = build.rows.length;
  merge(build, 1, 4);
  merge(build, 5, LAST);
  const heads = blank("head");
  heads[0] = cell("年度总体目标", "head");
  heads[1] = cell("预期目标", "head");
  heads[5] = cell("实际完成情况", "head");
  put(build, heads, 20);
  merge(build, 1, 4);
  merge(build, 5, LAST);
  const texts = blank("text");
  texts[1] = cell(content.goal, "text");
  texts[5] = cell(content.goalResult, "text");
  put(
    build,
    texts,
    Math.max(
      44,
      heightOf([
        [content.goal, 380],
        [content.goalResult, 270],
      ]),
    ),
  );
  merge(build, 0, 0, row + 1, row);
}
