import { mergeClasses } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { useId, useRef, useState } from "react";
import { OUTLINES } from "../../core/narrative/outline";
import type { Settings } from "../../core/settings/model";
import type { Decision } from "../hooks/decision-queue";
import { useDraft } from "../hooks/use-draft";
import { useSettingsTexts } from "../locale/settings-texts";
import {
  addRow,
  baseOutline,
  changeRow,
  hasOwnText,
  moveRow,
  rebased,
  removeRow,
  rowsToEdit,
  type Rows,
} from "../model/outline-edits";
import { useSettingsStyles } from "../views/settings.styles";
import { OutlineItem } from "./outline-item";
import { ProblemList } from "./problem-list";
import { RestoreOutline } from "./restore-outline";
import { SectionEditor } from "./section-editor";
import { useSharedStyles } from "./shared.styles";

interface OutlineFormProps {
  readonly settings: Settings;
  readonly problems: readonly string[];
  readonly onDecide: (decision: Decision) => Promise<void>;
}

type Chosen = Pick<Settings, "outlineBase" | "outline">;

/** 报告提纲: which outline, and its sections to move, rename, drop and add to. */
export function OutlineForm({ settings, problems, onDecide }: OutlineFormProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().outline;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState("");
  const { value: chosen, choose } = useDraft<Chosen>(settings);
  const rows = rowsToEdit(chosen);
  const base = baseOutline(chosen);

  const write = (next: Chosen): void =>
    choose(
      next,
      onDecide((current) => ({ ...current, ...next })),
    );
  const edit = (outline: Rows): void => write({ outlineBase: base.name, outline });
  const move = (index: number, direction: "up" | "down"): void => {
    const moved = moveRow(rows, index, direction);
    if (moved.index === index) return;
    edit(moved.rows);
    setSaid(texts.moved(rows[index]?.heading ?? "", moved.index + 1));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${moved.index}"] [data-move="${direction}"]`)?.focus(),
    );
  };
  return (
    <section className={styles.section} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} className={shared.heading}>
        {texts.title}
      </h2>
      <p className={shared.note}>{texts.note}</p>
      <label className={styles.wide}>
        {texts.base}
        <select
          className={mergeClasses(shared.field, styles.select)}
          value={base.id}
          onChange={({ target }) => {
            const next = OUTLINES.find((outline) => outline.id === target.value);
            if (next) write({ outlineBase: next.name, outline: rebased(rows, next) });
          }}
        >
          {OUTLINES.map((outline) => (
            <option key={outline.id} value={outline.id}>
              {outline.name}
            </option>
          ))}
        </select>
      </label>
      <ProblemList title={texts.problems} problems={problems} />
      <div role="status" aria-live="polite" className={shared.hidden}>
        {said}
      </div>
      <ul ref={list} className={mergeClasses(shared.list, styles.rows)} aria-label={texts.list}>
        {rows.map((row, index) => (
          <OutlineItem
            key={`${String(index)} ${row.id} ${row.heading}`}
            rows={rows}
            index={index}
            onMove={(direction) => move(index, direction)}
            onChange={(change) => edit(changeRow(rows, index, change))}
            onAdd={(heading, own) => edit(addRow(rows, heading, own, index))}
            onRemove={() => edit(removeRow(rows, index))}
          />
        ))}
      </ul>
      {adding ? (
        <SectionEditor
          name={texts.newHeading}
          onSave={(heading, own) => {
            edit(addRow(rows, heading, own));
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <button type="button" className={shared.link} onClick={() => setAdding(true)}>
            <Add16Regular aria-hidden />
            {texts.add}
          </button>
          {chosen.outline.length > 0 && (
            <RestoreOutline loses={hasOwnText(rows)} onRestore={() => write({ outlineBase: base.name, outline: [] })} />
          )}
        </div>
      )}
    </section>
  );
}
