import { useEffect, useState } from "react";
import type { Analysis } from "../../app/analysis";
import type { Scoring } from "../../app/scoring";
import { CANCELLED, runInSlices } from "../../app/slices";
import { useLoaded } from "./use-loaded";

const load = () => import("../../app/scoring");

/** The scores under the workbook's rules, once what computes them is there. */
export interface ShownScoring {
  readonly scoring?: Scoring;
  /** Set where it could not be fetched. */
  readonly retry?: () => void;
}

interface Outcome extends ShownScoring {
  readonly of: Analysis;
}

/**
 * Computes the scores under the workbook's rules without holding the page; neither is set until what computes them is
 * loaded and done.
 */
export function useScoring(analysis: Analysis): ShownScoring {
  const part = useLoaded(load);
  const module = part.state === "loaded" ? part.value : undefined;
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    const own = new AbortController();
    if (module)
      runInSlices(module.scoringSteps(analysis), { signal: own.signal }).then(
        (scoring) => {
          if (scoring !== CANCELLED && !own.signal.aborted) setOutcome({ of: analysis, scoring });
        },
        (error: unknown) => {
          setOutcome(() => {
            throw error;
          });
        },
      );
    return () => own.abort();
  }, [module, analysis]);
  if (part.state === "failed") return { retry: part.retry };
  return outcome?.of === analysis && outcome.scoring ? { scoring: outcome.scoring } : {};
}
