import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSettingsTexts } from "../locale/settings-texts";
import { useSettingsStyles } from "../views/settings.styles";
import { useSharedStyles } from "./shared.styles";

interface RestoreOutlineProps {
  /** Text of the user's would be lost: it is asked first. */
  readonly loses: boolean;
  readonly onRestore: () => void;
}

/** 恢复原提纲. */
export function RestoreOutline({ loses, onRestore }: RestoreOutlineProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().outline;
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className={shared.link} onClick={loses ? () => setAsking(true) : onRestore}>
        {texts.restore}
      </button>
    );
  return (
    <div className={styles.editor} role="group" aria-label={texts.restore}>
      <p className={shared.note}>{texts.restoreAsk}</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={onRestore}>
          {texts.restoreYes}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
