import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "../locale/texts";
import { copyText } from "../model/clipboard";
import { useSharedStyles } from "./shared.styles";
import { useBrokenPartStyles } from "./broken-part.styles";

interface BrokenPartProps {
  /** The redacted text to copy. */
  readonly diagnostics: string;
  /** Stands alone on the page, so it brings its own margin. */
  readonly alone: boolean;
  readonly onRetry: () => void;
}

/** Stands in for a part that failed to draw: what happened, what to do, and the diagnostics to pass on. */
export function BrokenPart({ diagnostics, alone, onRetry }: BrokenPartProps) {
  const styles = useBrokenPartStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const [copied, setCopied] = useState<boolean>();
  return (
    <div role="alert" className={mergeClasses(styles.root, alone && styles.alone)}>
      <h2 className={shared.heading}>{texts.boundary.title}</h2>
      <p className={shared.note}>{texts.boundary.what}</p>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={onRetry}>
          {texts.boundary.retry}
        </Button>
        <Button size="small" onClick={() => setCopied(copyText(diagnostics))}>
          {texts.boundary.copy}
        </Button>
      </div>
      {copied === true && <p className={shared.note}>{texts.boundary.copied}</p>}
      {copied === false && (
        <>
          <p className={shared.note}>{texts.boundary.notCopied}</p>
          <textarea
            readOnly
            className={styles.diagnostics}
            aria-label={texts.boundary.diagnostics}
            value={diagnostics}
          />
        </>
      )}
    </div>
  );
}
