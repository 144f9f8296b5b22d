import type { ReactNode } from "react";
import type { SessionState } from "../../app/session";
import { useLanguage } from "../locale/texts";
import { diagnosticsText } from "../model/diagnostics";
import { BrokenPart } from "./broken-part";
import { ErrorBoundary } from "./error-boundary";

interface GuardedPartProps {
  /** The part's name in the diagnostics; `pane` is the whole of it. */
  readonly place: string;
  /** Asked when the part fails. */
  readonly state: () => SessionState;
  /** A change of this value tries the content again. */
  readonly resetKey: unknown;
  readonly children: ReactNode;
}

/** A part of the pane that may fail without taking the rest along. */
export function GuardedPart({ place, state, resetKey, children }: GuardedPartProps) {
  const language = useLanguage();
  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(error, componentStack, reset) => (
        <BrokenPart
          diagnostics={diagnosticsText({
            place,
            error,
            componentStack,
            state: state(),
            language,
            userAgent: navigator.userAgent,
          })}
          alone={place === "pane"}
          onRetry={reset}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
