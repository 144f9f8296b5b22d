import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ExportState, ExportTask } from "../../app/export-task";
import { useTexts } from "../locale/texts";
import { useExportPanelStyles } from "./export-panel.styles";
import { useSharedStyles } from "./shared.styles";

type Texts = ReturnType<typeof useTexts>["exports"];
type Shown = Exclude<ExportState, { stage: "idle" }>;

/** Gaps listed one by one; the preview below shows all of them in place. */
const LISTED = 12;

/** The state in one sentence. */
export function exportSentence(state: ExportState, texts: Texts): string {
  switch (state.stage) {
    case "idle":
      return "";
    case "busy":
      return texts.busy[state.kind];
    case "asking":
      return state.gaps.length === 0 ? texts.ready : texts.gaps(state.gaps.length);
    case "copied":
      return texts.copied;
    case "saved":
      return state.otherways ? texts.unsure(state.name) : texts.saved(state.name);
    case "failed":
      return state.failure.message;
  }
}

/** What an export waits for or what came of it, with the answers there are. */
export function ExportResult({ state, task }: { readonly state: Shown; readonly task: ExportTask }) {
  const styles = useExportPanelStyles();
  const shared = useSharedStyles();
  const texts = useTexts().exports;
  const gaps = state.stage === "asking" ? state.gaps : [];
  return (
    <div className={styles.result}>
      <p className={mergeClasses(styles.sentence, state.stage === "failed" && styles.failure)}>
        {exportSentence(state, texts)}
      </p>
      {gaps.length > 0 && (
        <ul className={mergeClasses(shared.list, styles.gaps)}>
          {gaps.slice(0, LISTED).map(({ place, about }, index) => (
            <li key={index}>{texts.gap(place, about)}</li>
          ))}
          {gaps.length > LISTED && <li>{texts.more(gaps.length - LISTED)}</li>}
        </ul>
      )}
      {state.stage !== "busy" && <div className={styles.answers}>{answers(state, task, texts)}</div>}
    </div>
  );
}

function Answer({
  text,
  primary,
  run,
}: {
  readonly text: string;
  readonly primary?: boolean;
  readonly run: () => void;
}) {
  return (
    <Button size="small" {...(primary === true && { appearance: "primary" })} onClick={run}>
      {text}
    </Button>
  );
}

function answers(state: Shown, task: ExportTask, texts: Texts): ReactNode {
  const close = <Answer text={texts.close} run={() => task.dismiss()} />;
  switch (state.stage) {
    case "busy":
      return null;
    case "asking": {
      const go = state.gaps.length === 0 ? texts.copyNow : texts.anyway[state.kind];
      return (
        <>
          <Answer text={go} primary run={() => void task.confirm()} />
          <Answer text={state.gaps.length === 0 ? texts.close : texts.cancel} run={() => task.dismiss()} />
        </>
      );
    }
    case "failed":
      return (
        <>
          <Answer text={texts.retry} primary run={() => void task.start(state.kind)} />
          {close}
        </>
      );
    case "saved":
      return (
        <>
          {state.otherways && <Answer text={texts.otherwise} run={() => task.saveOtherwise()} />}
          {state.otherways && <Answer text={texts.actions.copy} run={() => void task.start("copy")} />}
          {state.otherways && <Answer text={texts.workbench} run={() => task.openWorkbench()} />}
          {close}
        </>
      );
    case "copied":
      return close;
  }
}
