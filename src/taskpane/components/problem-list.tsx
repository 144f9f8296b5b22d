import { mergeClasses } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useSettingsStyles } from "../views/settings.styles";
import { useRecognitionStyles } from "../views/recognition.styles";
import { useSharedStyles } from "./shared.styles";

interface ProblemListProps {
  readonly title: string;
  /** Chinese sentences. */
  readonly problems: readonly string[];
}

/** What in the settings does not fit, a sentence each; nothing where all does. */
export function ProblemList({ title, problems }: ProblemListProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const heading = useRecognitionStyles().heading;
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems}>
      <p className={mergeClasses(styles.problemsTitle, heading)}>
        <Warning16Regular aria-hidden />
        {title}
      </p>
      <ul className={shared.list}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
