import { createSession } from "../../../src/app/create-session";
import type { Session, SessionState } from "../../../src/app/session";
import { ourSheetNames } from "../../../src/core/report/our-sheets";
import { findSheet, type Workbook } from "../../../src/core/workbook/snapshot";
import { createExcelHost, type ExcelHostOptions } from "../../../src/hosts/excel/excel-host";
import type { RunningExcel } from "../../support/excel-host/start-excel";

/** Resolves with the first state of a session that is wanted; rejects after ten seconds. */
export function reached(session: Session, wanted: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the session stays ${JSON.stringify(session.state)}`)), 10_000);
    const look = (): void => {
      if (!wanted(session.state)) return;
      clearTimeout(timer);
      stop();
      resolve(session.state);
    };
    const stop = session.subscribe(look);
    look();
  });
}

/** A pane that was opened over an Excel and has read the workbook. */
export async function openPane(excel: RunningExcel, options: ExcelHostOptions = {}): Promise<Session> {
  const session = createSession(createExcelHost(excel.Excel, { patience: 10_000, ...options }), { settle: 20 });
  await reached(session, ({ phase }) => phase !== "reading");
  await excel.settle();
  return session;
}

/** The sheets that this product did not make, cell for cell, with the names that are not its own. */
export function usersPart(workbook: Workbook): unknown {
  const ours = ourSheetNames(workbook);
  return {
    sheets: workbook.sheets.filter(({ name }) => !ours.has(name)),
    names: workbook.names.filter(({ name }) => !name.startsWith("_PERF_")),
  };
}

/** The first row of 自评报告 that holds a whole sentence, counted from 1. */
export function proseRow(workbook: Workbook): number {
  const rows = findSheet(workbook, "自评报告")?.rows ?? [];
  return 1 + rows.findIndex((row) => /^　　.{12,}。$/s.test(JSON.stringify(row?.[0]?.value ?? "").slice(1, -1)));
}
