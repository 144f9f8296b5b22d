import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CellRef } from "../../core/workbook/address";
import type { Session } from "../../app/session";
import { withFormChosen } from "../../core/settings/model";
import { HostError } from "../../ports";
import { decisionQueue, type Decision } from "./decision-queue";

/** What the pane asks of the session. The functions stay the same as long as the session does. */
export interface Commands {
  readonly refresh: () => void;
  readonly generate: () => void;
  /** Generates and lets these paragraphs take the new text. */
  readonly takeNew: (paragraphs: ReadonlySet<string>) => void;
  /** Puts back the report from before the last click. */
  readonly restore: () => void;
  /** 生成自评表. */
  readonly writeForm: () => void;
  /** 新建单位情况表. */
  readonly writeProfile: () => void;
  /** Changes what the workbook's settings say. Resolves when that is written, or could not be. */
  readonly decide: (decision: Decision) => Promise<void>;
  /** Chooses whether 生成报告 writes 绩效自评表 as well. */
  readonly chooseForm: (chosen: boolean) => Promise<void>;
  /** Ends a reading that takes too long. */
  readonly cancel: () => void;
  readonly show: (ref: CellRef) => void;
  /** Runs the command that failed once more. */
  readonly retry: () => void;
}

/** The commands and what is known of the last one. */
export interface CommandState {
  readonly commands: Commands;
  /** The last command that reads or writes was the writing. */
  readonly wrote: boolean;
  /** A reading asked for here has not ended. */
  readonly refreshing: boolean;
  /** Why the last command failed, where the session's state does not hold it: a cell that cannot be selected. */
  readonly failure: HostError | undefined;
  /** The sheet that the last command wrote, where that was not the report. */
  readonly written: string | undefined;
}

type Kind = "refresh" | "write" | "show";

interface Progress {
  readonly refreshing: boolean;
  readonly wrote: boolean;
  readonly failure?: HostError;
  readonly written?: string;
}

/** Runs the session's commands and keeps what became of them. */
export function useCommands(session: Session): CommandState {
  const [progress, setProgress] = useState<Progress>({ refreshing: false, wrote: false });
  const last = useRef<() => unknown>(undefined);
  const lastWork = useRef<() => unknown>(undefined);
  const failedShow = useRef<() => unknown>(undefined);

  const run = useCallback((kind: Kind, command: () => Promise<string | undefined | void>): Promise<void> => {
    const start = (): Promise<void> => {
      last.current = start;
      failedShow.current = undefined;
      if (kind !== "show") lastWork.current = start;
      setProgress((before) => started(before, kind));
      return command().then(
        (written) => {
          if (last.current !== start || kind === "show") return;
          setProgress((before) => ({ ...before, refreshing: false, ...(written !== undefined && { written }) }));
        },
        (error: unknown) => {
          if (last.current !== start) return;
          if (kind === "show") failedShow.current = start;
          setProgress((before) => ({ ...before, refreshing: false, failure: asHostError(error) }));
        },
      );
    };
    return start();
  }, []);
  useEffect(
    () => () => {
      last.current = undefined;
    },
    [],
  );

  const commands = useMemo<Commands>(() => {
    const decide = decisionQueue(session);
    const command =
      (kind: Kind, work: () => Promise<string | undefined | void>): (() => void) =>
      () =>
        void run(kind, work);
    const refresh = command("refresh", () => session.refresh());
    return {
      refresh,
      generate: command("write", () => session.generate().then(nothing)),
      takeNew: (paragraphs) => void run("write", () => session.generate(paragraphs).then(nothing)),
      restore: command("write", () => session.restore().then(nothing)),
      writeForm: command("write", () => session.writeForm()),
      writeProfile: command("write", () => session.writeProfile()),
      decide: (decision) => run("write", () => decide(decision)),
      chooseForm: (chosen) => run("write", () => decide((settings) => withFormChosen(settings, chosen))),
      cancel: () => session.cancel(),
      show: (ref) => void run("show", () => session.show(ref)),
      retry: () => void (failedShow.current ?? lastWork.current ?? refresh)(),
    };
  }, [run, session]);
  return { commands, ...progress, failure: progress.failure, written: progress.written };
}

function nothing(): undefined {
  return undefined;
}

/** A selection changes nothing but an older failure, so that clicking through figures draws nothing anew. */
function started(before: Progress, kind: Kind): Progress {
  if (kind !== "show") return { refreshing: kind === "refresh", wrote: kind === "write" };
  const { failure, ...rest } = before;
  return failure ? rest : before;
}

function asHostError(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError("failed", "操作没有完成，请重试。", { cause: error });
}
