import type { ChartBlock, DocumentBlock } from "../../core/report/document";
import { LINE_PITCH, PAGE_HEIGHT } from "../../core/report/page";
import { paginate, type PageItem } from "../../core/report/paginate";
import { blockItems } from "./block-heights";
/** What a page may leave empty before a chart moves, in points: less is no more than a heading leaves, too. */
const TOLERABLE = 3 * LINE_PITCH;
/** Kept free beside a chart, because a word processor breaks lines a little differently. */
const SPARE = LINE_PITCH;
/** Paragraphs that a chart may wait for, and what each of them counts against moving it. */
const FARTHEST = 6;
const STEP = LINE_PITCH / 4;

interface Laid {
  /** Points that pages leave empty at their feet. */
  readonly empty: number;
  /** Height of the last chart, where it was made smaller. */
  readonly made?: number;
}

/** Lays blocks on pages; the chart is the last of them but those that follow it. */
function laid(blocks: readonly DocumentBlock[], chart: ChartBlock): Laid {
  let at = -1;
  const items: PageItem[] = [];
  for (const block of blocks) {
    const parts = blockItems(block);
    if (block !== chart) {
      items.push(...parts);
      continue;
    }
    at = items.length;
    items.push(
      ...parts.map((part, index) =>
        index > 0
          ? part
          : {
              ...part,
              lines: part.lines.map((height) => height + SPARE),
              ...(part.least !== undefined && { least: part.least + SPARE }),
            },
      ),
    );
  }
  let [used, empty] = [0, 0];
  let made: number | undefined;
  for (const { item, from, to, breakBefore, height } of paginate(items)) {
    if (breakBefore) {
      empty += PAGE_HEIGHT - used;
      used = 0;
    }
    if (item === at) made = height;
    used += height ?? items[item]?.lines.slice(from, to).reduce((sum, line) => sum + line, 0) ?? 0;
  }
  return { empty, ...(made !== undefined && { made: made - SPARE }) };
}

/** Where a chart may stand instead: over its table, or after some of the text that follows it in its section. */
function places(before: readonly DocumentBlock[], after: readonly DocumentBlock[]): readonly number[] {
  const later: number[] = [];
  for (let count = 1; count <= Math.min(FARTHEST, after.length); count++) {
    const block = after[count - 1];
    if (block?.kind !== "paragraph" || block.role === "heading1" || block.role === "caption") break;
    if (block.role === "body") later.push(count);
  }
  return before.at(-1)?.kind === "table" ? [0, -1, ...later] : [0, ...later];
}

/** The blocks with the chart among them at a place that {@link places} tells. */
function placed(
  before: readonly DocumentBlock[],
  chart: ChartBlock,
  after: readonly DocumentBlock[],
  place: number,
): readonly DocumentBlock[] {
  return place < 0
    ? [...before.slice(0, place), chart, ...before.slice(place), ...after]
    : [...before, ...after.slice(0, place), chart, ...after.slice(place)];
}

/**
 * The blocks as a careful clerk sets them: a chart that does not fit on what is left of a page is made a little
 * smaller, changes places with its table, or lets the text that follows it come first, so that no page stays half
 * empty before it. Everything else keeps its order.
 */
export function flowing(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  let flow: readonly DocumentBlock[] = blocks;
  for (const chart of blocks.filter((block) => block.kind === "chart")) {
    const at = flow.indexOf(chart);
    const [before, after] = [flow.slice(0, at), flow.slice(at + 1)];
    const seen = at + 1 + FARTHEST;
    const tried = places(before, after).map((place) => {
      const order = placed(before, chart, after, place);
      return { place, order, ...laid(order.slice(0, seen), chart) };
    });
    const [asIs] = tried;
    if (!asIs) continue;
    const cost = ({ place, empty }: (typeof tried)[number]): number =>
      empty - (place === 0 ? TOLERABLE : 0) + Math.abs(place) * STEP;
    const best = tried.reduce((chosen, one) => (cost(one) < cost(chosen) ? one : chosen), asIs);
    const { made } = best;
    const smaller =
      made === undefined
        ? chart
        : { ...chart, chart: { ...chart.chart, size: { ...chart.chart.size, height: made - 6 } } };
    flow = best.order.map((block) => (block === chart ? smaller : block));
  }
  return flow;
}
