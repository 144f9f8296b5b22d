import { OUTLINES } from "../../core/narrative/outline";
import { outlineRows, type OutlineRow } from "../../core/narrative/outline-choice";
import type { Outline } from "../../core/narrative/outline-model";
import type { Settings } from "../../core/settings/model";

export type Rows = readonly OutlineRow[];

/** The outline that the settings name; the usual one where they name none or an unknown one. */
export function baseOutline({ outlineBase }: Pick<Settings, "outlineBase">): Outline {
  const found = OUTLINES.find(({ id, name }) => id === outlineBase || name === outlineBase) ?? OUTLINES[0];
  if (!found) throw new Error("there is no outline");
  return found;
}

/** The rows to change: the unit's own, else those of the outline that it chose. */
export function rowsToEdit(settings: Pick<Settings, "outlineBase" | "outline">): Rows {
  return settings.outline.length > 0 ? settings.outline : outlineRows(baseOutline(settings));
}

/** Where the section at `index` ends, with all that stands under it. */
function endOf(rows: Rows, index: number): number {
  const level = rows[index]?.level ?? 1;
  const next = rows.findIndex((row, at) => at > index && row.level <= level);
  return next < 0 ? rows.length : next;
}

/** The section before this one under the same heading; -1 where it is the first. */
function siblingBefore(rows: Rows, index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0; at--) {
    const other = rows[at]?.level ?? 1;
    if (other === level) return at;
    if (other < level) return -1;
  }
  return -1;
}

/** Whether a section can go up or down under its heading. */
export function canMove(rows: Rows, index: number, direction: "up" | "down"): boolean {
  if (direction === "up") return siblingBefore(rows, index) >= 0;
  return rows[endOf(rows, index)]?.level === rows[index]?.level;
}

/** The rows with a section, and all under it, in the place of the one before or after it, and where it stands then. */
export function moveRow(
  rows: Rows,
  index: number,
  direction: "up" | "down",
): { readonly rows: Rows; readonly index: number } {
  if (!canMove(rows, index, direction)) return { rows, index };
  const first = direction === "up" ? siblingBefore(rows, index) : index;
  const second = direction === "up" ? index : endOf(rows, index);
  const end = endOf(rows, second);
  const [above, below] = [rows.slice(first, second), rows.slice(second, end)];
  return {
    rows: [...rows.slice(0, first), ...below, ...above, ...rows.slice(end)],
    index: direction === "up" ? first : first + below.length,
  };
}

/** The rows with one changed; a heading of nothing but spaces, and own text of nothing, are not taken over. */
export function changeRow(
  rows: Rows,
  index: number,
  change: Partial<Pick<OutlineRow, "heading" | "used" | "own">>,
): Rows {
  return rows.map((row, at) => {
    if (at !== index) return row;
    const { own, heading = "", ...rest } = { ...row, ...change };
    const named = heading.trim() === "" ? row.heading : heading.trim();
    const text = own?.trim() ?? "";
    return { ...rest, heading: named, ...(text !== "" && { own: text }) };
  });
}

/** The rows with a new section of the user's behind the one at `index`, of the same level, or at the end. */
export function addRow(rows: Rows, heading: string, own: string, index?: number): Rows {
  const at = index === undefined ? rows.length : endOf(rows, index);
  const level = index === undefined ? 1 : (rows[index]?.level ?? 1);
  const text = own.trim();
  const row: OutlineRow = { level, id: "", heading: heading.trim(), used: true, ...(text !== "" && { own: text }) };
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** The rows without a section that the user added. */
export function removeRow(rows: Rows, index: number): Rows {
  return rows[index]?.id === "" ? rows.filter((_, at) => at !== index) : rows;
}

/** Whether going back to the outline as it is would lose text or sections of the user's. */
export function hasOwnText(rows: Rows): boolean {
  return rows.some(({ id, own }) => id === "" || own !== undefined);
}

/** Another outline with what the user wrote for the old one: own text stays with its section, own sections go to the end. */
export function rebased(rows: Rows, base: Outline): Rows {
  const fresh = outlineRows(base);
  if (!hasOwnText(rows)) return [];
  const known = new Set(fresh.map(({ id }) => id));
  const kept = fresh.map((row): OutlineRow => {
    const own = rows.find(({ id }) => id === row.id)?.own;
    return own === undefined ? row : { ...row, own };
  });
  const left = rows.filter(({ id, own }) => id === "" || (own !== undefined && !known.has(id)));
  return [...kept, ...left.map((row): OutlineRow => ({ ...row, level: 1 }))];
}

/** The rows with last year's text as own text of its section, which is added at the end where the outline lacks it. */
export function withReusedText(rows: Rows, sectionId: string, heading: string, text: string): Rows {
  const index = rows.findIndex(({ id }) => id === sectionId);
  if (index >= 0) {
    const before = rows[index]?.own;
    const own = before === undefined || before === text ? text : `${before}\n${text}`;
    return changeRow(rows, index, { own, used: true });
  }
  return [...rows, { level: 1, id: sectionId, heading, used: true, own: text }];
}

/** The settings with an outline of the unit's own. */
export function withOutline(settings: Settings, outline: Rows): Settings {
  return { ...settings, outlineBase: baseOutline(settings).name, outline };
}

/** A section's heading in any outline. */
export function headingOf(sectionId: string): string {
  const rows = OUTLINES.flatMap((outline) => outlineRows(outline));
  return rows.find(({ id }) => id === sectionId)?.heading ?? sectionId;
}
