import { Button, mergeClasses, Spinner } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useDelayed } from "../hooks/use-delayed";
import type { Usage } from "../hooks/use-session";
import type { WhyCell } from "../hooks/use-why-cell";
import { useTexts } from "../locale/texts";
import { useActionDockStyles } from "./action-dock.styles";
import { CellWhy } from "./cell-why";
import { FormChoice } from "./form-choice";
import { UsageStrip } from "./usage-strip";

interface ActionDockProps {
  readonly usage: Usage | undefined;
  /** The selected cell, where it has a PERF formula. */
  readonly why: WhyCell | undefined;
  /** Absent where there is nothing to write. */
  readonly onGenerate: (() => void) | undefined;
  /** Absent where there is nothing to score. */
  readonly onForm: (() => void) | undefined;
  /** Whether 生成报告 writes the scoring form as well. */
  readonly withForm: boolean;
  readonly onWithForm: (chosen: boolean) => Promise<void>;
  readonly writing: boolean;
  readonly busy: boolean;
  /** Work waits until a cell is no longer edited. */
  readonly waiting: boolean;
  /** What this spreadsheet lacks, a sentence each. */
  readonly limits: readonly string[];
  readonly onJump: (paragraph: string) => void;
}

/** The bottom of the pane: where the selected cell is used, the one primary button, 生成自评表, and what becomes of the data. */
export function ActionDock(props: ActionDockProps) {
  const { usage, why, onGenerate, onForm, withForm, onWithForm, writing, busy, waiting, limits, onJump } = props;
  const styles = useActionDockStyles();
  const texts = useTexts();
  const spinning = useDelayed(writing);
  return (
    <footer className={styles.root}>
      {why && <CellWhy why={why} />}
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
          {onForm && (
            <Button className={styles.secondary} disabledFocusable={writing || busy} onClick={onForm}>
              {texts.write.form}
            </Button>
          )}
          {onForm && <FormChoice chosen={withForm} onChoose={onWithForm} />}
        </div>
      )}
      <div role="status">{waiting && <p className={styles.note}>{texts.write.waiting}</p>}</div>
      {limits.map((limit) => (
        <p key={limit} className={styles.note}>
          {limit}
        </p>
      ))}
      <p className={mergeClasses(styles.footer, !onGenerate && styles.alone)}>
        <LockClosed16Regular aria-hidden />
        {texts.footer}
      </p>
    </footer>
  );
}
