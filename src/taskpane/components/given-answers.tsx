import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Answer } from "../../core/recognition/answers";
import { useTexts } from "../locale/texts";
import { useRecognitionStyles } from "../views/recognition.styles";
import { Disclosure } from "./disclosure";
import { useSharedStyles } from "./shared.styles";

interface GivenAnswersProps {
  readonly answers: readonly Answer[];
  /** Answers that could not be used, a sentence each. */
  readonly notes: readonly string[];
  readonly onForget: (answer: Answer) => void;
}

/** What the user said about her sheets, each to be taken back with one click. */
export function GivenAnswers({ answers, notes, onForget }: GivenAnswersProps) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  if (answers.length === 0) return null;
  return (
    <section>
      {notes.length > 0 && (
        <>
          <h2 className={shared.heading}>{texts.recognition.notes}</h2>
          <ul className={shared.list}>
            {notes.map((note) => (
              <li key={note} className={styles.question}>
                {note}
              </li>
            ))}
          </ul>
        </>
      )}
      <Disclosure summary={texts.recognition.answers(answers.length)} initiallyOpen={notes.length > 0}>
        <p className={shared.note}>{texts.recognition.answersNote}</p>
        <ul className={shared.list}>
          {answers.map((answer) => {
            const words = `${texts.about[answer.about]}｜${answer.key}：${answer.value}`;
            return (
              <li key={`${answer.about} ${answer.key}`} className={styles.given}>
                <span>{words}</span>
                <button
                  type="button"
                  className={shared.link}
                  aria-label={`${texts.recognition.forget}：${words}`}
                  title={texts.recognition.forget}
                  onClick={() => onForget(answer)}
                >
                  <Dismiss16Regular aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </section>
  );
}
