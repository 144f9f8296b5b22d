import type { Report } from "../narrative/model";
import type { Performance } from "../performance/model";
import { budgetChart } from "./budget-chart";
import { chartProblem, type ChartPlace } from "./chart";
import { completionChart } from "./completion-chart";

/** In points: as wide as the text of an official document. */
const SIZE = { width: 442, height: 240 } as const;
const NO_PLACE: ChartPlace = {
  data: { sheet: "", row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  size: SIZE,
};

/** What is drawn, by the id of the table that holds its numbers. */
const DRAWN = { "table.budget": budgetChart, "table.indicators": completionChart } as const;

function isDrawn(table: string): table is keyof typeof DRAWN {
  return table in DRAWN;
}

/** A report with a chart under each table that is worth one, numbered 图1, 图2 in reading order. */
export function withCharts(report: Report, performance: Performance): Report {
  const drawn = report.tables.flatMap(({ id }) => {
    const plan = isDrawn(id) ? DRAWN[id](performance, NO_PLACE) : undefined;
    return plan && chartProblem(plan) === undefined ? [{ after: id, plan }] : [];
  });
  if (drawn.length === 0) return report;
  const charts = drawn.map((chart, index) => ({
    ...chart,
    caption: `图${String(index + 1)}　${chart.plan.caption}`,
  }));
  return { ...report, charts };
}
