import { useTexts } from "../locale/texts";
import { Disclosure } from "./disclosure";
import { Steps } from "./steps";

interface ScoreWhyProps {
  /** What it comes to, in words. */
  readonly words: string;
  readonly steps: readonly string[];
}

/** A score, and on demand every step to it. */
export function ScoreWhy({ words, steps }: ScoreWhyProps) {
  const texts = useTexts().why;
  return (
    <Disclosure summary={texts.of(words)}>
      <Steps steps={steps} />
    </Disclosure>
  );
}
