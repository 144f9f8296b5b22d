import { mergeClasses } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { memo, useMemo } from "react";
import type { Paragraph, ParagraphRole, Report } from "../../core/narrative/model";
import type { StaleParagraph } from "../../core/report/stale";
import type { Workbook } from "../../core/workbook/snapshot";
import type { ParagraphFate } from "../../app/session";
import type { FigureHandlers } from "../hooks/use-figure-card";
import { useTexts } from "../locale/texts";
import { glue, type Piece } from "../model/glue";
import { FigureCard } from "./figure-card";
import { FigureChip } from "./figure-chip";
import { useReportParagraphStyles } from "./report-paragraph.styles";
import { useSharedStyles } from "./shared.styles";

interface ReportParagraphProps {
  readonly id: string;
  readonly paragraph: Paragraph;
  readonly report: Report;
  readonly workbook: Workbook;
  /** The run whose card is open. */
  readonly openRun: number | undefined;
  /** What the last generation did to it; absent where there is nothing to say. */
  readonly fate: ParagraphFate | undefined;
  /** The report sheet still says what the data said before. */
  readonly stale: StaleParagraph | undefined;
  /** The user's own text, which stays as it is. */
  readonly own: string | undefined;
  readonly onTakeNew: (paragraph: string) => void;
  readonly handlers: FigureHandlers;
}

const TAGS = {
  title: "h2",
  subtitle: "p",
  heading1: "h3",
  heading2: "h4",
  heading3: "h5",
  heading4: "h6",
  body: "p",
} as const satisfies Record<ParagraphRole, string>;

/** One paragraph of the report: text, figures to follow, gaps to fill; the open figure's card stands below it. */
export const ReportParagraph = memo(function ReportParagraph(props: ReportParagraphProps) {
  const { id, paragraph, report, workbook, openRun, fate, stale, own, onTakeNew, handlers } = props;
  const styles = useReportParagraphStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const pieces = useMemo(
    () => glue(paragraph.runs, (figure) => report.figures.get(figure)?.unit ?? ""),
    [paragraph, report],
  );
  const Tag = TAGS[paragraph.role];
  const open = openRun === undefined ? undefined : paragraph.runs[openRun];
  const openFigure = open?.kind === "figure" ? report.figures.get(open.figure) : undefined;
  const cardId = `${id}-card`;
  return (
    <div className={styles.block}>
      <Tag id={id} tabIndex={-1} className={mergeClasses(styles.text, styles[paragraph.role])}>
        {stale && (
          <span className={styles.fate}>
            {stale.edited ? texts.report.staleEdited(stale.figures.join("、")) : texts.report.stale}
          </span>
        )}
        {!stale && fate && fate !== "same" && <span className={styles.fate}>{texts.report.fates[fate]}</span>}
        {own ??
          pieces.map((piece, index) => (
            <PieceView
              key={index}
              piece={piece}
              report={report}
              open={piece.kind === "figure" && piece.index === openRun}
              cardId={cardId}
              paragraph={paragraph}
              handlers={handlers}
            />
          ))}
      </Tag>
      {stale?.edited && stale.fresh !== undefined && (
        <div className={styles.offer}>
          <p className={styles.fresh}>
            {texts.report.staleFresh}
            {stale.fresh}
          </p>
          <button type="button" className={shared.link} onClick={() => onTakeNew(paragraph.id)}>
            {texts.report.takeNew}
          </button>
        </div>
      )}
      {openFigure && <FigureCard id={cardId} figure={openFigure} workbook={workbook} handlers={handlers} />}
    </div>
  );
});

/** The key of a figure's card in the report. */
export function runKey(paragraph: string, run: number): string {
  return `${paragraph}#${run}`;
}

interface PieceViewProps {
  readonly piece: Piece;
  readonly paragraph: Paragraph;
  readonly report: Report;
  readonly open: boolean;
  readonly cardId: string;
  readonly handlers: FigureHandlers;
}

function PieceView({ piece, paragraph, report, open, cardId, handlers }: PieceViewProps) {
  const styles = useReportParagraphStyles();
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "gap") {
    return (
      <mark className={styles.gap} tabIndex={-1} data-gap={piece.index}>
        <Edit16Regular className={styles.gapIcon} aria-hidden />
        {piece.text}
      </mark>
    );
  }
  const figure = report.figures.get(piece.figure);
  const chip = figure ? (
    <FigureChip
      figure={figure}
      text={piece.text}
      open={open}
      cardId={cardId}
      onActivate={() => handlers.activate(runKey(paragraph.id, piece.index), figure)}
    />
  ) : (
    piece.text
  );
  return (
    <span className={styles.together}>
      {piece.before}
      {chip}
      {piece.after}
    </span>
  );
}
