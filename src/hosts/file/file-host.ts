import { applyPlan } from "../../core/report/apply-plan";
import type { WritePlan } from "../../core/report/plan";
import { rangeAt, type RangeRef } from "../../core/workbook/address";
import { findSheet, type Workbook } from "../../core/workbook/snapshot";
import type { CellEdit, OpenedFile, WorkbookChange, WorkbookFiles, WorkbookHost } from "../../ports";
import { applyEdits } from "./apply-edits";
import { sheetNotFound } from "./failures";
import { editPlan, joinPlans, writesSheet } from "./pending-plan";
import { checkPlan } from "./save/check-plan";
import { checkFileStructure } from "./save/check-structure";
import { workbookFiles } from "./workbook-files";

/** A workbook host over the bytes of a file. */
export interface FileHost extends WorkbookHost {
  /** The file with all edits and plans; throws a `HostError`. */
  save(): Uint8Array;
  /** Changes cells at once; rejects with a `HostError` (not-found) and then changes nothing. */
  edit(edits: readonly CellEdit[]): Promise<void>;
}

function listeners<T>(): {
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
} {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      const own = (value: T): void => {
        listener(value);
      };
      all.add(own);
      return () => void all.delete(own);
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}

/** Opens a host on a file. Nothing is written to the file itself; {@link FileHost.save} gives the changed copy. */
export function createFileHost(file: OpenedFile, files: WorkbookFiles = workbookFiles): FileHost {
  let workbook: Workbook = file.workbook;
  let written: WritePlan = { sheets: [] };
  let edits: readonly CellEdit[] = [];
  const changes = listeners<WorkbookChange>();
  const selections = listeners<RangeRef>();

  return {
    kind: "file",
    read: () => Promise.resolve(workbook),
    async write(plan) {
      checkPlan(workbook, plan);
      checkFileStructure(file, plan);
      written = joinPlans(file.workbook, written, workbook, plan);
      workbook = applyPlan(workbook, plan);
      edits = edits.filter((edit) => !writesSheet(written, edit.sheet));
      changes.tell({ kind: "structure" });
    },
    async select(range) {
      if (!findSheet(workbook, range.sheet)) throw sheetNotFound(range.sheet);
      selections.tell(range);
    },
    onChange: changes.add,
    onSelect: selections.add,
    async edit(more) {
      workbook = applyEdits(workbook, more);
      written = editPlan(written, more);
      edits = [...edits, ...more.filter((edit) => !writesSheet(written, edit.sheet))];
      changes.tell({ kind: "cells", ranges: more.map(rangeAt) });
    },
    save: () => files.save(file, { edits, plan: written }),
  };
}
