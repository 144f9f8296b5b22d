import type { SessionState } from "../../app/session";

/** What support may see: shapes and counts, never a cell's content, a sheet's name or an error's message. */
export interface DiagnosticsInput {
  readonly place: string;
  readonly error: unknown;
  readonly componentStack?: string;
  readonly state: SessionState;
  readonly language: string;
  readonly userAgent: string;
}

/** The text behind 复制诊断信息. */
export function diagnosticsText(input: DiagnosticsInput): string {
  const lines = [
    `place: ${input.place}`,
    `language: ${input.language}`,
    `browser: ${input.userAgent}`,
    ...safeStateLines(input.state),
    `error: ${input.error instanceof Error ? input.error.name : typeof input.error}`,
    ...frames(input.error instanceof Error ? (input.error.stack ?? "") : ""),
    ...frames(input.componentStack ?? "").map((frame) => `component ${frame}`),
  ];
  return lines.join("\n");
}

/** The data may be what broke the view, so counting it may break as well. */
function safeStateLines(state: SessionState): readonly string[] {
  try {
    return stateLines(state);
  } catch {
    return ["phase: ready, with data that cannot be counted"];
  }
}

function stateLines(state: SessionState): readonly string[] {
  if (state.phase === "reading") return ["phase: reading"];
  if (state.phase === "failed") return [`phase: failed (${state.failure.code})`];
  const { workbook, reading, performance, report, missing } = state.analysis;
  const kinds = reading.tables.map((table) => table.kind).join(", ");
  return [
    `phase: ready${state.writing ? ", writing" : ""}${state.failure ? `, ${state.failure.code}` : ""}`,
    `sheets: ${workbook.sheets.length}; tables: ${kinds}; questions: ${reading.questions.length}; unread: ${reading.unread.length}`,
    `indicators: ${performance.indicators.length}; figures: ${report.figures.size}; paragraphs: ${report.paragraphs.length}; missing: ${missing.length}`,
  ];
}

/** The stack's frames: function name and position only, because the first lines repeat the message. */
function frames(stack: string): readonly string[] {
  return stack
    .split("\n")
    .map((line) => /^\s*at (?:([\w$.<> ]+?) \()?(?:.*[/\\])?([\w.-]+:\d+(?::\d+)?)?\)?$/u.exec(line))
    .filter((match) => match !== null)
    .map((match) => `at ${match[1] ?? "?"} ${match[2] ?? ""}`.trim())
    .slice(0, 12);
}
