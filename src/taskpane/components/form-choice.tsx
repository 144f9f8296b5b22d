import { useDraft } from "../hooks/use-draft";
import { useTexts } from "../locale/texts";
import { useActionDockStyles } from "./action-dock.styles";

interface FormChoiceProps {
  readonly chosen: boolean;
  /** Writes the choice to the workbook's settings. */
  readonly onChoose: (chosen: boolean) => Promise<void>;
}

/** 同时写“绩效自评表”: whether 生成报告 writes the scoring form as well. */
export function FormChoice({ chosen, onChoose }: FormChoiceProps) {
  const styles = useActionDockStyles();
  const texts = useTexts().write;
  const draft = useDraft(chosen);
  return (
    <label className={styles.choice} title={texts.withFormNote}>
      <input
        type="checkbox"
        checked={draft.value}
        onChange={({ currentTarget: { checked } }) => draft.choose(checked, onChoose(checked))}
      />
      {texts.withForm}
    </label>
  );
}
