import { useEffect, useState } from "react";
import type { Analysis } from "../../app/analysis";
import type { Scoring } from "../../app/scoring";

/** The scores under the workbook's rules; `undefined` until what computes them is loaded. */
export function useScoring(analysis: Analysis): Scoring | undefined {
  const [scored, setScored] = useState<{ readonly analysis: Analysis; readonly scoring: Scoring }>();
  useEffect(() => {
    let wanted = true;
    import("../../app/scoring").then(
      ({ scoringOf }) => {
        if (wanted) setScored({ analysis, scoring: scoringOf(analysis) });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [analysis]);
  return scored?.scoring;
}
