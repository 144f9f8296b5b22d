import type { FormPlan } from "../core/form/plan-form";
import { markedSheet, ourSheetNames } from "../core/report/our-sheets";
import { applyPlan } from "../core/report/apply-plan";
import { SHEET_MARKS, type WritePlan } from "../core/report/plan";
import { planPrevious, planReportSteps } from "../core/report/write-plan";
import { rangeAt, type CellRef, type RangeRef } from "../core/workbook/address";
import type { Workbook } from "../core/workbook/snapshot";
import { HostError, type WorkbookChange, type WorkbookHost } from "../ports";
import type { Analysis } from "./analysis";
import { analyseSteps, reportState } from "./analyse";
import { wantsForm, withForm, type GenerationPlan } from "./plan-generation";
import { requireTables } from "./reportable";
import type { Generation, Session, SessionState } from "./session";
import { CANCELLED, runInSlices } from "./slices";
import { usesOf } from "./uses-of";
import { writers } from "./writers";

export interface SessionOptions {
  /** Milliseconds without a further change before the workbook is read again. */
  readonly settle?: number;
}

const SETTLE = 300;

/** A sheet to write, and its name. */
interface OneSheet {
  readonly plan: WritePlan;
  readonly sheet: string;
}

type Ready = Extract<SessionState, { readonly phase: "ready" }>;

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("failed", "操作没有完成，工作簿未作改动。请重试；若仍不行，请复制诊断信息联系维护人员。", {
    cause: error,
  });
}

/** Opens a session over a host: reads the workbook, follows its changes, writes our sheets on demand. */
export function createSession(host: WorkbookHost, { settle = SETTLE }: SessionOptions = {}): Session {
  let state: SessionState = { phase: "reading" };
  let selection: RangeRef | undefined;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  /** The user changed something while a write was under way. */
  let missed = false;
  let current = new AbortController();
  const listeners = new Set<() => void>();

  const tell = (): void => listeners.forEach((listener) => listener());
  const become = (next: SessionState): void => {
    if (closed) return;
    state = next;
    tell();
  };

  /** Reads and analyses the workbook; a newer reading or {@link Session.cancel} ends it. */
  const read = async (): Promise<Analysis | typeof CANCELLED> => {
    current.abort();
    const own = new AbortController();
    current = own;
    const workbook = await host.read();
    if (own.signal.aborted) return CANCELLED;
    const analysis = await runInSlices(analyseSteps(workbook), {
      signal: own.signal,
      onProgress: (progress) => {
        if (!own.signal.aborted && state.phase !== "failed") become({ ...state, progress });
      },
    });
    return own.signal.aborted ? CANCELLED : analysis;
  };

  /** Nothing is under way any more. */
  const idle = (): void => {
    if (state.phase !== "ready") return;
    const { progress: _, ...rest } = state;
    become({ ...rest, writing: false });
  };

  const fail = (error: unknown): void => {
    idle();
    const failure = asHostError(error);
    become(state.phase === "ready" ? { ...state, failure } : { phase: "failed", failure });
  };

  const refresh = async (): Promise<void> => {
    if (state.phase === "ready" && state.writing) return;
    try {
      const analysis = await read();
      if (analysis === CANCELLED) return;
      const generation = state.phase === "ready" ? state.generation : undefined;
      become({ phase: "ready", analysis, ...(generation && { generation }), writing: false });
    } catch (error) {
      const failure = asHostError(error);
      become(state.phase === "ready" ? { ...state, failure } : { phase: "failed", failure });
    }
  };

  /** Reads the workbook and writes what `plan` makes of it; `after` is what is known of the workbook then. */
  const write = async (
    plan: (analysis: Analysis) => WritePlan | undefined | Promise<WritePlan | undefined>,
    after: (workbook: Workbook, before: Analysis) => Promise<Partial<Ready> | typeof CANCELLED>,
  ): Promise<boolean> => {
    if (state.phase !== "ready" || state.writing) return false;
    clearTimeout(timer);
    missed = false;
    const { failure: _, ...rest } = state;
    become({ ...rest, writing: true });
    try {
      const analysis = await read();
      const planned = analysis === CANCELLED ? undefined : await plan(analysis);
      if (analysis === CANCELLED || !planned || current.signal.aborted) {
        idle();
        return false;
      }
      await host.write(planned);
      const known = await after(applyPlan(analysis.workbook, planned), analysis);
      if (state.phase === "ready") become({ ...state, ...(known !== CANCELLED && known), writing: false });
      if (missed || known === CANCELLED) refreshSoon();
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };

  const writeReport = async (
    planOf: (analysis: Analysis) => GenerationPlan | undefined | Promise<GenerationPlan | undefined>,
  ): Promise<Generation | undefined> => {
    let planned: GenerationPlan | undefined;
    const written = await write(
      async (analysis) => {
        planned = await planOf(analysis);
        return planned?.plan;
      },
      (workbook, before) => {
        const analysis = { ...before, workbook, ...reportState(workbook, before.report) };
        return Promise.resolve({ analysis, ...(planned && { generation: { ...planned, analysis } }) });
      },
    );
    return written && state.phase === "ready" ? state.generation : undefined;
  };

  /** Writes one sheet that leaves the report as it is. Resolves to its name. */
  const writeSheet = async (
    planOf: (analysis: Analysis) => OneSheet | undefined | Promise<OneSheet>,
  ): Promise<string | undefined> => {
    let planned: OneSheet | undefined;
    const written = await write(
      async (analysis) => {
        planned = await planOf(analysis);
        return planned?.plan;
      },
      (workbook, before) => Promise.resolve({ analysis: { ...before, workbook } }),
    );
    return written ? planned?.sheet : undefined;
  };

  const formOf = async ({ workbook, performance, rules }: Analysis): Promise<FormPlan> => {
    const { planForm } = await writers.form();
    return planForm(workbook, performance, rules, host.kind === "excel" ? "perf" : "plain");
  };

  const refreshSoon = (): void => {
    missed = false;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), settle);
  };

  /** The user's sheets, 绩效设置 and 单位情况 decide the report, 绩效自评表 what is explained; our other sheets only show it. */
  const decidesReport = (change: WorkbookChange): boolean => {
    if (change.kind === "structure" || state.phase !== "ready") return true;
    const { workbook } = state.analysis;
    const ours = ourSheetNames(workbook);
    const filled = [SHEET_MARKS.settings, SHEET_MARKS.profile, SHEET_MARKS.form].map(
      (mark) => markedSheet(workbook, mark)?.name,
    );
    return change.ranges.some(({ sheet }) => !ours.has(sheet) || filled.includes(sheet));
  };

  const stop = [
    ...(host.onWait
      ? [
          host.onWait((now) => {
            waiting = now;
            tell();
          }),
        ]
      : []),
    host.onChange((change) => {
      if (!decidesReport(change)) return;
      if (state.phase === "ready" && state.writing) missed = true;
      else refreshSoon();
    }),
    host.onSelect((range) => {
      selection = range;
      tell();
    }),
  ];
  void refresh();

  return {
    get state() {
      return state;
    },
    get selection() {
      return selection;
    },
    get waiting() {
      return waiting;
    },
    limits: host.limits ?? [],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    generate: (takeNew) =>
      writeReport(async (analysis) => {
        requireTables(analysis);
        const steps = planReportSteps(analysis.workbook, analysis.report, takeNew);
        const report = await runInSlices(steps, { signal: current.signal });
        if (report === CANCELLED) return undefined;
        return wantsForm(analysis) ? withForm(report, await formOf(analysis)) : report;
      }),
    restore: () => writeReport(({ workbook }) => planPrevious(workbook)),
    async writeForm() {
      return writeSheet(formOf);
    },
    async writeProfile() {
      const { planProfile } = await writers.profile();
      return writeSheet(({ workbook, performance }) => {
        const sheet = planProfile(workbook, performance.year);
        return sheet && { plan: { sheets: [sheet], activate: sheet.name }, sheet: sheet.name };
      });
    },
    async decide(change) {
      const { planSettings } = await writers.settings();
      return write(
        ({ workbook, settings }) => planSettings(workbook, change(settings)),
        async (workbook) => {
          const analysis = await runInSlices(analyseSteps(workbook), { signal: current.signal });
          return analysis === CANCELLED ? CANCELLED : { analysis };
        },
      );
    },
    cancel() {
      current.abort();
      idle();
    },
    show: (ref: CellRef) => host.select(rangeAt(ref)),
    usesOf: (range) => (state.phase === "ready" ? usesOf(state.analysis, range) : []),
    close() {
      closed = true;
      current.abort();
      clearTimeout(timer);
      stop.forEach((unsubscribe) => unsubscribe());
      listeners.clear();
    },
  };
}
