import type { Outline } from "./outline-model";
import { HUNAN } from "./outlines/hunan";
import { JIANGXI } from "./outlines/jiangxi";
import { SICHUAN } from "./outlines/sichuan";
import { TRANSFER } from "./outlines/transfer";
import { YUNNAN } from "./outlines/yunnan";

/** The outlines to choose from, the usual one first. */
export const OUTLINES: readonly Outline[] = [JIANGXI, TRANSFER, YUNNAN, SICHUAN, HUNAN];

/** The outline of an id; `undefined` where there is none of that id. */
export function outlineFor(id: string): Outline | undefined {
  return OUTLINES.find((outline) => outline.id === id);
}

/** The outline that a report has where nobody chose one. */
export const DEFAULT_OUTLINE: Outline = JIANGXI;
