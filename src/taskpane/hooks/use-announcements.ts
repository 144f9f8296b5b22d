import { useMemo } from "react";
import { quoteSheet, rectAddress } from "../../core/workbook/address";
import type { SessionState } from "../../app/session";
import type { HostError } from "../../ports";
import type { Dictionary } from "../locale/zh-cn";
import { countFates } from "../model/generation-counts";
import type { Usage } from "./use-session";

/** What the live regions say. `polite` ones wait for a pause and stand apart, so that one does not repeat another; `assertive` interrupts. */
export interface Announcements {
  readonly polite: { readonly reading: string; readonly writing: string; readonly usage: string };
  readonly assertive: string;
}

/** Words for the newest reading, the newest report, the use of the selected cell and the newest failure. */
export function useAnnouncements(
  state: SessionState,
  usage: Usage | undefined,
  failure: HostError | undefined,
  written: string | undefined,
  texts: Dictionary,
): Announcements {
  return useMemo(
    () => ({
      polite: {
        reading: readingWords(state, texts),
        writing: written === undefined ? writingWords(state, texts) : texts.write.sheet(written),
        usage: usageWords(usage, texts),
      },
      assertive: failure?.message ?? "",
    }),
    [state, usage, failure, written, texts],
  );
}

function readingWords(state: SessionState, texts: Dictionary): string {
  if (state.phase !== "ready") return "";
  const { reading, missing } = state.analysis;
  return reading.tables.length === 0
    ? texts.announce.nothing
    : texts.announce.read(reading.tables.length, missing.length);
}

function writingWords(state: SessionState, texts: Dictionary): string {
  if (state.phase !== "ready" || state.writing || state.failure || !state.generation) return "";
  const { generation } = state;
  return texts.announce.written(
    texts.write.done(generation.reportSheet, generation.traceSheet, generation.formSheet),
    texts.write.counts(countFates(generation)),
  );
}

function usageWords(usage: Usage | undefined, texts: Dictionary): string {
  if (!usage) return "";
  const places = [...new Set(usage.uses.map((use) => use.paragraph.place))];
  return texts.usage.announce(rangeWords(usage), places);
}

/** The selected range with its sheet, as Excel writes it. */
export function rangeWords(usage: Usage): string {
  return `${quoteSheet(usage.selection.sheet)}!${rectAddress(usage.selection)}`;
}
