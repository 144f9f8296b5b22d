import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useState } from "react";
import type { ExportTask } from "../../app/export-task";
import type { ReportReader } from "../../app/last-year-report";
import type { PlainTask } from "../../app/plain-task";
import { isScorable } from "../../app/scorable";
import type { Session } from "../../app/session";
import { ActionDock } from "../components/action-dock";
import { ExportPanel } from "../components/export-panel";
import { EditedChanges } from "../components/edited-changes";
import { GuardedPart } from "../components/guarded-part";
import { LiveRegions } from "../components/live-regions";
import { Notices } from "../components/notices";
import { PaneHeader } from "../components/pane-header";
import { PlainFormulas } from "../components/plain-formulas";
import { ProgressLine } from "../components/progress-line";
import { VIEWS, ViewTabs, type ViewName } from "../components/view-tabs";
import { browserMemory, type PaneMemory } from "../hooks/pane-memory";
import { useAnnouncements } from "../hooks/use-announcements";
import { useCommands } from "../hooks/use-commands";
import type { JumpTarget } from "../hooks/use-jump";
import { usePanelFocus } from "../hooks/use-panel-focus";
import { useRemembered } from "../hooks/use-remembered";
import { useFetchedAhead } from "../hooks/use-fetched-ahead";
import { useLastReady, useSessionState, useUsage, useWaiting } from "../hooks/use-session";
import { useWhyCell } from "../hooks/use-why-cell";
import { useTexts } from "../locale/texts";
import { editedChanges } from "../model/edited-changes";
import { EmptyView, type PaneAction } from "./empty";
import { FailedView } from "./failed";
import { FiguresView } from "./figures";
import { LaterSettings } from "./later-settings";
import { usePaneStyles } from "./pane.styles";
import { ReadingView } from "./reading";
import { RecognitionView } from "./recognition";
import { ReportView } from "./report";

export interface PaneProps {
  readonly session: Session;
  /** 普通公式, where it is offered. */
  readonly plain?: PlainTask | undefined;
  /** 复制到 Word and 导出 Word, where they are offered. */
  readonly exports?: ExportTask | undefined;
  /** Reads last year's report, where a file can be chosen. */
  readonly readReport?: ReportReader | undefined;
  /** Offered where there is nothing to read. */
  readonly actions?: readonly PaneAction[];
  readonly memory?: PaneMemory;
}

const NO_ACTIONS: readonly PaneAction[] = [];
const MEMORY = browserMemory();

/** The whole pane over one session. */
export function Pane({ session, plain, exports, readReport, actions = NO_ACTIONS, memory = MEMORY }: PaneProps) {
  const styles = usePaneStyles();
  const texts = useTexts();
  const state = useSessionState(session);
  const ready = useLastReady(state);
  const usage = useUsage(session, state);
  const waiting = useWaiting(session);
  const why = useWhyCell(session, ready?.analysis);
  const { commands, wrote, refreshing, failure: commandFailure, written } = useCommands(session);
  useFetchedAhead();
  const failure = commandFailure ?? (state.phase === "reading" ? undefined : state.failure);
  const announcements = useAnnouncements(state, usage, failure, written, texts);
  const [view, setView] = useRemembered(memory, "view", VIEWS, "figures");
  const [introduced, setIntroduced] = useRemembered(memory, "introduced", ["no", "yes"], "no");
  const [jump, setJump] = useState<JumpTarget>();
  const [asking, setAsking] = useState(false);
  const id = useId();

  const { panel, focusPanel } = usePanelFocus();
  const see = useCallback(
    (next: ViewName) => {
      setView(next);
      focusPanel();
    },
    [setView, focusPanel],
  );
  const jumpTo = useCallback(
    (paragraph: string, about?: string) => {
      setView("report");
      setJump({ paragraph, about });
    },
    [setView],
  );

  const rereading = refreshing || state.phase === "reading";
  const filled = ready !== undefined && ready.analysis.reading.tables.length > 0;
  const panelId = `${id}panel`;
  const changes = useMemo(() => (ready ? editedChanges(ready.analysis) : []), [ready]);
  const generate = (): void => {
    if (changes.length === 0) commands.generate();
    else setAsking(true);
  };
  return (
    <div className={styles.root}>
      <LiveRegions {...announcements} />
      {!ready && (
        <div className={mergeClasses(styles.panel, styles.whole)}>
          {state.phase === "failed" && (
            <FailedView failure={state.failure} actions={actions} onRetry={commands.refresh} />
          )}
          {state.phase === "reading" && <ReadingView />}
        </div>
      )}
      {filled && <PaneHeader analysis={ready.analysis} rereading={rereading} onRefresh={commands.refresh} />}
      {state.phase !== "failed" && state.progress && (
        <ProgressLine progress={state.progress} onCancel={commands.cancel} />
      )}
      {plain && <PlainFormulas task={plain} onShow={commands.show} />}
      {ready && (
        <Notices
          failure={failure}
          generation={ready.generation}
          written={written}
          writeFailed={wrote && commandFailure === undefined}
          onRetry={() => {
            focusPanel();
            commands.retry();
          }}
          onPreview={() => see("report")}
          onDismiss={focusPanel}
        />
      )}
      {ready && !filled && (
        <div className={mergeClasses(styles.panel, styles.whole)} tabIndex={0} role="region" aria-label={texts.product}>
          <EmptyView analysis={ready.analysis} actions={actions} busy={rereading} onRefresh={commands.refresh} />
        </div>
      )}
      {filled && (
        <>
          <ViewTabs
            view={view}
            questions={ready.analysis.reading.questions.length}
            missing={ready.analysis.missing.length}
            tabId={(name) => `${id}${name}`}
            panelId={panelId}
            onSelect={setView}
          />
          <div
            ref={panel}
            id={panelId}
            key={view}
            role="tabpanel"
            tabIndex={0}
            aria-labelledby={`${id}${view}`}
            aria-busy={rereading}
            className={styles.panel}
          >
            <GuardedPart place={view} state={() => session.state} resetKey={ready.analysis}>
              {view === "figures" && (
                <FiguresView
                  analysis={ready.analysis}
                  introduce={introduced === "no"}
                  onIntroduced={() => {
                    setIntroduced("yes");
                    focusPanel();
                  }}
                  onSee={see}
                  onShow={commands.show}
                />
              )}
              {view === "recognition" && (
                <RecognitionView
                  reading={ready.analysis.reading}
                  busy={ready.writing}
                  onDecide={(decision) => void commands.decide(decision)}
                  onShow={commands.show}
                />
              )}
              {view === "settings" && (
                <LaterSettings analysis={ready.analysis} onDecide={commands.decide} readReport={readReport} />
              )}
              {view === "report" && exports && <ExportPanel task={exports} disabled={ready.writing} />}
              {view === "report" && (
                <ReportView
                  analysis={ready.analysis}
                  generation={ready.generation}
                  jump={jump}
                  busy={ready.writing}
                  onJump={jumpTo}
                  onShow={commands.show}
                  onTakeNew={commands.takeNew}
                  onRestore={commands.restore}
                  onNewProfile={commands.writeProfile}
                  onReuse={readReport && (() => see("settings"))}
                />
              )}
            </GuardedPart>
          </div>
        </>
      )}
      {asking && changes.length > 0 && (
        <EditedChanges
          changes={changes}
          onCancel={() => setAsking(false)}
          onGenerate={(takeNew) => {
            setAsking(false);
            commands.takeNew(takeNew);
          }}
        />
      )}
      <ActionDock
        usage={usage}
        why={why}
        onGenerate={filled ? generate : undefined}
        onForm={filled && isScorable(ready.analysis) ? commands.writeForm : undefined}
        withForm={ready?.analysis.settings.withForm === true}
        onWithForm={commands.chooseForm}
        writing={ready?.writing === true}
        busy={rereading}
        waiting={waiting}
        limits={session.limits}
        onJump={jumpTo}
      />
    </div>
  );
}
