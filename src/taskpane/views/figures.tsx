import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { mergeClasses } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import type { ReactNode } from "react";
import type { Analysis } from "../../app/analysis";
import type { CellRef } from "../../core/workbook/address";
import { BudgetBlock } from "../components/budget-block";
import { IndicatorBlock } from "../components/indicator-block";
import { MoreFiguresBlock } from "../components/more-figures-block";
import { NotLoaded } from "../components/not-loaded";
import { ScoringFindings } from "../components/scoring-findings";
import type { ViewName } from "../components/view-tabs";
import { useSharedStyles } from "../components/shared.styles";
import { useFigureCard } from "../hooks/use-figure-card";
import { useScoring } from "../hooks/use-scoring";
import { useTexts } from "../locale/texts";
import { useFiguresStyles } from "./figures.styles";

interface FiguresViewProps {
  readonly analysis: Analysis;
  /** Shows the two lines on what the pane does, until they are dismissed. */
  readonly introduce: boolean;
  readonly onIntroduced: () => void;
  readonly onSee: (view: ViewName) => void;
  readonly onShow: (ref: CellRef) => void;
}

/** The figures that decide the report, and what is still to be settled. */
export function FiguresView({ analysis, introduce, onIntroduced, onSee, onShow }: FiguresViewProps) {
  const styles = useFiguresStyles();
  const texts = useTexts();
  const { cards, scope, onKeyDown } = useFigureCard(onShow);
  const { scoring, retry } = useScoring(analysis);
  const { performance, reading, missing, workbook } = analysis;
  const open = reading.questions.length + missing.length > 0;
  return (
    <div ref={scope} onKeyDown={onKeyDown} className={styles.root}>
      {introduce && <Intro onDismiss={onIntroduced} />}
      {open && (
        <div className={styles.todo}>
          {reading.questions.length > 0 && (
            <Todo
              icon={<QuestionCircle16Regular aria-hidden className={styles.todoIcon} />}
              text={texts.figures.questions(reading.questions.length)}
              onSee={() => onSee("recognition")}
            />
          )}
          {missing.length > 0 && (
            <Todo
              icon={<Edit16Regular aria-hidden className={styles.todoIcon} />}
              text={texts.figures.missing(missing.length)}
              onSee={() => onSee("report")}
            />
          )}
        </div>
      )}
      {retry && <NotLoaded onRetry={retry} />}
      {scoring && <ScoringFindings findings={scoring.findings} onShow={onShow} />}
      <BudgetBlock budget={performance.budget} score={scoring?.execution} workbook={workbook} cards={cards} />
      <IndicatorBlock indicators={performance.indicators} scoring={scoring} workbook={workbook} cards={cards} />
      <MoreFiguresBlock performance={performance} workbook={workbook} cards={cards} />
    </div>
  );
}

function Todo({ icon, text, onSee }: { readonly icon: ReactNode; readonly text: string; readonly onSee: () => void }) {
  const styles = useFiguresStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  return (
    <div className={styles.todoLine}>
      {icon}
      <span className={styles.todoText}>{text}</span>
      <button
        type="button"
        className={mergeClasses(shared.link, styles.see)}
        aria-label={texts.figures.seeWhat(text)}
        onClick={onSee}
      >
        {texts.figures.see}
      </button>
    </div>
  );
}

function Intro({ onDismiss }: { readonly onDismiss: () => void }) {
  const styles = useFiguresStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  return (
    <section aria-label={texts.intro.name} className={styles.intro}>
      <p className={styles.introLine}>{texts.intro.first}</p>
      <p className={styles.introLine}>{texts.intro.second}</p>
      <button type="button" className={shared.link} onClick={onDismiss}>
        {texts.intro.dismiss}
      </button>
    </section>
  );
}
