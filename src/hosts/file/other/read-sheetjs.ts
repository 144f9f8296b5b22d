import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { normalise } from "../../../core/quantity/decimal";
import type { Cell, CellValue, DefinedName, Sheet, SheetVisibility, Workbook } from "../../../core/workbook/snapshot";
import { HostError } from "../../../ports";
import { brokenFile, encryptedFile, tooMany } from "../failures";
import { formulaFromFile } from "../formula/file-formula";
import { LIMITS } from "../limits";
import { isDateFormat } from "../styles/builtin-formats";
import { DAYS_1904 } from "../xlsx/cell-value";
import { cellCounter, isBuiltinName } from "../xlsx/open-xlsx";
import type { Lead, Untold } from "./untold";
import { withSoundFormulas } from "./xls-formulas";

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

const VISIBILITIES: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

function valueOf(cell: CellObject): CellValue {
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" ? normalise(cell.v) : null;
    case "b":
      return cell.v === true;
    case "e":
      return { error: (typeof cell.v === "number" ? ERRORS[cell.v] : undefined) ?? cell.w ?? "#VALUE!" };
    case "s":
      return typeof cell.v === "string" && cell.v !== "" ? cell.v.replace(/\r\n?/g, "\n") : null;
    default:
      return null;
  }
}

function cellOf(cell: CellObject, date1904: boolean): Cell | undefined {
  const formula = typeof cell.f === "string" && cell.f !== "" ? formulaFromFile(cell.f) : undefined;
  const value = valueOf(cell);
  if (value === null && formula === undefined) return undefined;
  const format = typeof cell.z === "string" && !/^general$/i.test(cell.z) ? cell.z : undefined;
  const dated = date1904 && typeof value === "number" && isDateFormat(format) ? value + DAYS_1904 : value;
  return { value: dated, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
}

/** A text with the blanks before it and the indent that its file gives it. */
function moved(cell: Cell | undefined, lead: Lead | undefined): Cell | undefined {
  if (!cell || !lead || typeof cell.value !== "string") return cell;
  const value = lead.blanks === "" ? cell.value : lead.blanks + cell.value.replace(/^[ \t\u00a0\u3000]+/, "");
  return { ...cell, value, ...(lead.indent === 0 ? {} : { indent: lead.indent }) };
}

function hiddenIndices(list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  list?.forEach((info, index) => {
    if (info?.hidden === true) hidden.add(index);
  });
  return hidden;
}

/** What reading a sheet needs beside its own data. */
interface SheetFrame {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly date1904: boolean;
  readonly count: () => void;
  readonly untold: Untold | undefined;
}

function sheetOf(source: WorkSheet, { name, visibility, date1904, count, untold }: SheetFrame): Sheet {
  const rows: (Cell | undefined)[][] = [];
  // SheetJS types `!data` as dense; rows and cells without content are absent all the same.
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = source["!data"] ?? [];
  data.forEach((cells, row) => {
    const leads = untold?.leads.get(row);
    cells?.forEach((cell, column) => {
      const kept = cell && moved(cellOf(cell, date1904), leads?.get(column));
      if (!kept) return;
      count();
      (rows[row] ??= [])[column] = kept;
    });
  });
  const hiddenRows = untold?.rows ?? hiddenIndices(source["!rows"]);
  const hiddenColumns = untold?.columns ?? hiddenIndices(source["!cols"]);
  return {
    name,
    visibility,
    rows,
    merges: (source["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    ...(hiddenRows.size > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.size > 0 ? { hiddenColumns } : {}),
  };
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      cellDates: false,
    });
  } catch (error) {
    if (error instanceof HostError) throw error;
    const message = error instanceof Error ? error.message : "";
    throw /password|encrypt/i.test(message) ? encryptedFile(error) : brokenFile("内容无法识别", error);
  }
}

/**
 * Reads .xls (BIFF 2–8, and XML or HTML under that name) and .ods. Nothing outside the bytes is fetched. `untold` is
 * what SheetJS does not tell, by sheet.
 */
export function readSheetJs(bytes: Uint8Array, untold: readonly Untold[] = []): Workbook {
  const sound = withSoundFormulas(bytes);
  if (!sound) throw brokenFile("里面的记录不完整");
  const book = parse(sound);
  if (book.SheetNames.length === 0) throw brokenFile("工作簿里没有工作表");
  if (book.SheetNames.length > LIMITS.sheets) throw tooMany(book.SheetNames.length, LIMITS.sheets, "个工作表");
  const count = cellCounter();
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => {
    const told = VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
    const visibility = untold[index]?.sheet ? "hidden" : told;
    return sheetOf(book.Sheets[name] ?? {}, { name, visibility, date1904, count, untold: untold[index] });
  });
  const names = (book.Workbook?.Names ?? [])
    .filter(({ Name }) => !isBuiltinName(Name))
    .map((entry): DefinedName => {
      const sheet = entry.Sheet === undefined || entry.Sheet === null ? undefined : book.SheetNames[entry.Sheet];
      return {
        name: entry.Name,
        refersTo: formulaFromFile(entry.Ref).slice(1),
        ...(sheet === undefined ? {} : { sheet }),
      };
    });
  return { sheets, names };
}
