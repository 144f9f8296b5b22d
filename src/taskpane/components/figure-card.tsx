import { Button, mergeClasses } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Figure } from "../../core/performance/figure";
import { refAddress, type CellRef } from "../../core/workbook/address";
import type { Workbook } from "../../core/workbook/snapshot";
import type { FigureHandlers } from "../hooks/use-figure-card";
import { useTexts } from "../locale/texts";
import { cellContent, printed, unrounded } from "../model/figure-words";
import { useFigureCardStyles } from "./figure-card.styles";
import { useSharedStyles } from "./shared.styles";

interface FigureCardProps {
  readonly id: string;
  readonly figure: Figure;
  readonly workbook: Workbook;
  readonly handlers: FigureHandlers;
}

/** Everything that proves a figure: value, how it was got, and its cells with a way to each. */
export function FigureCard({ id, figure, workbook, handlers }: FigureCardProps) {
  const styles = useFigureCardStyles();
  const texts = useTexts();
  const exact = unrounded(figure);
  return (
    <div id={id} role="group" aria-label={texts.card.name(figure.label)} className={styles.card}>
      <div className={styles.label}>{figure.label}</div>
      <div className={styles.value}>{printed(figure)}</div>
      <dl className={styles.facts}>
        {exact !== undefined && (
          <>
            <dt className={styles.term}>{texts.card.unrounded}</dt>
            <dd className={styles.detail}>{exact}</dd>
          </>
        )}
        <dt className={styles.term}>{texts.card.formula}</dt>
        <dd className={styles.detail}>{figure.formula}</dd>
        <dt className={styles.term}>{texts.card.sources}</dt>
        <dd className={styles.detail}>
          {figure.sources.length === 0
            ? texts.card.noSource
            : figure.sources.map((source) => (
                <Source
                  key={refAddress(source)}
                  source={source}
                  content={cellContent(workbook, source)}
                  onShow={handlers.show}
                />
              ))}
        </dd>
      </dl>
      <Button
        appearance="subtle"
        size="small"
        className={styles.close}
        icon={<Dismiss16Regular />}
        aria-label={texts.card.close}
        onClick={handlers.close}
      />
    </div>
  );
}

interface SourceProps {
  readonly source: CellRef;
  readonly content: string | undefined;
  readonly onShow: (ref: CellRef) => void;
}

function Source({ source, content, onShow }: SourceProps) {
  const styles = useFigureCardStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const address = refAddress(source);
  return (
    <div className={styles.source}>
      <span>{address}</span>
      <span className={styles.content}>{content ?? texts.card.empty}</span>
      <button
        type="button"
        className={mergeClasses(shared.link, styles.locate)}
        aria-label={texts.card.locateAt(address)}
        onClick={() => onShow(source)}
      >
        {texts.card.locate}
      </button>
    </div>
  );
}
