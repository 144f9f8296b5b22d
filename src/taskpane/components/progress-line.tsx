import type { Progress } from "../../app/slices";
import { useDelayed } from "../hooks/use-delayed";
import { useTexts } from "../locale/texts";
import { useProgressLineStyles } from "./progress-line.styles";
import { useSharedStyles } from "./shared.styles";

interface ProgressLineProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
}

/** How far a reading is that takes longer than half a second, and the way to stop it. */
export function ProgressLine({ progress: { done, total }, onCancel }: ProgressLineProps) {
  const styles = useProgressLineStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const slow = useDelayed(true);
  if (!slow) return null;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className={styles.root}>
      <progress value={share} className={styles.bar} aria-label={texts.reading} />
      <span className={shared.note}>{texts.progress.done(Math.floor(share * 100))}</span>
      <button type="button" className={shared.link} onClick={onCancel}>
        {texts.progress.cancel}
      </button>
    </div>
  );
}
