import { useCallback, useRef, useState } from "react";

/** A value that is shown as soon as it is chosen, before it has been written. */
export interface Draft<T> {
  readonly value: T;
  /** Shows the value until `write` is done; then counts what was read again. */
  readonly choose: (value: T, write: Promise<unknown>) => void;
}

/** Lays the values that are being written over the one that was read. */
export function useDraft<T>(read: T): Draft<T> {
  const [draft, setDraft] = useState<{ readonly value: T }>();
  const open = useRef(0);
  const choose = useCallback((value: T, write: Promise<unknown>) => {
    open.current += 1;
    setDraft({ value });
    const done = (): void => {
      open.current -= 1;
      if (open.current === 0) setDraft(undefined);
    };
    write.then(done, done);
  }, []);
  return { value: draft ? draft.value : read, choose };
}
