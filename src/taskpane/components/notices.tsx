import { Button, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { useState, type ReactNode } from "react";
import type { Generation } from "../../app/session";
import type { HostError } from "../../ports";
import { useTexts } from "../locale/texts";
import { countFates } from "../model/generation-counts";
import { useSharedStyles } from "./shared.styles";
import { useNoticesStyles } from "./notices.styles";

interface NoticesProps {
  readonly failure: HostError | undefined;
  readonly generation: Generation | undefined;
  /** The sheet that the last command wrote, where that was not the report. */
  readonly written: string | undefined;
  /** Whether the failed command was the writing. */
  readonly writeFailed: boolean;
  readonly onRetry: () => void;
  readonly onPreview: () => void;
  /** The message that had the focus is gone. */
  readonly onDismiss: () => void;
}

/** What the last command came to: a failure with 重试, or what was written. */
export function Notices({ failure, generation, written, writeFailed, onRetry, onPreview, onDismiss }: NoticesProps) {
  const styles = useNoticesStyles();
  const [dismissed, setDismissed] = useState<Generation | string>();
  const shown = failure ? undefined : (written ?? generation);
  const result = shown === dismissed ? undefined : shown;
  if (!failure && !result) return null;
  const dismiss = (): void => {
    setDismissed(result);
    onDismiss();
  };
  return (
    <div className={styles.root}>
      {failure && <Failure failure={failure} writeFailed={writeFailed} onRetry={onRetry} />}
      {result !== undefined && (
        <Success onDismiss={dismiss}>
          {typeof result === "string" ? (
            <WrittenSheet sheet={result} />
          ) : (
            <WrittenReport generation={result} onPreview={onPreview} />
          )}
        </Success>
      )}
    </div>
  );
}

function Failure({
  failure,
  writeFailed,
  onRetry,
}: Pick<NoticesProps, "writeFailed" | "onRetry"> & { readonly failure: HostError }) {
  const styles = useNoticesStyles();
  const texts = useTexts();
  return (
    <div className={mergeClasses(styles.bar, styles.error)}>
      <ErrorCircle16Regular aria-hidden className={mergeClasses(styles.icon, styles.errorIcon)} />
      <div className={styles.body}>
        <span className={styles.title}>{writeFailed ? texts.write.failed : texts.write.commandFailed}</span>
        <span className={styles.lines}>{failure.message}</span>
        <Button size="small" className={styles.retry} onClick={onRetry}>
          {texts.write.retry}
        </Button>
      </div>
    </div>
  );
}

function Success({ onDismiss, children }: { readonly onDismiss: () => void; readonly children: ReactNode }) {
  const styles = useNoticesStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  return (
    <div className={mergeClasses(styles.bar, styles.success)}>
      <CheckmarkCircle16Regular aria-hidden className={mergeClasses(styles.icon, styles.successIcon)} />
      <div className={styles.body}>{children}</div>
      <button type="button" className={shared.icon} aria-label={texts.write.dismiss} onClick={onDismiss}>
        <Dismiss16Regular aria-hidden />
      </button>
    </div>
  );
}

function WrittenReport({
  generation,
  onPreview,
}: Pick<NoticesProps, "onPreview"> & { readonly generation: Generation }) {
  const styles = useNoticesStyles();
  const texts = useTexts();
  const shared = useSharedStyles();
  const missing = generation.analysis.missing.length;
  return (
    <>
      <span className={styles.title}>
        {texts.write.done(generation.reportSheet, generation.traceSheet, generation.formSheet)}
      </span>
      <span className={styles.lines}>{texts.write.counts(countFates(generation))}</span>
      {missing > 0 && <span className={styles.lines}>{texts.write.missing(missing)}</span>}
      <button type="button" className={mergeClasses(shared.link, styles.preview)} onClick={onPreview}>
        {texts.write.preview}
      </button>
    </>
  );
}

function WrittenSheet({ sheet }: { readonly sheet: string }) {
  const styles = useNoticesStyles();
  const texts = useTexts();
  return <span className={styles.title}>{texts.write.sheet(sheet)}</span>;
}
