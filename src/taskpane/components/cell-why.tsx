import { useMemo } from "react";
import { refAddress } from "../../core/workbook/address";
import { useLoaded } from "../hooks/use-loaded";
import type { WhyCell } from "../hooks/use-why-cell";
import { useTexts } from "../locale/texts";
import { Disclosure } from "./disclosure";
import { NotLoaded } from "./not-loaded";
import { Steps } from "./steps";
import { useStepsStyles } from "./steps.styles";

const load = () => import("../../app/explain-cell");

/** Why the selected cell's PERF formula or score is what it is, step by step. The words are loaded when a formula is selected. */
export function CellWhy({ why }: { readonly why: WhyCell }) {
  const styles = useStepsStyles();
  const texts = useTexts().why;
  const part = useLoaded(load);
  const module = part.state === "loaded" ? part.value : undefined;
  const explanation = useMemo(() => module?.explainCell(why.analysis, why.at), [module, why]);
  if (part.state === "failed") return <NotLoaded onRetry={part.retry} />;
  if (!explanation) return null;
  const title = (explanation.formula === undefined ? texts.scoreIn : texts.cell)(refAddress(why.at));
  return (
    <section className={styles.cell} aria-label={title}>
      <Disclosure key={title} summary={texts.of(title)}>
        {explanation.calls.map((steps, index) => (
          <Steps key={index} steps={steps} />
        ))}
      </Disclosure>
    </section>
  );
}
