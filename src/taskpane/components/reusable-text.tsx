import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ReusableSection } from "../../core/narrative/reusable-sections";
import { useSettingsTexts } from "../locale/settings-texts";
import { copyText } from "../model/clipboard";
import { headingOf } from "../model/outline-edits";
import { useSettingsStyles } from "../views/settings.styles";
import { useSharedStyles } from "./shared.styles";

interface ReusableTextProps {
  readonly section: ReusableSection;
  readonly onPut: () => void;
}

/** One section of last year's report; its years and figures are marked. */
export function ReusableText({ section, onPut }: ReusableTextProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().reuse;
  const [said, setSaid] = useState("");
  const heading = headingOf(section.sectionId);
  return (
    <li className={styles.reusable}>
      <h3 className={styles.reusableTitle}>{heading}</h3>
      {section.marks.length > 0 && <p className={shared.note}>{texts.marks(section.marks.length)}</p>}
      <div className={styles.reusableText} role="group" aria-label={heading} tabIndex={0}>
        {marked(section, styles.mark)}
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={texts.copyOf(heading)}
          onClick={() => setSaid(copyText(section.text) ? texts.copied(heading) : texts.notCopied)}
        >
          {texts.copy}
        </Button>
        <Button
          size="small"
          aria-label={texts.putOf(heading)}
          onClick={() => {
            onPut();
            setSaid(texts.done(heading));
          }}
        >
          {texts.put}
        </Button>
        <span role="status" className={shared.note}>
          {said}
        </span>
      </div>
    </li>
  );
}

/** The text with a mark around every year and figure of last year. */
function marked({ text, marks }: ReusableSection, className: string | undefined): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { offset, length } of marks) {
    pieces.push(text.slice(at, offset));
    pieces.push(
      <mark key={offset} className={className}>
        {text.slice(offset, offset + length)}
      </mark>,
    );
    at = offset + length;
  }
  return [...pieces, text.slice(at)];
}
