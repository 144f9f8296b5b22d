import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useId, useState } from "react";
import type { PlainTask } from "../../app/plain-task";
import type { Session } from "../../app/session";
import { ActionDock } from "../components/action-dock";
import { GuardedPart } from "../components/guarded-part";
import { LiveRegions } from "../components/live-regions";
import { Notices } from "../components/notices";
import { PaneHeader } from "../components/pane-header";
import { PlainFormulas } from "../components/plain-formulas";
import { VIEWS, ViewTabs, type ViewName } from "../components/view-tabs";
import { browserMemory, type PaneMemory } from "../hooks/pane-memory";
import { useAnnouncements } from "../hooks/use-announcements";
import { useCommands } from "../hooks/use-commands";
import type { JumpTarget } from "../hooks/use-jump";
import { usePanelFocus } from "../hooks/use-panel-focus";
import { useRemembered } from "../hooks/use-remembered";
import { useLastReady, useSessionState, useUsage } from "../hooks/use-session";
import { useTexts } from "../locale/texts";
import { EmptyView, type PaneAction } from "./empty";
import { FailedView } from "./failed";
import { FiguresView } from "./figures";
import { usePaneStyles } from "./pane.styles";
import { ReadingView } from "./reading";
import { RecognitionView } from "./recognition";
import { ReportView } from "./report";

export interface PaneProps {
  readonly session: Session;
  /** 普通公式, where it is offered. */
  readonly plain?: PlainTask | undefined;
  /** Offered where there is nothing to read. */
  readonly actions?: readonly PaneAction[];
  readonly memory?: PaneMemory;
}

const NO_ACTIONS: readonly PaneAction[] = [];
const MEMORY = browserMemory();

/** The whole pane over one session. */
export function Pane({ session, plain, actions = NO_ACTIONS, memory = MEMORY }: PaneProps) {
  const styles = usePaneStyles();
  const texts = useTexts();
  const state = useSessionState(session);
  const ready = useLastReady(state);
  const usage = useUsage(session, state);
  const { commands, wrote, refreshing, failure: commandFailure } = useCommands(session);
  const failure = commandFailure ?? (state.phase === "reading" ? undefined : state.failure);
  const announcements = useAnnouncements(state, usage, failure, texts);
  const [view, setView] = useRemembered(memory, "view", VIEWS, "figures");
  const [introduced, setIntroduced] = useRemembered(memory, "introduced", ["no", "yes"], "no");
  const [jump, setJump] = useState<JumpTarget>();
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
      {plain && <PlainFormulas task={plain} onShow={commands.show} />}
      {ready && (
        <Notices
          failure={failure}
          generation={ready.generation}
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
              {view === "recognition" && <RecognitionView reading={ready.analysis.reading} onShow={commands.show} />}
              {view === "report" && (
                <ReportView
                  analysis={ready.analysis}
                  generation={ready.generation}
                  jump={jump}
                  onJump={jumpTo}
                  onShow={commands.show}
                />
              )}
            </GuardedPart>
          </div>
        </>
      )}
      <ActionDock
        usage={usage}
        onGenerate={filled ? commands.generate : undefined}
        writing={ready?.writing === true}
        busy={rereading}
        onJump={jumpTo}
      />
    </div>
  );
}
