import { useMemo } from "react";
import type { Analysis } from "../../app/analysis";
import type { Scoring } from "../../app/scoring";
import { useLoaded } from "./use-loaded";

const load = () => import("../../app/scoring");

/** The scores under the workbook's rules, once what computes them is there. */
export interface ShownScoring {
  readonly scoring?: Scoring;
  /** Set where it could not be fetched. */
  readonly retry?: () => void;
}

/** Computes the scores under the workbook's rules; neither is set until what computes them is loaded. */
export function useScoring(analysis: Analysis): ShownScoring {
  const part = useLoaded(load);
  const module = part.state === "loaded" ? part.value : undefined;
  const scoring = useMemo(() => module?.scoringOf(analysis), [module, analysis]);
  if (part.state === "failed") return { retry: part.retry };
  return scoring ? { scoring } : {};
}
