import { Spinner } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { Analysis } from "../../app/analysis";
import { useDelayed } from "../hooks/use-delayed";
import { useTexts } from "../locale/texts";
import { visibleSheetCount } from "../model/table-groups";
import { usePaneHeaderStyles } from "./pane-header.styles";
import { useSharedStyles } from "./shared.styles";

interface PaneHeaderProps {
  readonly analysis: Analysis;
  readonly rereading: boolean;
  readonly onRefresh: () => void;
}

/** Whose workbook this is, of which year, and how much of it was read. */
export function PaneHeader({ analysis, rereading, onRefresh }: PaneHeaderProps) {
  const styles = usePaneHeaderStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const spinning = useDelayed(rereading);
  const { performance, workbook, reading } = analysis;
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{performance.unitName ?? texts.header.unitUnknown}</h1>
      <div className={styles.line}>
        <span className={styles.parts}>
          <span>{performance.year === undefined ? texts.header.yearUnknown : texts.header.year(performance.year)}</span>
          <span>{texts.header.summary(visibleSheetCount(workbook), reading.tables.length)}</span>
        </span>
        <button
          type="button"
          className={shared.link}
          aria-disabled={rereading}
          onClick={rereading ? undefined : onRefresh}
        >
          {spinning ? (
            <Spinner size="extra-tiny" aria-label={texts.header.refreshing} />
          ) : (
            <ArrowClockwise16Regular aria-hidden />
          )}
          {spinning ? texts.header.refreshing : texts.header.refresh}
        </button>
      </div>
    </header>
  );
}
