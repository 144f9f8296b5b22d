import { Button } from "@fluentui/react-components";
import type { HostError } from "../../ports";
import { useTexts } from "../locale/texts";
import type { PaneAction } from "./empty";
import { useEmptyStyles } from "./empty.styles";

interface FailedViewProps {
  readonly failure: HostError;
  readonly actions: readonly PaneAction[];
  readonly onRetry: () => void;
}

/** The workbook could not be read: why, and how to go on. */
export function FailedView({ failure, actions, onRetry }: FailedViewProps) {
  const styles = useEmptyStyles();
  const texts = useTexts();
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{texts.failed.title}</h1>
      <p className={styles.line}>{failure.message}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onRetry}>
          {texts.failed.retry}
        </Button>
        {actions.map((action) => (
          <Button key={action.label} onClick={action.run}>
            {action.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
