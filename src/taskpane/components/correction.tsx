import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { useCorrectionStyles } from "./correction.styles";
import { useTexts } from "../locale/texts";

interface CorrectionProps {
  /** What would be corrected, for screen readers and as a hint. */
  readonly label: string;
  readonly choices: readonly string[];
  /** The answer that holds now. */
  readonly value: string | undefined;
  readonly onChoose: (choice: string) => void;
}

/** A pencil that opens the list of possible meanings: one click for the list, one for the choice. */
export function Correction({ label, choices, value, onChoose }: CorrectionProps) {
  const styles = useCorrectionStyles();
  const texts = useTexts();
  const known = value !== undefined && choices.includes(value);
  return (
    <span className={styles.root} title={label}>
      <Edit16Regular aria-hidden />
      <select
        aria-label={label}
        className={styles.select}
        value={known ? value : ""}
        onChange={({ target }) => onChoose(target.value)}
      >
        {!known && (
          <option value="" disabled>
            {texts.recognition.choose}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </span>
  );
}
