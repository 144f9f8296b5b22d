import { Button, mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Analysis } from "../../app/analysis";
import { readLastYear, type ReportReader } from "../../app/last-year-report";
import type { ReusableSection } from "../../core/narrative/reusable-sections";
import { HostError } from "../../ports";
import { useSettingsTexts } from "../locale/settings-texts";
import { useSettingsStyles } from "../views/settings.styles";
import { ReusableText } from "./reusable-text";
import { useSharedStyles } from "./shared.styles";

interface LastYearProps {
  readonly analysis: Analysis;
  readonly read: ReportReader;
  /** Puts the text into the outline as own text of its section. */
  readonly onPut: (section: ReusableSection) => void;
}

type Reading =
  | { readonly stage: "reading" }
  | { readonly stage: "failed"; readonly message: string }
  | { readonly stage: "read"; readonly name: string; readonly sections: readonly ReusableSection[] };

/** 借用上年报告: a file of last year's, and what of it can be used again. */
export function LastYear({ analysis, read, onPut }: LastYearProps) {
  const styles = useSettingsStyles();
  const shared = useSharedStyles();
  const texts = useSettingsTexts().reuse;
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<Reading>();
  const open = async (file: File): Promise<void> => {
    setState({ stage: "reading" });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sections = await readLastYear(read, { name: file.name, bytes }, analysis);
      setState({ stage: "read", name: file.name, sections });
    } catch (error) {
      setState({ stage: "failed", message: error instanceof HostError ? error.message : texts.failed });
    }
  };
  const found =
    state?.stage === "read"
      ? state.sections.length === 0
        ? texts.nothing(state.name)
        : texts.found(state.name, state.sections.length)
      : state?.stage === "reading"
        ? texts.reading
        : "";
  return (
    <section className={styles.section} aria-label={texts.title}>
      <h2 className={shared.heading}>{texts.title}</h2>
      <p className={shared.note}>{texts.note}</p>
      <div>
        <Button size="small" onClick={() => field.current?.click()}>
          {texts.choose}
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          accept=".docx,.txt"
          aria-label={texts.choose}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void open(file);
            target.value = "";
          }}
        />
      </div>
      <p role="status" className={shared.note}>
        {found}
      </p>
      <p role="alert" className={mergeClasses(shared.note, styles.wrong)}>
        {state?.stage === "failed" ? state.message : ""}
      </p>
      {state?.stage === "read" && state.sections.length > 0 && (
        <ul className={shared.list}>
          {state.sections.map((section) => (
            <ReusableText key={section.sectionId} section={section} onPut={() => onPut(section)} />
          ))}
        </ul>
      )}
    </section>
  );
}
