import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { useSettingsTexts } from "../locale/settings-texts";
import { useSettingsStyles } from "../views/settings.styles";
import { useSharedStyles } from "./shared.styles";

interface SectionEditorProps {
  /** What is edited. */
  readonly name: string;
  readonly heading?: string;
  readonly own?: string | undefined;
  readonly onSave: (heading: string, own: string) => void;
  readonly onCancel: () => void;
  /** Only for sections that the user added. */
  readonly onRemove?: (() => void) | undefined;
}

/** Heading and own text of a section. Opened by the user, so that it takes the focus. */
export function SectionEditor({ name, heading = "", own = "", onSave, onCancel, onRemove }: SectionEditorProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().outline;
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(heading);
  const [text, setText] = useState(own);
  useEffect(() => first.current?.focus(), []);
  const empty = words.trim() === "";
  return (
    <form
      className={styles.editor}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) onSave(words.trim(), text);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label className={styles.wide}>
        {texts.heading}
        <input
          ref={first}
          className={shared.field}
          maxLength={60}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <label htmlFor={id} className={styles.wide}>
        {texts.text}
      </label>
      <textarea
        id={id}
        className={mergeClasses(shared.field, styles.area)}
        maxLength={20_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={empty}>
          {texts.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
        {onRemove && (
          <button type="button" className={shared.link} onClick={onRemove}>
            {texts.remove}
          </button>
        )}
      </div>
    </form>
  );
}
