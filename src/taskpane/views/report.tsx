import { mergeClasses } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useCallback, useId, useMemo } from "react";
import type { Analysis } from "../../app/analysis";
import type { Generation } from "../../app/session";
import type { Paragraph } from "../../core/narrative/model";
import { previewReport } from "../../core/report/write-plan";
import type { CellRef } from "../../core/workbook/address";
import { MissingList } from "../components/missing-list";
import { PreviewTable } from "../components/preview-table";
import { ReportParagraph, runKey } from "../components/report-paragraph";
import { useReportParagraphStyles } from "../components/report-paragraph.styles";
import { useSharedStyles } from "../components/shared.styles";
import { useFigureCard } from "../hooks/use-figure-card";
import { useGradualCount } from "../hooks/use-gradual-count";
import { useJump, type JumpTarget } from "../hooks/use-jump";
import { useTexts } from "../locale/texts";
import { previewItems, type PreviewItem } from "../model/preview";

interface ReportViewProps {
  readonly analysis: Analysis;
  readonly generation: Generation | undefined;
  /** The paragraph to bring into view. */
  readonly jump: JumpTarget | undefined;
  readonly busy: boolean;
  readonly onJump: (paragraph: string, about?: string) => void;
  readonly onShow: (ref: CellRef) => void;
  /** 采用新文本. */
  readonly onTakeNew: (paragraphs: ReadonlySet<string>) => void;
  /** 恢复上一版. */
  readonly onRestore: () => void;
  /** 新建单位情况表. */
  readonly onNewProfile: () => void;
  /** 借用上年报告; absent where no file can be read. */
  readonly onReuse: (() => void) | undefined;
}

/** The report as it will be written, the user's edits in it, its gaps counted at the top. */
export function ReportView(props: ReportViewProps) {
  const { analysis, generation, jump, busy, onJump, onShow, onTakeNew, onRestore, onNewProfile, onReuse } = props;
  const texts = useTexts();
  const shared = useSharedStyles();
  const styles = useReportParagraphStyles();
  const { cards, scope, onKeyDown } = useFigureCard(onShow);
  const { report, workbook, stale, restorable } = analysis;
  const items = useMemo(() => previewItems(report, previewReport(workbook, report)), [workbook, report]);
  const prefix = useId();
  const target = jump === undefined ? -1 : items.findIndex((item) => paragraphOf(item)?.id === jump.paragraph);
  const goal = items[target];
  const count = useGradualCount(items.length, target + 1);
  useJump(jump, target < 0 ? undefined : `${prefix}${target}`, goal && paragraphOf(goal));
  const takeNew = useCallback((paragraph: string) => onTakeNew(new Set([paragraph])), [onTakeNew]);

  if (report.paragraphs.length === 0) return <p className={shared.note}>{texts.report.empty}</p>;
  return (
    <div ref={scope} onKeyDown={onKeyDown}>
      {stale.size > 0 && <p className={shared.note}>{texts.report.staleCount(stale.size)}</p>}
      {restorable && (
        <button
          type="button"
          className={shared.link}
          title={texts.report.restoreNote}
          aria-disabled={busy}
          onClick={busy ? undefined : onRestore}
        >
          <ArrowUndo16Regular aria-hidden />
          {texts.report.restore}
        </button>
      )}
      <MissingList
        analysis={analysis}
        busy={busy}
        onJump={onJump}
        onNew={onNewProfile}
        onReuse={onReuse}
        onShow={onShow}
      />
      <article aria-label={texts.views.report}>
        {items.slice(0, count).map((item, index) => {
          if (item.kind === "table") return <PreviewTable key={item.id} table={item.table} />;
          if (item.kind === "caption")
            return (
              <p key={item.id} className={mergeClasses(styles.text, item.unit ? styles.unit : styles.caption)}>
                {item.text}
              </p>
            );
          if (item.kind === "own")
            return (
              <p key={`own${String(index)}`} className={styles.text}>
                {item.text.trim() !== "" && <span className={styles.fate}>{texts.report.own}</span>}
                {item.text}
              </p>
            );
          const { paragraph, own } = item;
          return (
            <ReportParagraph
              key={paragraph.id}
              id={`${prefix}${index}`}
              paragraph={paragraph}
              report={report}
              workbook={workbook}
              openRun={openRunOf(paragraph.id, cards.openKey)}
              stale={stale.get(paragraph.id)}
              fate={generation?.fates.get(paragraph.id)}
              own={own}
              onTakeNew={takeNew}
              handlers={cards.handlers}
            />
          );
        })}
      </article>
    </div>
  );
}

function paragraphOf(item: PreviewItem): Paragraph | undefined {
  return item.kind === "paragraph" ? item.paragraph : undefined;
}

function openRunOf(paragraph: string, openKey: string | undefined): number | undefined {
  const start = runKey(paragraph, 0).slice(0, -1);
  return openKey?.startsWith(start) ? Number(openKey.slice(start.length)) : undefined;
}
