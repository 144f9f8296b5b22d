import { mergeClasses } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { Question, Reading } from "../../core/recognition/model";
import { cellAddress, refAddress, type CellRef } from "../../core/workbook/address";
import { useSharedStyles } from "../components/shared.styles";
import { TableCard } from "../components/table-card";
import { UnreadSheets } from "../components/unread-sheets";
import { useTexts } from "../locale/texts";
import { questionCell, subjectOf, tablesBySheet } from "../model/table-groups";
import { useRecognitionStyles } from "./recognition.styles";

interface RecognitionViewProps {
  readonly reading: Reading;
  readonly onShow: (ref: CellRef) => void;
}

/** What was understood of each sheet: questions first, then the tables, then what was not read and why. */
export function RecognitionView({ reading, onShow }: RecognitionViewProps) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const tables = tablesBySheet(reading).flatMap((sheet) => sheet.tables);
  return (
    <div className={styles.root}>
      {reading.questions.length > 0 && (
        <section>
          <h2 className={mergeClasses(shared.heading, styles.heading)}>
            <QuestionCircle16Regular aria-hidden />
            {texts.recognition.questions(reading.questions.length)}
          </h2>
          <ul className={shared.list}>
            {reading.questions.map((question, index) => (
              <QuestionCard key={index} question={question} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      {tables.length > 0 && (
        <section>
          <h2 className={shared.heading}>{texts.recognition.tables}</h2>
          <ul className={mergeClasses(shared.list, styles.tables)}>
            {tables.map((table, index) => (
              <TableCard key={index} table={table} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      {reading.unread.length > 0 && (
        <section>
          <h2 className={shared.heading}>{texts.recognition.unread}</h2>
          <UnreadSheets unread={reading.unread} />
        </section>
      )}
    </div>
  );
}

function QuestionCard({ question, onShow }: { readonly question: Question; readonly onShow: (ref: CellRef) => void }) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const cell = questionCell(question);
  return (
    <li className={styles.question}>
      <p className={styles.text}>{question.text}</p>
      {question.choices.length > 0 && <p className={styles.line}>{texts.recognition.choices(question.choices)}</p>}
      <p className={styles.line}>{texts.recognition.answer[subjectOf(question.about)]}</p>
      {cell && (
        <button type="button" className={shared.link} title={refAddress(cell)} onClick={() => onShow(cell)}>
          {texts.recognition.locate(question.sheet, cellAddress(cell))}
        </button>
      )}
    </li>
  );
}
