import type { WritePlan } from "../core/report/plan";
import { HostError } from "../ports";
import type { CellEdit, FileChanges, OpenedFile, WorkbookFiles } from "../ports";

/** What became of a wish to save. */
export type SavedCopy =
  | { readonly kind: "whole"; readonly name: string; readonly bytes: Uint8Array }
  /** The format cannot carry changes: the copy holds the report sheets alone. */
  | { readonly kind: "reportOnly"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "nothing"; readonly because: "unchanged" | "format" };

/** What is to be saved. */
export interface Changes {
  /** Cells the user changed. */
  readonly typed: readonly CellEdit[];
  /** Results that followed from those changes; the user's program computes them anew anyway. */
  readonly recalculated: readonly CellEdit[];
  readonly plan: WritePlan | undefined;
}

/** Largest file for which every edit is tried at once, in bytes; larger ones are checked when saved. */
const QUICK = 2 * 1024 * 1024;

/**
 * The name of the copy.
 * @example copyName("2021年自评.xlsx", "xlsx") // "2021年自评-自评报告.xlsx"
 */
export function copyName(name: string, extension: string): string {
  const stem = name.replace(/\.[^.]*$/, "").replace(/-自评报告$/, "");
  return `${stem}-自评报告.${extension}`;
}

/** Whether a copy of a file can hold changes of its own sheets: .xlsx and .xlsm do. */
export function keepsSheets(file: OpenedFile): boolean {
  return file.format === "xlsx" || file.format === "xlsm";
}

function isNotFaithful(error: unknown): error is HostError {
  return error instanceof HostError && error.code === "not-faithful";
}

function saveWhole(
  files: Pick<WorkbookFiles, "save">,
  file: OpenedFile,
  { typed, recalculated, plan }: Changes,
): Uint8Array {
  const changes = (edits: readonly CellEdit[]): FileChanges => ({
    ...(edits.length > 0 ? { edits } : {}),
    ...(plan ? { plan } : {}),
  });
  try {
    return files.save(file, changes([...typed, ...recalculated]));
  } catch (error) {
    if (!isNotFaithful(error) || recalculated.length === 0) throw error;
    return files.save(file, changes(typed));
  }
}

/** Composes the copy of an opened file with our sheets and the user's changes. Throws a HostError. */
export function savedCopy(files: Pick<WorkbookFiles, "save">, file: OpenedFile, changes: Changes): SavedCopy {
  const { typed, plan } = changes;
  if (keepsSheets(file)) {
    if (typed.length === 0 && !plan) return { kind: "nothing", because: "unchanged" };
    return { kind: "whole", name: copyName(file.name, file.format), bytes: saveWhole(files, file, changes) };
  }
  if (!plan) return { kind: "nothing", because: "format" };
  return { kind: "reportOnly", name: copyName(file.name, "xlsx"), bytes: files.save(file, { plan }) };
}

/** Why edits could not be written back into their file, told when they are made; `undefined` where they can. */
export function whyNotSaved(
  files: Pick<WorkbookFiles, "save">,
  file: OpenedFile,
  edits: readonly CellEdit[],
): string | undefined {
  if (!keepsSheets(file) || file.bytes.length > QUICK) return undefined;
  try {
    files.save(file, { edits });
    return undefined;
  } catch (error) {
    return error instanceof HostError ? error.message : undefined;
  }
}
