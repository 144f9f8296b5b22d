import { mergeClasses } from "@fluentui/react-components";
import type { Figure } from "../../core/performance/figure";
import { refAddress } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { printed } from "../model/figure-words";
import { useFigureChipStyles } from "./figure-chip.styles";

interface FigureChipProps {
  readonly figure: Figure;
  /** As it stands in the text; the figure's own print where absent. */
  readonly text?: string;
  readonly open: boolean;
  readonly cardId: string;
  readonly large?: boolean;
  readonly onActivate: () => void;
}

/** A number that leads to its source: a click or Enter selects the cell and opens the card. */
export function FigureChip({ figure, text, open, cardId, large, onActivate }: FigureChipProps) {
  const styles = useFigureChipStyles();
  const texts = useTexts();
  const source = figure.sources[0];
  return (
    <button
      type="button"
      data-figure={figure.id}
      className={mergeClasses(styles.chip, open && styles.open, large && styles.large)}
      aria-expanded={open}
      aria-controls={open ? cardId : undefined}
      title={texts.report.chipTitle(figure.label, printed(figure), source ? refAddress(source) : texts.card.noSource)}
      onClick={onActivate}
    >
      {text ?? figure.text}
    </button>
  );
}
