import type { Performance } from "../../performance/model";
import type { TableWriter } from "../block";
import type { Run } from "../model";
import { join, say } from "../runs";
import { entriesOf, lineClauses, spoken } from "../sections/profile";

/** Fewer entries are no table. */
const FEWEST_ROWS = 3;

type Row = readonly [label: string, runs: readonly Run[]];

function entryRows(performance: Performance): readonly Row[] {
  const topics = ["duties", "organisation", "subordinates", "people", "assets"] as const;
  const seen = new Set<string>();
  return topics.flatMap((topic) =>
    entriesOf(performance, topic).flatMap((entry): readonly Row[] => {
      if (seen.has(entry.label)) return [];
      seen.add(entry.label);
      return [[spoken(entry.label), join(lineClauses(entry), "；")]];
    }),
  );
}

function staffRows({ staff }: Performance): readonly Row[] {
  const rows: readonly Row[] = [
    ["编制数", say`${staff?.approved}`],
    ["在职人员", say`${staff?.onDuty}`],
    ["在职人员控制率", say`${staff?.controlRate}`],
  ];
  return rows.filter(([, runs]) => runs.length > 0);
}

/** 部门（单位）基本情况表: the report as a form, an entry a row. */
export const profileTable: TableWriter = (performance) => {
  const rows: readonly Row[] = [
    ...(performance.unitName ? [["单位名称", say`${performance.unitName}`] as const] : []),
    ...staffRows(performance),
    ...entryRows(performance),
  ];
  if (rows.length < FEWEST_ROWS) return undefined;
  return {
    id: "table.profile",
    caption: "部门（单位）基本情况表",
    header: ["项目", "内容"],
    rows: rows.map(([label, runs]) => [say`${label}`, runs]),
    align: ["center", "left"],
    widths: [0.25, 0.75],
  };
};
