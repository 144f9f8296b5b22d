import { CHART_MARK } from "../../../core/report/chart";
import { HostError } from "../../../ports";
import type { Abilities } from "../abilities";
import { drawChart } from "./charts";
import type { Target } from "./preflight";
import type { RequestBudget } from "./request-budget";

/** What lay over one of our sheets before a write. */
export interface FormerDrawings {
  readonly sheet: string;
  /** Our charts, as the context that asked for them knows them. */
  readonly charts: readonly Excel.Chart[];
  /** Rows that began a page, counted from 0. */
  readonly breaks: readonly number[];
}

function ask(sheet: Excel.Worksheet, { details }: Abilities): () => Omit<FormerDrawings, "sheet"> {
  const { charts } = sheet;
  charts.load("items/id,items/name");
  const breaks = details ? sheet.horizontalPageBreaks : undefined;
  breaks?.load("items/rowIndex");
  return () => ({
    charts: charts.items.filter(({ name }) => name.startsWith(CHART_MARK)),
    breaks: breaks?.items.map(({ rowIndex }) => rowIndex) ?? [],
  });
}

/** Asks for the charts and page breaks of the sheets that will be written again; asks nothing where there are none. */
export async function askDrawings(
  context: Excel.RequestContext,
  targets: readonly Target[],
  abilities: Abilities,
): Promise<readonly FormerDrawings[]> {
  const again = targets.filter(({ plan, added }) => !added && plan.visibility !== "hidden");
  const asked = again.map(({ name }) => ({ name, tell: ask(context.workbook.worksheets.getItem(name), abilities) }));
  if (asked.length > 0) await context.sync();
  return asked.map(({ name, tell }) => ({ sheet: name, ...tell() }));
}

async function breakPages(budget: RequestBudget, sheet: Excel.Worksheet, rows: readonly number[]): Promise<void> {
  await budget.reserve(1 + rows.length);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`${String(row + 1)}:${String(row + 1)}`);
}

const sameRows = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/**
 * Draws the charts of sheets whose contents are all written and breaks the pages where the plan says, as far as this
 * Excel can. The former charts go last: a chart that is gone cannot be put back.
 */
export async function writeDrawings(
  budget: RequestBudget,
  prepared: readonly (readonly [Target, Excel.Worksheet])[],
  former: readonly FormerDrawings[],
  { details }: Abilities,
): Promise<void> {
  for (const [{ plan, name }, sheet] of prepared) {
    const { breaks = [] } = former.find((one) => one.sheet === name) ?? {};
    for (const chart of plan.charts ?? []) {
      const source = prepared.find(([target]) => target.plan.name === chart.data.sheet)?.[1];
      if (!source) throw new HostError("failed", `图表“${chart.title}”的数据不在要写的工作表里，没有写出报告。`);
      await drawChart(budget, sheet, source, chart);
    }
    const rows = [...(plan.page?.breaks ?? [])];
    if (details && !sameRows(rows, breaks)) await breakPages(budget, sheet, rows);
  }
  for (const { charts } of former) {
    await budget.reserve(charts.length);
    for (const chart of charts) chart.delete();
  }
}

/** Takes away the charts that a failed write drew, and breaks the pages where they were broken before it. */
export async function rollBackDrawings(
  context: Excel.RequestContext,
  former: readonly FormerDrawings[],
  abilities: Abilities,
): Promise<void> {
  if (former.length === 0) return;
  const found = former.map((before) => {
    const sheet = context.workbook.worksheets.getItem(before.sheet);
    return { before, sheet, tell: ask(sheet, abilities) };
  });
  await context.sync();
  for (const { before, sheet, tell } of found) {
    const { charts, breaks } = tell();
    const kept = new Set(before.charts.map(({ id }) => id));
    for (const chart of charts) if (!kept.has(chart.id)) chart.delete();
    if (sameRows(before.breaks, breaks)) continue;
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of before.breaks) sheet.horizontalPageBreaks.add(`${String(row + 1)}:${String(row + 1)}`);
  }
  await context.sync();
}
