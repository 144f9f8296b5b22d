import { isBlankMark, leadingWidth, narrowDigits, tidy } from "./text";
import type { Slot } from "./grid";

/** A row's name taken apart. */
export interface Label {
  /** Without 指标1：, ★, 其中： and outer space; numbering stays. */
  readonly label: string;
  /** 其中：; or the word before 中： that names the row it is a part of (三产 in 三产中：数字经济项目). */
  readonly part?: { readonly of?: string };
  /** 1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）, 5 for ①. */
  readonly numbering?: number;
  /** Width of the indentation in half-width characters. */
  readonly indent: number;
}

const numberings: readonly RegExp[] = [
  /^[一二三四五六七八九十百]+、/u,
  /^[（(][一二三四五六七八九十百]+[)）]/u,
  /^\d{1,2}([、．]|\.(?!\d))/u,
  /^[（(]\d{1,2}[)）]/u,
  /^[\u2460-\u2473]/u,
];

/** Reads a row's name: `　其中：出口` is 出口, a part. The label is empty for fillers such as …… and 指标2：. */
export function readLabel(slot: Slot | undefined): Label {
  const raw = slot?.text ?? "";
  const cellIndent = (slot?.cell?.indent ?? 0) * 2;
  let indent = leadingWidth(raw) + cellIndent;
  let label = tidy(raw).replace(/^[★☆▲△◆●■*※]+\s*/u, "");
  label = label
    .replace(/^指标\s*[\d０-９一二三四五六七八九十]{1,3}\s*([:：、．]|\.(?!\d))?\s*/u, "")
    .replace(/^[★☆▲△◆●■*※]+\s*/u, "");
  let part: { of?: string } | undefined;
  const bullet = /^[-—–－]{1,2}\s*(?=\p{Script=Han})/u.exec(label);
  if (bullet) {
    label = label.slice(bullet[0].length);
    indent += 2;
  }
  const prefix = /^其\s*中\s*[:：，,、]?\s*/u.exec(label);
  const inner = /^([^：:，,；;（(]{1,10}?)中\s*[:：]\s*(?=\S)/u.exec(label);
  if (prefix) {
    label = label.slice(prefix[0].length);
    part = {};
  } else if (inner?.[1]) {
    label = label.slice(inner[0].length);
    part = { of: inner[1] };
  }
  label = label.replace(/\s*[:：]+$/u, "").trim();
  const plain = narrowDigits(label);
  const numbering = numberings.findIndex((pattern) => pattern.test(plain)) + 1;
  return {
    label: isBlankMark(label) ? "" : label,
    indent,
    ...(part ? { part } : {}),
    ...(numbering > 0 ? { numbering } : {}),
  };
}
