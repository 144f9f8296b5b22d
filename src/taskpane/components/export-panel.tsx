import { Button } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import type { ExportKind, ExportTask } from "../../app/export-task";
import { useTexts } from "../locale/texts";
import { useExportPanelStyles } from "./export-panel.styles";
import { ExportResult, exportSentence } from "./export-result";
import { useSharedStyles } from "./shared.styles";

interface ExportPanelProps {
  readonly task: ExportTask;
  /** Nothing is exported while the report is being written. */
  readonly disabled: boolean;
}

const KINDS: readonly ExportKind[] = ["copy", "docx", "text"];

/** 复制到 Word, 导出 Word, 导出纯文本, and what came of it. */
export function ExportPanel({ task, disabled }: ExportPanelProps) {
  const subscribe = useCallback((listener: () => void) => task.subscribe(listener), [task]);
  const state = useSyncExternalStore(subscribe, () => task.state);
  const sources = useSyncExternalStore(subscribe, () => task.sources);
  const styles = useExportPanelStyles();
  const shared = useSharedStyles();
  const texts = useTexts().exports;
  const off = disabled || state.stage === "busy";
  const failed = state.stage === "failed";
  return (
    <section className={styles.root} aria-label={texts.title} aria-busy={state.stage === "busy"}>
      <div role="status" aria-live="polite" className={shared.hidden}>
        {failed ? "" : exportSentence(state, texts)}
      </div>
      <div role="alert" aria-live="assertive" className={shared.hidden}>
        {failed ? exportSentence(state, texts) : ""}
      </div>
      <div className={styles.buttons}>
        {KINDS.map((kind) => (
          <Button key={kind} size="small" disabledFocusable={off} onClick={() => void task.start(kind)}>
            {texts.actions[kind]}
          </Button>
        ))}
      </div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={sources}
          disabled={off}
          onChange={(event) => task.chooseSources(event.currentTarget.checked)}
        />
        {texts.sources}
      </label>
      {state.stage !== "idle" && <ExportResult state={state} task={task} />}
    </section>
  );
}
