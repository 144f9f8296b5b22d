import { mergeClasses } from "@fluentui/react-components";
import { useSharedStyles } from "./shared.styles";
import { useStepsStyles } from "./steps.styles";

/** An explanation, a sentence a step. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  const styles = useStepsStyles();
  const shared = useSharedStyles();
  return (
    <ol className={mergeClasses(shared.list, styles.steps)}>
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  );
}
