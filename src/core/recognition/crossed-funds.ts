import type { PlacedBlock } from "./body";
import { readCrossed } from "./crossed";
import type { TableReading } from "./found-table";
import type { Grid } from "./grid";
import type { Sense } from "./lexicon";
import type { Steps } from "./steps";
import { moneyUnitOf } from "./units";

/** What a column is called that names the rows beside the amounts: they are the items, not what stands in the header. */
const naming: ReadonlySet<Sense | undefined> = new Set<Sense>(["item", "name", "task"]);

/** Reads a budget table whose items stand in the header (年初预算 and 执行数 under each source of funds). */
export function* readCrossedFunds(
  grid: Grid,
  block: PlacedBlock,
  title: string | undefined,
): Steps<TableReading | undefined> {
  if (block.columns.some(({ match, path }) => path.length === 1 && naming.has(match?.sense))) return undefined;
  const crossing = yield* readCrossed(grid, block);
  if (!crossing || crossing.rows.length === 0) return undefined;
  const unit = yield* moneyUnitOf(grid, block, block.columns);
  const frame = { left: block.side?.left ?? block.left, right: block.right };
  return {
    open: [],
    table: {
      sheet: grid.sheet.name,
      kind: "funds",
      ...(title === undefined ? {} : { title }),
      ...(unit ? { unit: unit.unit } : {}),
      header: { top: block.top, bottom: block.bottom, ...frame },
      range: { top: block.top, bottom: crossing.rows[crossing.rows.length - 1]?.row ?? block.bottom, ...frame },
      columns: crossing.columns,
      rows: crossing.rows,
      confidence: unit ? 0.88 : 0.8,
      why: [
        { about: "kind", because: "表头横排项目，每个项目下面有预算数和执行数，是预算执行表" },
        ...(unit ? [unit.why] : []),
        ...crossing.columns.map(({ role, column, header }) => ({ about: role, column, because: `表头“${header}”` })),
      ],
    },
  };
}
