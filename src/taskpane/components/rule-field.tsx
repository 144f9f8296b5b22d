import { mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RuleEntry } from "../../core/rules/rule-pack";
import { useSettingsTexts } from "../locale/settings-texts";
import { useTexts } from "../locale/texts";
import { useSettingsStyles } from "../views/settings.styles";
import { Disclosure } from "./disclosure";
import { useSharedStyles } from "./shared.styles";

interface RuleFieldProps {
  readonly entry: RuleEntry;
  /** What the pack says, where the user set something else. */
  readonly usual: string | undefined;
  /** Takes the value over; gives the sentence that says why it cannot be. */
  readonly onChange: (value: string) => string | undefined;
}

/** One rule: its value to change, what it does and where it comes from. */
export function RuleField({ entry, usual, onChange }: RuleFieldProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().rules;
  const { why } = useTexts().recognition;
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const change = (value: string): void => setProblem(onChange(value));
  return (
    <li className={styles.rule}>
      <div className={styles.ruleLine}>
        <label htmlFor={id} className={mergeClasses(styles.ruleLabel, usual !== undefined && styles.changed)}>
          {entry.label}
        </label>
        <RuleControl entry={entry} id={id} wrong={problem !== undefined} problemId={`${id}wrong`} onChange={change} />
      </div>
      {problem !== undefined && (
        <p id={`${id}wrong`} role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
      {usual !== undefined && (
        <div className={styles.ruleLine}>
          <span className={shared.note}>{texts.usual(usual)}</span>
          <button
            type="button"
            className={shared.link}
            aria-label={texts.resetOne(entry.label)}
            onClick={() => change(usual)}
          >
            {texts.reset}
          </button>
        </div>
      )}
      <Disclosure summary={why}>
        <p className={shared.note}>{entry.explanation}</p>
        <p className={shared.note}>{texts.source(entry.source)}</p>
      </Disclosure>
    </li>
  );
}

interface RuleControlProps {
  readonly entry: RuleEntry;
  readonly id: string;
  readonly wrong: boolean;
  readonly problemId: string;
  readonly onChange: (value: string) => void;
}

function RuleControl({ entry, id, wrong, problemId, onChange }: RuleControlProps) {
  const shared = useSharedStyles();
  if (entry.kind === "number" || entry.kind === "percent")
    return <NumberControl entry={entry} id={id} wrong={wrong} problemId={problemId} onChange={onChange} />;
  const choices = entry.kind === "choice" ? entry.allowed : ["是", "否"];
  return (
    <select id={id} className={shared.field} value={entry.value} onChange={({ target }) => onChange(target.value)}>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

/** A number, taken over on Enter or when the field is left; what was typed stays where it cannot be. */
function NumberControl({ entry, id, wrong, problemId, onChange }: RuleControlProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string }>();
  const shown = draft?.over === entry.value ? draft.text : entry.value;
  const take = (): void => {
    if (shown.trim() !== entry.value) onChange(shown);
  };
  return (
    <input
      id={id}
      className={mergeClasses(shared.field, styles.number)}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      aria-invalid={wrong}
      aria-describedby={wrong ? problemId : undefined}
      onChange={({ target }) => setDraft({ over: entry.value, text: target.value })}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === "Enter") take();
      }}
    />
  );
}
