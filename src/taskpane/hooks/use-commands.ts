import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CellRef } from "../../core/workbook/address";
import type { Session } from "../../app/session";
import { HostError } from "../../ports";

/** What the pane asks of the session. The functions stay the same as long as the session does. */
export interface Commands {
  readonly refresh: () => void;
  readonly generate: () => void;
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
}

type Kind = "refresh" | "generate" | "show";

interface Progress {
  readonly refreshing: boolean;
  readonly wrote: boolean;
  readonly failure?: HostError;
}

/** Runs the session's commands and keeps what became of them. */
export function useCommands(session: Session): CommandState {
  const [progress, setProgress] = useState<Progress>({ refreshing: false, wrote: false });
  const last = useRef<() => void>(undefined);
  const lastWork = useRef<() => void>(undefined);
  const failedShow = useRef<() => void>(undefined);

  const run = useCallback((kind: Kind, command: () => Promise<unknown>): void => {
    const start = (): void => {
      last.current = start;
      failedShow.current = undefined;
      if (kind !== "show") lastWork.current = start;
      setProgress((before) => started(before, kind));
      command().then(
        () => {
          if (last.current === start && kind === "refresh") setProgress((before) => ({ ...before, refreshing: false }));
        },
        (error: unknown) => {
          if (last.current !== start) return;
          if (kind === "show") failedShow.current = start;
          setProgress((before) => ({ ...before, refreshing: false, failure: asHostError(error) }));
        },
      );
    };
    start();
  }, []);
  useEffect(
    () => () => {
      last.current = undefined;
    },
    [],
  );

  const commands = useMemo<Commands>(
    () => ({
      refresh: () => run("refresh", () => session.refresh()),
      generate: () => run("generate", () => session.generate()),
      show: (ref) => run("show", () => session.show(ref)),
      retry: () => (failedShow.current ?? lastWork.current ?? (() => run("refresh", () => session.refresh())))(),
    }),
    [run, session],
  );
  return { commands, ...progress, failure: progress.failure };
}

/** A selection changes nothing but an older failure, so that clicking through figures draws nothing anew. */
function started(before: Progress, kind: Kind): Progress {
  if (kind !== "show") return { refreshing: kind === "refresh", wrote: kind === "generate" };
  return before.failure ? { refreshing: before.refreshing, wrote: before.wrote } : before;
}

function asHostError(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError("failed", "操作没有完成，请重试。", { cause: error });
}
