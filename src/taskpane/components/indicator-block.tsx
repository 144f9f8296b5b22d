import { mergeClasses } from "@fluentui/react-components";
import { ArrowCircleUp16Regular } from "@fluentui/react-icons/svg/arrow-circle-up";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { useId, useMemo, useState } from "react";
import type { Scoring } from "../../app/scoring";
import { shortest } from "../../core/quantity/format";
import type { Indicator, IndicatorState } from "../../core/performance/model";
import type { Workbook } from "../../core/workbook/snapshot";
import type { FigureCards } from "../hooks/use-figure-card";
import { useTexts } from "../locale/texts";
import { groupIndicators, STATE_ORDER } from "../model/indicator-groups";
import { IndicatorItem } from "./indicator-item";
import { ScoreWhy } from "./score-why";
import { useIndicatorBlockStyles } from "./indicator-block.styles";
import { useSharedStyles } from "./shared.styles";

interface IndicatorBlockProps {
  readonly indicators: readonly Indicator[];
  /** The scores under the workbook's rules, once they are computed. */
  readonly scoring: Scoring | undefined;
  readonly workbook: Workbook;
  readonly cards: FigureCards;
}

const ICONS = {
  exceeded: ArrowCircleUp16Regular,
  completed: CheckmarkCircle16Regular,
  behind: SubtractCircle16Regular,
  unknown: Edit16Regular,
  untargeted: Circle16Regular,
} as const;

const TONES = { exceeded: "good", completed: "good", behind: "bad", unknown: "open", untargeted: "open" } as const;

/** 绩效指标: how many are in each state; a count opens the list of those. */
export function IndicatorBlock({ indicators, scoring, workbook, cards }: IndicatorBlockProps) {
  const styles = useIndicatorBlockStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const headingId = useId();
  const listId = useId();
  const [shown, setShown] = useState<IndicatorState>();
  const groups = useMemo(() => groupIndicators(indicators), [indicators]);
  const listed = shown === undefined ? [] : (groups.get(shown) ?? []);
  return (
    <section aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={shared.heading}>
          {texts.figures.indicators}
        </h2>
        {indicators.length > 0 && <span className={shared.note}>{texts.figures.total(indicators.length)}</span>}
      </div>
      {indicators.length === 0 && <p className={shared.note}>{texts.figures.noIndicators}</p>}
      {indicators.length > 0 && (
        <div className={styles.counts}>
          {STATE_ORDER.map((state) => (
            <StateCount
              key={state}
              state={state}
              count={groups.get(state)?.length ?? 0}
              pressed={shown === state}
              listId={listId}
              onToggle={() => setShown(shown === state ? undefined : state)}
            />
          ))}
        </div>
      )}
      {scoring?.total && (
        <ScoreWhy
          words={
            texts.why.total(shortest(scoring.total.total)) +
            (scoring.total.grade === undefined ? "" : texts.why.grade(scoring.total.grade))
          }
          steps={scoring.total.steps}
        />
      )}
      {shown !== undefined && listed.length > 0 && (
        <ul
          id={listId}
          className={shared.list}
          aria-label={texts.figures.stateCount(texts.figures.states[shown], listed.length)}
        >
          {listed.map((indicator) => (
            <IndicatorItem
              key={indicator.id}
              indicator={indicator}
              score={scoring?.indicators.get(indicator.id)}
              workbook={workbook}
              cards={cards}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface StateCountProps {
  readonly state: IndicatorState;
  readonly count: number;
  readonly pressed: boolean;
  readonly listId: string;
  readonly onToggle: () => void;
}

function StateCount({ state, count, pressed, listId, onToggle }: StateCountProps) {
  const styles = useIndicatorBlockStyles();
  const texts = useTexts();
  const Icon = ICONS[state];
  const content = (
    <>
      <Icon aria-hidden className={count > 0 ? styles[TONES[state]] : undefined} />
      <span>{texts.figures.states[state]}</span>
      <span className={styles.number}>{count}</span>
    </>
  );
  if (count === 0) return <div className={mergeClasses(styles.count, styles.none)}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.count, styles.button, pressed && styles.pressed)}
      aria-expanded={pressed}
      aria-controls={pressed ? listId : undefined}
      onClick={onToggle}
    >
      {content}
    </button>
  );
}
