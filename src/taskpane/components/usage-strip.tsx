import { mergeClasses } from "@fluentui/react-components";
import { rangeWords } from "../hooks/use-announcements";
import type { Usage } from "../hooks/use-session";
import { useTexts } from "../locale/texts";
import { groupUses } from "../model/usage";
import { useSharedStyles } from "./shared.styles";
import { useUsageStripStyles } from "./usage-strip.styles";

interface UsageStripProps {
  readonly usage: Usage;
  readonly onJump: (paragraph: string) => void;
}

/** Paragraphs shown before the rest is only counted. */
const SHOWN = 3;

/** Where the report uses the cell that is selected in the sheet. */
export function UsageStrip({ usage, onJump }: UsageStripProps) {
  const styles = useUsageStripStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const uses = groupUses(usage.uses);
  return (
    <section className={styles.root} aria-label={texts.usage.title(rangeWords(usage))}>
      <p className={styles.title}>{texts.usage.title(rangeWords(usage))}</p>
      <ul className={shared.list}>
        {uses.slice(0, SHOWN).map(({ paragraph, sentences }) => (
          <li key={paragraph.id} className={styles.use}>
            <button
              type="button"
              className={mergeClasses(shared.link, styles.place)}
              aria-label={texts.usage.jump(paragraph.place)}
              onClick={() => onJump(paragraph.id)}
            >
              {paragraph.place}
            </button>
            {sentences.map((sentence) => (
              <p key={sentence} className={styles.sentence}>
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {uses.length > SHOWN && <p className={styles.title}>{texts.usage.more(uses.length - SHOWN)}</p>}
    </section>
  );
}
