import { Button, mergeClasses } from "@fluentui/react-components";
import type { Analysis } from "../../app/analysis";
import { Disclosure } from "../components/disclosure";
import { useSharedStyles } from "../components/shared.styles";
import { UnreadSheets } from "../components/unread-sheets";
import { useTexts } from "../locale/texts";
import { isWorkbookBlank, visibleSheetCount } from "../model/table-groups";
import { useEmptyStyles } from "./empty.styles";

/** Something the surrounding page offers when there is nothing to read: 打开文件, 打开示例. */
export interface PaneAction {
  readonly label: string;
  readonly run: () => void;
}

interface EmptyViewProps {
  readonly analysis: Analysis;
  readonly actions: readonly PaneAction[];
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** The first screen, and the one for a workbook without the two tables: what this does, what was looked for, what to do. */
export function EmptyView({ analysis, actions, busy, onRefresh }: EmptyViewProps) {
  const styles = useEmptyStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { workbook, reading } = analysis;
  const blank = isWorkbookBlank(workbook);
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{texts.product}</h1>
      <div className={styles.value}>
        <p className={styles.line}>{texts.intro.first}</p>
        <p className={styles.line}>{texts.intro.second}</p>
      </div>
      <p className={styles.finding}>{blank ? texts.empty.blank : texts.empty.noTables(visibleSheetCount(workbook))}</p>
      <div>
        <h2 className={shared.heading}>{texts.empty.need}</h2>
        <ul className={mergeClasses(shared.list, styles.needs)}>
          {texts.empty.sheets.map((sheet) => (
            <li key={sheet.name} className={styles.need}>
              <p className={styles.name}>{sheet.name}</p>
              <p className={styles.columns}>{sheet.columns}</p>
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.line}>{texts.empty.next}</p>
      <div className={styles.actions}>
        {actions.map((action, index) => (
          <Button key={action.label} appearance={index === 0 ? "primary" : "secondary"} onClick={action.run}>
            {action.label}
          </Button>
        ))}
        <Button
          appearance={actions.length === 0 ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={onRefresh}
        >
          {texts.header.refresh}
        </Button>
      </div>
      {!blank && reading.unread.length > 0 && (
        <Disclosure summary={texts.empty.lookedAt} initiallyOpen={reading.unread.length <= 3}>
          <UnreadSheets unread={reading.unread} />
        </Disclosure>
      )}
    </div>
  );
}
