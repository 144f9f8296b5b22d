import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { useId } from "react";
import type { Analysis, MissingItem } from "../../app/analysis";
import type { Generation } from "../../app/session";
import type { CellRef } from "../../core/workbook/address";
import { Disclosure } from "../components/disclosure";
import { ReportParagraph, runKey } from "../components/report-paragraph";
import { useSharedStyles } from "../components/shared.styles";
import { useFigureCard } from "../hooks/use-figure-card";
import { useGradualCount } from "../hooks/use-gradual-count";
import { useJump, type JumpTarget } from "../hooks/use-jump";
import { useTexts } from "../locale/texts";
import { useReportStyles } from "./report.styles";

interface ReportViewProps {
  readonly analysis: Analysis;
  readonly generation: Generation | undefined;
  /** The paragraph to bring into view. */
  readonly jump: JumpTarget | undefined;
  readonly onJump: (paragraph: string, about?: string) => void;
  readonly onShow: (ref: CellRef) => void;
}

/** The report as it will be written, its gaps counted at the top. */
export function ReportView({ analysis, generation, jump, onJump, onShow }: ReportViewProps) {
  const texts = useTexts();
  const shared = useSharedStyles();
  const { cards, scope, onKeyDown } = useFigureCard(onShow);
  const { report, workbook, missing, stale } = analysis;
  const prefix = useId();
  const target = jump === undefined ? -1 : report.paragraphs.findIndex((paragraph) => paragraph.id === jump.paragraph);
  const count = useGradualCount(report.paragraphs.length, target + 1);
  useJump(jump, target < 0 ? undefined : `${prefix}${target}`, report.paragraphs[target]);

  if (report.paragraphs.length === 0) return <p className={shared.note}>{texts.report.empty}</p>;
  return (
    <div ref={scope} onKeyDown={onKeyDown}>
      {stale.size > 0 && <p className={shared.note}>{texts.report.staleCount(stale.size)}</p>}
      <MissingList missing={missing} onJump={onJump} />
      <article aria-label={texts.views.report}>
        {report.paragraphs.slice(0, count).map((paragraph, index) => (
          <ReportParagraph
            key={paragraph.id}
            id={`${prefix}${index}`}
            paragraph={paragraph}
            report={report}
            workbook={workbook}
            openRun={openRunOf(paragraph.id, cards.openKey)}
            stale={stale.has(paragraph.id)}
            fate={generation?.fates.get(paragraph.id)}
            handlers={cards.handlers}
          />
        ))}
      </article>
    </div>
  );
}

function openRunOf(paragraph: string, openKey: string | undefined): number | undefined {
  const start = runKey(paragraph, 0).slice(0, -1);
  return openKey?.startsWith(start) ? Number(openKey.slice(start.length)) : undefined;
}

interface MissingListProps {
  readonly missing: readonly MissingItem[];
  readonly onJump: (paragraph: string, about?: string) => void;
}

function MissingList({ missing, onJump }: MissingListProps) {
  const styles = useReportStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  if (missing.length === 0) {
    return (
      <p className={mergeClasses(shared.note, styles.count)}>
        <CheckmarkCircle16Regular aria-hidden />
        {texts.report.nothingMissing}
      </p>
    );
  }
  const summary = (
    <span className={styles.count}>
      <Edit16Regular aria-hidden />
      {texts.report.missing(missing.length)}
    </span>
  );
  return (
    <div className={styles.missing}>
      <Disclosure summary={summary} initiallyOpen={missing.length <= 3}>
        <p className={shared.note}>{texts.report.missingHow}</p>
        <ul className={mergeClasses(shared.list, styles.jumps)}>
          {missing.map((item, index) => (
            <li key={index}>
              <button
                type="button"
                className={mergeClasses(shared.link, styles.jump)}
                onClick={() => onJump(item.paragraph, item.about)}
              >
                {texts.report.jump(item.place, item.about)}
              </button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
