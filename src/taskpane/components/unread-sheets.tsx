import { answerChoices } from "../../core/recognition/answer-words";
import type { UnreadSheet } from "../../core/recognition/model";
import { useTexts } from "../locale/texts";
import { useRecognitionStyles } from "../views/recognition.styles";
import { Correction } from "./correction";
import { useSharedStyles } from "./shared.styles";

interface UnreadSheetsProps {
  readonly unread: readonly UnreadSheet[];
  /** Says what the table under a header is; absent where nothing can be answered. */
  readonly onKind?: (key: string, kind: string) => void;
}

/** The sheets in which nothing was found, each with the reason, and a way to say what they are. */
export function UnreadSheets({ unread, onKind }: UnreadSheetsProps) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  return (
    <ul className={shared.list}>
      {unread.map(({ sheet, reason, key }) => (
        <li key={sheet} className={styles.unread}>
          <span className={styles.sheetLine}>
            <span className={styles.sheet}>{sheet}</span>
            {key !== undefined && onKind && (
              <Correction
                label={texts.recognition.readAs(sheet)}
                choices={answerChoices("kind")}
                value={undefined}
                onChoose={(kind) => onKind(key, kind)}
              />
            )}
          </span>
          <p className={styles.reason}>{reason}</p>
        </li>
      ))}
    </ul>
  );
}
