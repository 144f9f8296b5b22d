import type { Paragraph, Report, ReportChart } from "../narrative/model";
import type { Performance } from "../performance/model";
import { worked, type Steps } from "../recognition/steps";
import { budgetChart } from "./budget-chart";
import { chartProblem, type ChartPlace, type ChartPlan } from "./chart";
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

/** The paragraph with the charts beside the tables that it points at: （详见表1、图1）. */
function pointingAtCharts(paragraph: Paragraph, numbers: ReadonlyMap<string, string>): Paragraph {
  if (!paragraph.runs.some((run) => run.kind === "text" && run.table !== undefined)) return paragraph;
  const runs = paragraph.runs.map((run) => {
    const number = run.kind === "text" && run.table !== undefined ? numbers.get(run.table) : undefined;
    return number ? { ...run, text: run.text.replace(/）$/u, `、${number}）`) } : run;
  });
  return { ...paragraph, runs };
}

/** A report with a chart under each table that is worth one, numbered 图1, 图2 in reading order. */
export function* withCharts(report: Report, performance: Performance): Steps<Report> {
  const charts: ReportChart[] = [];
  const numbers = new Map<string, string>();
  for (const { id } of report.tables) {
    const plan = isDrawn(id) ? yield* worked<ChartPlan | undefined>(DRAWN[id](performance, NO_PLACE)) : undefined;
    if (!plan || chartProblem(plan) !== undefined) continue;
    const number = `图${String(charts.length + 1)}`;
    numbers.set(id, number);
    charts.push({ after: id, plan, caption: `${number}　${plan.caption}` });
  }
  if (charts.length === 0) return report;
  return { ...report, charts, paragraphs: report.paragraphs.map((paragraph) => pointingAtCharts(paragraph, numbers)) };
}
