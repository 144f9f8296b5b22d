import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import { RULE_PACKS } from "../../core/rules/packs";
import { packOf, rowsOf, ruleEntries, rulesOf, withRule, type Rules } from "../../core/rules/rules";
import type { Decision } from "../hooks/decision-queue";
import { useSettingsTexts } from "../locale/settings-texts";
import { useSettingsStyles } from "../views/settings.styles";
import { ProblemList } from "./problem-list";
import { RuleField } from "./rule-field";
import { useSharedStyles } from "./shared.styles";

interface RulesFormProps {
  readonly rules: Rules;
  readonly problems: readonly string[];
  readonly onDecide: (decision: Decision) => void;
}

/** The settings with other rules; every rule has a row, so that the workbook says by which it was scored. */
function withRules(change: (rules: Rules) => Rules): Decision {
  return (settings) => ({ ...settings, rules: rowsOf(change(rulesOf(settings.rules).rules)) });
}

/** 评分规则: the pack, and each of its rules to change. */
export function RulesForm({ rules, problems, onDecide }: RulesFormProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().rules;
  const id = useId();
  const pack = packOf(rules);
  const change = (key: string, value: string): string | undefined => {
    const read = withRule(rules, key, value);
    if (read.rules === rules) return read.problems[0];
    onDecide(withRules((current) => withRule(current, key, value).rules));
    return undefined;
  };
  const choose = (chosen: Rules): void => onDecide(withRules(() => chosen));
  return (
    <section className={styles.section} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} className={shared.heading}>
        {texts.title}
      </h2>
      <p className={shared.note}>{texts.note}</p>
      <label className={styles.wide}>
        {texts.pack}
        <select
          className={mergeClasses(shared.field, styles.select)}
          value={pack.id}
          onChange={({ target }) => choose({ pack: target.value, overrides: [] })}
        >
          {RULE_PACKS.map(({ id: packId, name }) => (
            <option key={packId} value={packId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className={shared.note}>{pack.explanation}</p>
      <p className={shared.note}>{texts.source(pack.source)}</p>
      <ProblemList title={texts.problems} problems={problems} />
      <ul className={shared.list} aria-labelledby={`${id}title`}>
        {ruleEntries(rules).map((entry) => {
          const usual = pack.entries.find(({ key }) => key === entry.key)?.value;
          return (
            <RuleField
              key={`${pack.id} ${entry.key}`}
              entry={entry}
              usual={usual === entry.value ? undefined : usual}
              onChange={(value) => change(entry.key, value)}
            />
          );
        })}
      </ul>
      {rules.overrides.length > 0 && (
        <button
          type="button"
          className={shared.link}
          onClick={() => onDecide(withRules((current) => ({ ...current, overrides: [] })))}
        >
          {texts.resetAll}
        </button>
      )}
    </section>
  );
}
