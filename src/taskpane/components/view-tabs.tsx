import { mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useTexts } from "../locale/texts";
import { useSharedStyles } from "./shared.styles";
import { useViewTabsStyles } from "./view-tabs.styles";

/** The views in the order they are listed. */
export const VIEWS = ["figures", "recognition", "report", "settings"] as const;
export type ViewName = (typeof VIEWS)[number];

interface ViewTabsProps {
  readonly view: ViewName;
  readonly questions: number;
  readonly missing: number;
  readonly tabId: (view: ViewName) => string;
  readonly panelId: string;
  readonly onSelect: (view: ViewName) => void;
}

/**
 * Switches between the views; a number says what is open in a view. Arrow keys move, Enter selects.
 * Native buttons instead of Fluent's TabList, whose hidden focusable helpers count as an accessibility violation.
 */
export function ViewTabs({ view, questions, missing, tabId, panelId, onSelect }: ViewTabsProps) {
  const styles = useViewTabsStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const notes: Readonly<Record<ViewName, Note | undefined>> = {
    figures: undefined,
    recognition: questions > 0 ? { count: questions, words: texts.recognition.questions(questions) } : undefined,
    report: missing > 0 ? { count: missing, words: texts.report.missing(missing) } : undefined,
    settings: undefined,
  };
  return (
    <div role="tablist" aria-label={texts.views.list} className={styles.list} onKeyDown={moveFocus}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === view}
          aria-controls={name === view ? panelId : undefined}
          tabIndex={name === view ? 0 : -1}
          className={mergeClasses(styles.tab, name === view && styles.selected)}
          onClick={() => onSelect(name)}
        >
          {texts.views[name]}
          {notes[name] && (
            <>
              <span className={styles.badge} aria-hidden>
                {notes[name].count}
              </span>
              <span className={shared.hidden}>{texts.views.note(notes[name].words)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

interface Note {
  readonly count: number;
  readonly words: string;
}

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  Home: () => 0,
  End: () => -1,
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const index = step(tabs.findIndex((tab) => tab === document.activeElement));
  tabs.at(index % tabs.length)?.focus();
  event.preventDefault();
}
