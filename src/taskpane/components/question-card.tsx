import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { answerChoices } from "../../core/recognition/answer-words";
import type { Question } from "../../core/recognition/model";
import { cellAddress, refAddress, type CellRef } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { questionCell } from "../model/table-groups";
import { useRecognitionStyles } from "../views/recognition.styles";
import { Correction } from "./correction";
import { useSharedStyles } from "./shared.styles";

interface QuestionCardProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly onAnswer: (value: string) => void;
  readonly onShow: (ref: CellRef) => void;
}

/** One question with its likely answers as buttons; one click answers it. */
export function QuestionCard({ question, busy, onAnswer, onShow }: QuestionCardProps) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const id = useId();
  const { about, choices, sheet, text } = question;
  const cell = questionCell(question);
  const others = answerChoices(about).filter((choice) => !choices.includes(choice));
  return (
    <li className={styles.question}>
      <p id={id} className={styles.text}>
        {text}
      </p>
      <div className={styles.choices} role="group" aria-labelledby={id}>
        {choices.map((choice) => (
          <Button key={choice} size="small" disabledFocusable={busy} onClick={() => onAnswer(choice)}>
            {choice}
          </Button>
        ))}
        {choices.length > 0 && others.length > 0 && (
          <Correction label={texts.recognition.other} choices={others} value={undefined} onChoose={onAnswer} />
        )}
        {choices.length === 0 && <TypedAnswer busy={busy} labelledBy={id} onAnswer={onAnswer} />}
      </div>
      {cell && (
        <button type="button" className={shared.link} title={refAddress(cell)} onClick={() => onShow(cell)}>
          {texts.recognition.locate(sheet, cellAddress(cell))}
        </button>
      )}
    </li>
  );
}

interface TypedAnswerProps {
  readonly busy: boolean;
  readonly labelledBy: string;
  readonly onAnswer: (value: string) => void;
}

function TypedAnswer({ busy, labelledBy, onAnswer }: TypedAnswerProps) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const [value, setValue] = useState("");
  const words = value.trim();
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== "") onAnswer(words);
      }}
    >
      <input
        className={shared.field}
        aria-labelledby={labelledBy}
        placeholder={texts.recognition.type}
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <Button size="small" type="submit" disabledFocusable={busy || words === ""}>
        {texts.recognition.confirm}
      </Button>
    </form>
  );
}
