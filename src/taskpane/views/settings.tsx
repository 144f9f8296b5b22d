import type { Analysis } from "../../app/analysis";
import type { ReportReader } from "../../app/last-year-report";
import { LastYear } from "../components/last-year";
import { OutlineForm } from "../components/outline-form";
import { RulesForm } from "../components/rules-form";
import type { Decision } from "../hooks/decision-queue";
import { headingOf, rowsToEdit, withOutline, withReusedText } from "../model/outline-edits";
import { useSettingsStyles } from "./settings.styles";

export interface SettingsViewProps {
  readonly analysis: Analysis;
  readonly onDecide: (decision: Decision) => Promise<void>;
  /** Reads last year's report; absent where no file can be chosen. */
  readonly readReport?: ReportReader | undefined;
}

/** By which rules is scored, how the report is laid out, and what of last year's can be used again. */
export function SettingsView({ analysis, onDecide, readReport }: SettingsViewProps) {
  const styles = useSettingsStyles();
  const { settings, rules, ruleProblems, outlineProblems } = analysis;
  return (
    <div className={styles.root}>
      <OutlineForm settings={settings} problems={outlineProblems} onDecide={onDecide} />
      {readReport && (
        <LastYear
          analysis={analysis}
          read={readReport}
          onPut={({ sectionId, text }) =>
            void onDecide((current) =>
              withOutline(current, withReusedText(rowsToEdit(current), sectionId, headingOf(sectionId), text)),
            )
          }
        />
      )}
      <RulesForm rules={rules} problems={ruleProblems} onDecide={(decision) => void onDecide(decision)} />
    </div>
  );
}
