import { useId } from "react";
import type { Performance } from "../../core/performance/model";
import type { Workbook } from "../../core/workbook/snapshot";
import type { FigureCards } from "../hooks/use-figure-card";
import { useTexts } from "../locale/texts";
import { useBudgetBlockStyles } from "./budget-block.styles";
import { FigureRow } from "./figure-row";
import { useSharedStyles } from "./shared.styles";

interface MoreFiguresBlockProps {
  readonly performance: Performance;
  readonly workbook: Workbook;
  readonly cards: FigureCards;
}

/** 自评总分, 编制与在职人员; nothing where the workbook has neither. */
export function MoreFiguresBlock({ performance, workbook, cards }: MoreFiguresBlockProps) {
  const styles = useBudgetBlockStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const headingId = useId();
  const { totalScore, staff } = performance;
  const rows = [
    { label: texts.figures.totalScore, figure: totalScore },
    { label: texts.roles.approved, figure: staff?.approved },
    { label: texts.roles.onDuty, figure: staff?.onDuty },
    { label: texts.figures.staffControlRate, figure: staff?.controlRate },
  ].flatMap(({ label, figure }) => (figure ? [{ label, figure }] : []));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles.root}>
      <h2 id={headingId} className={shared.heading}>
        {texts.figures.more}
      </h2>
      <dl className={styles.rows}>
        {rows.map(({ label, figure }) => (
          <FigureRow key={label} label={label} figure={figure} workbook={workbook} cards={cards} />
        ))}
      </dl>
    </section>
  );
}
