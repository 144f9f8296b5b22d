import { useId } from "react";
import type { Figure } from "../../core/performance/figure";
import type { Workbook } from "../../core/workbook/snapshot";
import type { FigureCards } from "../hooks/use-figure-card";
import { useBudgetBlockStyles } from "./budget-block.styles";
import { FigureCard } from "./figure-card";
import { FigureChip } from "./figure-chip";

interface FigureRowProps {
  readonly label: string;
  readonly figure: Figure;
  readonly workbook: Workbook;
  readonly cards: FigureCards;
}

/** A name, its figure, and the figure's card when it is open. A row of a description list. */
export function FigureRow({ label, figure, workbook, cards }: FigureRowProps) {
  const styles = useBudgetBlockStyles();
  const cardId = useId();
  const open = cards.openKey === figure.id;
  return (
    <div className={styles.row}>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>
        <FigureChip
          figure={figure}
          open={open}
          cardId={cardId}
          onActivate={() => cards.handlers.activate(figure.id, figure)}
        />
      </dd>
      {open && (
        <dd className={styles.card}>
          <FigureCard id={cardId} figure={figure} workbook={workbook} handlers={cards.handlers} />
        </dd>
      )}
    </div>
  );
}
