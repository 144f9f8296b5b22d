import { useEffect, useState } from "react";
import type { CellExplanation } from "../../app/explain-cell";
import { refAddress } from "../../core/workbook/address";
import type { WhyCell } from "../hooks/use-why-cell";
import { useTexts } from "../locale/texts";
import { Disclosure } from "./disclosure";
import { Steps } from "./steps";
import { useStepsStyles } from "./steps.styles";

interface Explained {
  readonly why: WhyCell;
  readonly explanation: CellExplanation | undefined;
}

/** Why the selected cell's PERF formula gives what it gives, step by step. The words are loaded when a formula is selected. */
export function CellWhy({ why }: { readonly why: WhyCell }) {
  const styles = useStepsStyles();
  const texts = useTexts().why;
  const [explained, setExplained] = useState<Explained>();
  useEffect(() => {
    let wanted = true;
    import("../../app/explain-cell").then(
      ({ explainCell }) => {
        if (wanted) setExplained({ why, explanation: explainCell(why.analysis, why.at) });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [why]);
  const explanation = explained?.why === why ? explained.explanation : undefined;
  if (!explanation) return null;
  const address = refAddress(why.at);
  return (
    <section className={styles.cell} aria-label={texts.cell(address)}>
      <Disclosure key={address} summary={texts.of(texts.cell(address))}>
        {explanation.calls.map((steps, index) => (
          <Steps key={index} steps={steps} />
        ))}
      </Disclosure>
    </section>
  );
}
