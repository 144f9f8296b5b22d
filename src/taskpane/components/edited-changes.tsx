import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "../locale/texts";
import type { EditedChange } from "../model/edited-changes";
import { useEditedChangesStyles } from "./edited-changes.styles";
import { useSharedStyles } from "./shared.styles";

interface EditedChangesProps {
  readonly changes: readonly EditedChange[];
  readonly onGenerate: (takeNew: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** Asks, before writing, which of the edited paragraphs take the new text; the others stay as the user wrote them. */
export function EditedChanges({ changes, onGenerate, onCancel }: EditedChangesProps) {
  const styles = useEditedChangesStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setTaken((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <section className={styles.root} aria-label={texts.edited.title(changes.length)}>
      <h2 className={shared.heading}>{texts.edited.title(changes.length)}</h2>
      <p className={shared.note}>{texts.edited.note}</p>
      <ul className={shared.list}>
        {changes.map(({ id, place, stale }) => (
          <li key={id} className={styles.change}>
            <label className={shared.choice}>
              <input type="checkbox" checked={taken.has(id)} onChange={() => toggle(id)} />
              {texts.edited.take(place, stale.figures.join("、"))}
            </label>
            <p className={styles.fresh}>{stale.fresh}</p>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onGenerate(taken)}>
          {taken.size === 0 ? texts.edited.keepAll : texts.edited.go}
        </Button>
        <Button onClick={onCancel}>{texts.edited.cancel}</Button>
      </div>
    </section>
  );
}
