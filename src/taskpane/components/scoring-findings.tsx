import { mergeClasses } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ScoringFinding } from "../../core/rules/findings";
import { refAddress, type CellRef } from "../../core/workbook/address";
import { useTexts } from "../locale/texts";
import { useIndicatorBlockStyles } from "./indicator-block.styles";
import { useSharedStyles } from "./shared.styles";
import { useStepsStyles } from "./steps.styles";

interface ScoringFindingsProps {
  readonly findings: readonly ScoringFinding[];
  readonly onShow: (ref: CellRef) => void;
}

/** What does not fit in the scores that the workbook holds, each with the way to its cell. */
export function ScoringFindings({ findings, onShow }: ScoringFindingsProps) {
  const styles = useStepsStyles();
  const shared = useSharedStyles();
  const locate = useIndicatorBlockStyles().locate;
  const texts = useTexts();
  if (findings.length === 0) return null;
  const title = texts.why.findings(findings.length);
  return (
    <section aria-label={title}>
      <h2 className={mergeClasses(shared.heading, styles.findingsTitle)}>
        <Warning16Regular aria-hidden className={styles.warning} />
        {title}
      </h2>
      <ul className={mergeClasses(shared.list, styles.findings)}>
        {findings.map(({ text, sources: [source] }) => (
          <li key={text} className={styles.finding}>
            {text}
            {source && (
              <button
                type="button"
                className={mergeClasses(shared.link, locate)}
                aria-label={texts.card.locateAt(refAddress(source))}
                onClick={() => onShow(source)}
              >
                {texts.card.locate}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
