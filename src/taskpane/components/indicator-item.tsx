import { mergeClasses } from "@fluentui/react-components";
import { memo, useId } from "react";
import type { Figure } from "../../core/performance/figure";
import type { Indicator } from "../../core/performance/model";
import { shortest } from "../../core/quantity/format";
import type { IndicatorScore } from "../../core/rules/score-indicator";
import { refAddress, type CellRef } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/snapshot";
import type { FigureCards } from "../hooks/use-figure-card";
import { useTexts } from "../locale/texts";
import type { Dictionary } from "../locale/zh-cn";
import { unknownReason } from "../model/indicator-groups";
import { FigureCard } from "./figure-card";
import { FigureChip } from "./figure-chip";
import { useIndicatorBlockStyles } from "./indicator-block.styles";
import { ScoreWhy } from "./score-why";
import { useSharedStyles } from "./shared.styles";

interface IndicatorItemProps {
  readonly indicator: Indicator;
  /** Its score under the workbook's rules; absent without a weight. */
  readonly score: IndicatorScore | undefined;
  readonly workbook: Workbook;
  readonly cards: FigureCards;
}

/** One indicator: target, actual and completion, each leading to its cell; what is missing where its state is unknown. */
export const IndicatorItem = memo(function IndicatorItem({ indicator, score, workbook, cards }: IndicatorItemProps) {
  const styles = useIndicatorBlockStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const cardId = useId();
  const { target, actual, completion } = indicator;
  const figures = [target?.figure, actual?.figure, completion].filter((figure) => figure !== undefined);
  const open = figures.find((figure) => figure.id === cards.openKey);
  const context = { cards, cardId };
  return (
    <li className={styles.item}>
      <div>
        {indicator.level1 !== undefined && <span className={styles.level}>{indicator.level1}</span>}
        <span className={styles.name}>{indicator.name}</span>
      </div>
      <div className={styles.facts}>
        <Fact
          label={texts.figures.target}
          figure={target?.figure}
          text={target?.text}
          source={target?.source}
          {...context}
        />
        <Fact
          label={texts.figures.actual}
          figure={actual?.figure}
          text={actual?.text}
          source={actual?.source}
          {...context}
        />
        {completion && <Fact label={texts.figures.completion} figure={completion} {...context} />}
      </div>
      {score && (
        <ScoreWhy
          words={score.score.ok ? texts.why.score(shortest(score.score.value)) : texts.why.unscored}
          steps={score.steps}
        />
      )}
      {open && <FigureCard id={cardId} figure={open} workbook={workbook} handlers={cards.handlers} />}
      {doubtsOf(indicator, texts).map(({ words, source }) => (
        <div key={words} className={styles.doubt}>
          {words}
          <button
            type="button"
            className={mergeClasses(shared.link, styles.locate)}
            aria-label={texts.card.locateAt(refAddress(source))}
            onClick={() => cards.handlers.show(source)}
          >
            {texts.card.locate}
          </button>
        </div>
      ))}
    </li>
  );
});

interface Doubt {
  readonly words: string;
  readonly source: CellRef;
}

/** Why a person has to look: unreadable cells first, else what is missing. */
function doubtsOf(indicator: Indicator, texts: Dictionary): readonly Doubt[] {
  if (indicator.unclear.length > 0) return indicator.unclear.map(({ because, source }) => ({ words: because, source }));
  if (indicator.state !== "unknown") return [];
  return [{ words: texts.figures.unknownWhy[unknownReason(indicator)], source: indicator.source }];
}

interface FactProps {
  readonly label: string;
  readonly figure?: Figure | undefined;
  /** What the cell says where it is no number. */
  readonly text?: string | undefined;
  readonly source?: CellRef | undefined;
  readonly cards: FigureCards;
  readonly cardId: string;
}

function Fact({ label, figure, text, source, cards, cardId }: FactProps) {
  const styles = useIndicatorBlockStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const written = text === undefined || text.trim() === "" ? texts.figures.blank : text;
  return (
    <span>
      <span className={styles.label}>{label}</span>
      {figure && (
        <>
          <FigureChip
            figure={figure}
            open={cards.openKey === figure.id}
            cardId={cardId}
            onActivate={() => cards.handlers.activate(figure.id, figure)}
          />
          {figure.unit !== "%" && figure.unit}
        </>
      )}
      {!figure && source && (
        <button
          type="button"
          className={shared.link}
          title={refAddress(source)}
          onClick={() => cards.handlers.show(source)}
        >
          {written}
        </button>
      )}
      {!figure && !source && written}
    </span>
  );
}
