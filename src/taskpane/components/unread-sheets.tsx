import type { UnreadSheet } from "../../core/recognition/model";
import { useRecognitionStyles } from "../views/recognition.styles";
import { useSharedStyles } from "./shared.styles";

/** The sheets in which nothing was found, each with the reason. */
export function UnreadSheets({ unread }: { readonly unread: readonly UnreadSheet[] }) {
  const styles = useRecognitionStyles();
  const shared = useSharedStyles();
  return (
    <ul className={shared.list}>
      {unread.map(({ sheet, reason }) => (
        <li key={sheet} className={styles.unread}>
          <span className={styles.sheet}>{sheet}</span>
          <p className={styles.reason}>{reason}</p>
        </li>
      ))}
    </ul>
  );
}
