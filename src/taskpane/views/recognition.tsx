import { mergeClasses } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { useCallback } from "react";
import type { Answer, AnswerAbout } from "../../core/recognition/answers";
import type { Reading } from "../../core/recognition/model";
import { withAnswer, type Settings } from "../../core/settings/model";
import type { CellRef } from "../../core/workbook/address";
import { GivenAnswers } from "../components/given-answers";
import { QuestionCard } from "../components/question-card";
import { useSharedStyles } from "../components/shared.styles";
import { TableCard } from "../components/table-card";
import { UnreadSheets } from "../components/unread-sheets";
import { useTexts } from "../locale/texts";
import { tablesBySheet } from "../model/table-groups";
import { useRecognitionStyles } from "./recognition.styles";

interface RecognitionViewProps {
  readonly reading: Reading;
  /** A write is under way: no answer can be taken. */
  readonly busy: boolean;
  readonly onDecide: (change: (settings: Settings) => Settings) => void;
  readonly onShow: (ref: CellRef) => void;
}

/** What was understood of each sheet: questions first, then the tables, then what was not read and why. */
export function RecognitionView({ reading, busy, onDecide, onShow }: RecognitionViewProps) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const { questions, unread, answers, notes } = reading;
  const tables = tablesBySheet(reading).flatMap((sheet) => sheet.tables);
  const answer = useCallback(
    (about: AnswerAbout, key: string, value: string) => onDecide((settings) => withAnswer(settings, about, key, value)),
    [onDecide],
  );
  const forget = ({ about, key }: Answer): void => onDecide((settings) => withAnswer(settings, about, key, undefined));
  return (
    <div className={styles.root}>
      {questions.length > 0 && (
        <section>
          <h2 className={mergeClasses(shared.heading, styles.heading)}>
            <QuestionCircle16Regular aria-hidden />
            {texts.recognition.questions(questions.length)}
          </h2>
          <ul className={shared.list}>
            {questions.map((question) => (
              <QuestionCard
                key={`${question.about} ${question.key} ${question.sheet}`}
                question={question}
                busy={busy}
                onAnswer={(value) => answer(question.about, question.key, value)}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      )}
      <GivenAnswers answers={answers} notes={notes} onForget={forget} />
      {tables.length > 0 && (
        <section>
          <h2 className={shared.heading}>{texts.recognition.tables}</h2>
          <ul className={mergeClasses(shared.list, styles.tables)}>
            {tables.map((table, index) => (
              <TableCard key={index} table={table} onAnswer={answer} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      {unread.length > 0 && (
        <section>
          <h2 className={shared.heading}>{texts.recognition.unread}</h2>
          <UnreadSheets unread={unread} onKind={(key, kind) => answer("kind", key, kind)} />
        </section>
      )}
    </div>
  );
}
