import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import type { Analysis } from "../../app/analysis";
import { markedSheet } from "../../core/report/our-sheets";
import { SHEET_MARKS } from "../../core/report/plan";
import type { CellRef } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { useReportStyles } from "../views/report.styles";
import { Disclosure } from "./disclosure";
import { useSharedStyles } from "./shared.styles";

interface MissingListProps {
  readonly analysis: Analysis;
  readonly busy: boolean;
  readonly onJump: (paragraph: string, about?: string) => void;
  /** 新建单位情况表. */
  readonly onNew: () => void;
  /** 借用上年报告; absent where no file can be read. */
  readonly onReuse: (() => void) | undefined;
  readonly onShow: (ref: CellRef) => void;
}

/** What is still to be filled in, with the way to each gap and to where the words can come from. */
export function MissingList({ analysis, busy, onJump, onNew, onReuse, onShow }: MissingListProps) {
  const styles = useReportStyles();
  const shared = useSharedStyles();
  const texts = useTexts().report;
  const { missing } = analysis;
  if (missing.length === 0) {
    return (
      <p className={mergeClasses(shared.note, styles.count)}>
        <CheckmarkCircle16Regular aria-hidden />
        {texts.nothingMissing}
      </p>
    );
  }
  const summary = (
    <span className={styles.count}>
      <Edit16Regular aria-hidden />
      {texts.missing(missing.length)}
    </span>
  );
  return (
    <div className={styles.missing}>
      <div className={styles.helps}>
        <ProfileHelp analysis={analysis} busy={busy} onNew={onNew} onShow={onShow} />
        {onReuse && (
          <button type="button" className={shared.link} onClick={onReuse}>
            {texts.reuse}
          </button>
        )}
      </div>
      <Disclosure summary={summary} initiallyOpen={missing.length <= 3}>
        <p className={shared.note}>{texts.missingHow}</p>
        <ul className={mergeClasses(shared.list, styles.jumps)}>
          {missing.map((item, index) => (
            <li key={index}>
              <button
                type="button"
                className={mergeClasses(shared.link, styles.jump)}
                onClick={() => onJump(item.paragraph, item.about)}
              >
                {texts.jump(item.place, item.about)}
              </button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

/** Leads to our 单位情况 where it is made; offers to make it where the workbook has no such table. */
function ProfileHelp({
  analysis,
  busy,
  onNew,
  onShow,
}: Pick<MissingListProps, "analysis" | "busy" | "onNew" | "onShow">) {
  const shared = useSharedStyles();
  const texts = useTexts().report;
  const sheet = markedSheet(analysis.workbook, SHEET_MARKS.profile)?.name;
  if (sheet !== undefined)
    return (
      <button type="button" className={shared.link} onClick={() => onShow({ sheet, row: 2, column: 1 })}>
        {texts.fillProfile(sheet)}
      </button>
    );
  if (analysis.reading.tables.some(({ kind }) => kind === "profile")) return null;
  return (
    <button
      type="button"
      className={shared.link}
      title={texts.newProfileNote}
      aria-disabled={busy}
      onClick={busy ? undefined : onNew}
    >
      {texts.newProfile}
    </button>
  );
}
