import {
  Button,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { Generation } from "../../app/session";
import type { HostError } from "../../ports";
import { useTexts } from "../locale/texts";
import { countFates } from "../model/generation-counts";
import { useSharedStyles } from "./shared.styles";
import { useNoticesStyles } from "./notices.styles";

interface NoticesProps {
  readonly failure: HostError | undefined;
  readonly generation: Generation | undefined;
  /** Whether the failed command was the writing. */
  readonly writeFailed: boolean;
  readonly onRetry: () => void;
  readonly onPreview: () => void;
  /** The message that had the focus is gone. */
  readonly onDismiss: () => void;
}

/** What the last command came to: a failure with 重试, or what was written. */
export function Notices({ failure, generation, writeFailed, onRetry, onPreview, onDismiss }: NoticesProps) {
  const styles = useNoticesStyles();
  const [dismissed, setDismissed] = useState<Generation>();
  const result = generation === dismissed || failure ? undefined : generation;
  if (!failure && !result) return null;
  const dismiss = (): void => {
    setDismissed(result);
    onDismiss();
  };
  return (
    <div className={styles.root}>
      {failure && <Failure failure={failure} writeFailed={writeFailed} onRetry={onRetry} />}
      {result && <Result generation={result} onPreview={onPreview} onDismiss={dismiss} />}
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
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>
          {writeFailed ? texts.write.failed : texts.write.commandFailed}
        </MessageBarTitle>
        <span className={styles.lines}>{failure.message}</span>
        <Button size="small" className={styles.retry} onClick={onRetry}>
          {texts.write.retry}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

interface ResultProps {
  readonly generation: Generation;
  readonly onPreview: () => void;
  readonly onDismiss: () => void;
}

function Result({ generation, onPreview, onDismiss }: ResultProps) {
  const styles = useNoticesStyles();
  const texts = useTexts();
  const shared = useSharedStyles();
  const missing = generation.analysis.missing.length;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>
          {texts.write.done(generation.reportSheet, generation.traceSheet)}
        </MessageBarTitle>
        <span className={styles.lines}>{texts.write.counts(countFates(generation))}</span>
        {missing > 0 && <span className={styles.lines}>{texts.write.missing(missing)}</span>}
        <button type="button" className={mergeClasses(shared.link, styles.preview)} onClick={onPreview}>
          {texts.write.preview}
        </button>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.write.dismiss}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
