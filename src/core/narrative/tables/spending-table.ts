import type { Figure } from "../../performance/figure";
import type { SpendingLine } from "../../performance/spending";
import type { TableWriter } from "../block";
import { say } from "../runs";
import { columnFigures } from "./column-figures";

interface Row {
  readonly label: string;
  readonly line: SpendingLine;
}

function says({ prior, budget, final }: SpendingLine): boolean {
  return [prior, budget, final].some((figure) => filled(figure));
}

function rowsOf(line: SpendingLine): readonly Row[] {
  if (!says(line)) return [];
  const parts = line.parts.filter(says);
  return [
    { label: line.label, line },
    ...parts.map((part, index) => ({ label: `${index === 0 ? "其中：" : "　　　"}${part.label}`, line: part })),
  ];
}

function filled(figure: Figure | undefined): Figure | undefined {
  return figure?.value.isZero() ? undefined : figure;
}

/** 经费控制情况表: last year, budget and final accounts side by side; amounts of zero are left blank. */
export const spendingTable: TableWriter = ({ spending }) => {
  const lines = [spending?.threePublic, spending?.operating, spending?.projects, spending?.procurement].flatMap(
    (line) => line ?? [],
  );
  const rows = lines.flatMap(rowsOf);
  if (rows.length < 2) return undefined;
  const unit = lines.find(({ final }) => final)?.final?.unit;
  const columns = [
    ...columnFigures(
      ...(["prior", "budget", "final"] as const).map((key) => rows.map(({ line }) => filled(line[key]))),
    ),
    ...columnFigures(rows.map(({ line }) => line.rate)),
  ];
  return {
    id: "table.spending",
    caption: "经费控制情况表",
    toldIn: ["threePublic", "operating", "projects", "procurement"].map((key) => `spending.${key}`),
    ...(unit && { unit }),
    header: ["项目", "上年决算数", "本年预算数", "本年决算数", "控制率"],
    rows: rows.map(({ label }, row) => [say`${label}`, ...columns.map((column) => column[row] ?? [])]),
    align: ["left", "right", "right", "right", "right"],
    widths: [0.36, 0.17, 0.17, 0.17, 0.13],
  };
};
