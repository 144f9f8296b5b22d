import { useId } from "react";
import type { Budget, BudgetLine } from "../../core/performance/model";
import type { Figure } from "../../core/performance/figure";
import { shortest } from "../../core/quantity/format";
import type { ExecutionScore } from "../../core/rules/score-execution";
import type { Workbook } from "../../core/workbook/snapshot";
import type { FigureCards } from "../hooks/use-figure-card";
import { useTexts } from "../locale/texts";
import { useBudgetBlockStyles } from "./budget-block.styles";
import { Disclosure } from "./disclosure";
import { FigureCard } from "./figure-card";
import { FigureChip } from "./figure-chip";
import { FigureRow } from "./figure-row";
import { ScoreWhy } from "./score-why";
import { useSharedStyles } from "./shared.styles";

interface BudgetBlockProps {
  readonly budget: Budget | undefined;
  readonly workbook: Workbook;
  readonly cards: FigureCards;
  /** 预算执行得分, once it is computed. */
  readonly score?: ExecutionScore | undefined;
}

/** 预算执行: the rate with its base in words, the amounts behind it, and the parts. */
export function BudgetBlock({ budget, score, workbook, cards }: BudgetBlockProps) {
  const styles = useBudgetBlockStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const headingId = useId();
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={shared.heading}>
          {texts.figures.budget[budget?.scope ?? "department"]}
        </h2>
        {budget && budget.unit !== "" && <span className={styles.term}>{texts.figures.unit(budget.unit)}</span>}
      </div>
      {budget ? (
        <BudgetFigures budget={budget} score={score} workbook={workbook} cards={cards} />
      ) : (
        <p className={shared.note}>{texts.figures.noBudget}</p>
      )}
    </section>
  );
}

function BudgetFigures({ budget, score, workbook, cards }: BudgetBlockProps & { readonly budget: Budget }) {
  const styles = useBudgetBlockStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const others = [
    { label: texts.figures.income, figure: budget.income },
    { label: texts.figures.initialRate, figure: budget.initialRate },
    { label: texts.figures.adjustmentRate, figure: budget.adjustmentRate },
  ];
  return (
    <>
      {budget.executionRate ? (
        <Rate budget={budget} figure={budget.executionRate} workbook={workbook} cards={cards} />
      ) : (
        <p className={shared.note}>{texts.figures.noRate}</p>
      )}
      <dl className={styles.rows}>
        <LineRows line={budget.total} months={budget.months} workbook={workbook} cards={cards} />
        {others.map(
          ({ label, figure }) =>
            figure && <FigureRow key={label} label={label} figure={figure} workbook={workbook} cards={cards} />,
        )}
      </dl>
      {score && (
        <ScoreWhy
          words={score.score.ok ? texts.why.execution(shortest(score.score.value)) : texts.why.noExecution}
          steps={score.steps}
        />
      )}
      {budget.parts.length > 0 && (
        <Disclosure summary={texts.figures.parts(budget.parts.length)}>
          {budget.parts.map((part, index) => (
            <div key={index}>
              <h3 className={styles.part}>{part.label}</h3>
              <dl className={styles.rows}>
                <LineRows line={part} months={budget.months} workbook={workbook} cards={cards} />
              </dl>
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}

function Rate({
  budget,
  figure,
  workbook,
  cards,
}: BudgetBlockProps & { readonly budget: Budget; readonly figure: Figure }) {
  const styles = useBudgetBlockStyles();
  const texts = useTexts();
  const cardId = useId();
  const open = cards.openKey === figure.id;
  return (
    <>
      <div className={styles.rate}>
        <FigureChip
          figure={figure}
          open={open}
          cardId={cardId}
          large
          onActivate={() => cards.handlers.activate(figure.id, figure)}
        />
        <span className={styles.rateWords}>
          <span className={styles.rateLabel}>{texts.figures.rate}</span>
          {budget.executionBase && (
            <span className={styles.term}>{texts.figures.base(budget.executionBase, budget.months)}</span>
          )}
        </span>
      </div>
      {open && <FigureCard id={cardId} figure={figure} workbook={workbook} handlers={cards.handlers} />}
    </>
  );
}

const COLUMNS = [
  "initial",
  "carriedOver",
  "adjustment",
  "adjusted",
  "executed",
] as const satisfies readonly (keyof BudgetLine)[];

function LineRows({
  line,
  months,
  workbook,
  cards,
}: {
  readonly line: BudgetLine;
  readonly months: Budget["months"];
  readonly workbook: Workbook;
  readonly cards: FigureCards;
}) {
  const texts = useTexts();
  return COLUMNS.map((column) => {
    const figure = line[column];
    const label = column === "executed" ? texts.figures.executed(months) : texts.figures[column];
    return figure && <FigureRow key={column} label={label} figure={figure} workbook={workbook} cards={cards} />;
  });
}
