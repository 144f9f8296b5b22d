import { Button, mergeClasses, Spinner } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useDelayed } from "../hooks/use-delayed";
import type { Usage } from "../hooks/use-session";
import { useTexts } from "../locale/texts";
import { useActionDockStyles } from "./action-dock.styles";
import { UsageStrip } from "./usage-strip";

interface ActionDockProps {
  readonly usage: Usage | undefined;
  /** Absent where there is nothing to write. */
  readonly onGenerate: (() => void) | undefined;
  readonly writing: boolean;
  readonly busy: boolean;
  readonly onJump: (paragraph: string) => void;
}

/** The bottom of the pane: where the selected cell is used, the one primary button, and what becomes of the data. */
export function ActionDock({ usage, onGenerate, writing, busy, onJump }: ActionDockProps) {
  const styles = useActionDockStyles();
  const texts = useTexts();
  const spinning = useDelayed(writing);
  return (
    <footer className={styles.root}>
      {usage && <UsageStrip usage={usage} onJump={onJump} />}
      {onGenerate && (
        <div className={styles.primary}>
          <Button
            appearance="primary"
            className={mergeClasses(styles.button, writing && styles.writing)}
            disabledFocusable={writing || busy}
            icon={spinning ? <Spinner size="extra-tiny" aria-label={texts.write.writing} /> : undefined}
            onClick={onGenerate}
          >
            {writing ? texts.write.writing : texts.write.generate}
          </Button>
        </div>
      )}
      <p className={mergeClasses(styles.footer, !onGenerate && styles.alone)}>
        <LockClosed16Regular aria-hidden />
        {texts.footer}
      </p>
    </footer>
  );
}
