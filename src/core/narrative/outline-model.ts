import type { SectionWriter, TableWriter } from "./block";
import type { Numbering } from "./numbering";

/** A part or section of an outline. Its writers are called in order; its tables stand after everything in it. */
export interface OutlineSection {
  /** Unique in the outline; the ids of its paragraphs begin with it, wherever it is moved. */
  readonly id: string;
  readonly heading: string;
  /** Whether the outline's authority asks for it. Without text it is then a gap, else it is left out. */
  readonly required?: boolean;
  readonly write?: readonly SectionWriter[];
  readonly tables?: readonly TableWriter[];
  readonly sections?: readonly OutlineSection[];
}

/** 报告提纲. */
export interface Outline {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly numbering: Numbering;
  readonly parts: readonly OutlineSection[];
  /** Paragraphs after the last part. */
  readonly closing: readonly SectionWriter[];
}
