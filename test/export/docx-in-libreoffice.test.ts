import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentBlock } from "../../src/core/report/document";
import { documentOf } from "../../src/core/report/document-of";
import { writeDocx } from "../../src/export/docx/write-docx";
import { canConvert, convert, when } from "../hosts/file/checkers";
import { documentWith, PARAGRAPHS, REPORT, TABLE } from "./support/report";

const canMeasure = canConvert && spawnSync("pdftotext", ["-v"], { stdio: "ignore" }).status === 0;
const office = when(canConvert, "LibreOffice");
const measured = when(canMeasure, "LibreOffice 或 pdftotext");

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}
interface Page {
  readonly width: number;
  readonly height: number;
  /** The words of each line, from top to bottom. */
  readonly lines: readonly (readonly Word[])[];
}

function pagesOf(pdf: Uint8Array): readonly Page[] {
  const folder = mkdtempSync(join(tmpdir(), "docx-pages-"));
  try {
    writeFileSync(join(folder, "a.pdf"), pdf);
    const html = execFileSync("pdftotext", ["-bbox", join(folder, "a.pdf"), "-"], { encoding: "utf8" });
    return html.split("<page ").slice(1).map(pageOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(html: string): Page {
  const number = (text: string, name: string): number => Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1]);
  const lines = new Map<number, Word[]>();
  for (const [, head = "", text = ""] of html.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)) {
    const bottom = number(head, "yMax");
    const near = [...lines.keys()].find((line) => Math.abs(line - bottom) < 6) ?? bottom;
    lines.set(near, [
      ...(lines.get(near) ?? []),
      { text, left: number(head, "xMin"), right: number(head, "xMax"), bottom },
    ]);
  }
  const sorted = [...lines].sort(([a], [b]) => a - b).map(([, words]) => words);
  return { width: number(html, "width"), height: number(html, "height"), lines: sorted };
}

/** LibreOffice's plain text has a space of its own after each number of a list. */
const withoutListSpace = (line: string): string => line.replace(/^([一二三]、|（[一二三]）|\d\.) /u, "$1");

const lineText = (line: readonly Word[]): string => line.map(({ text }) => text).join("");

office.it(
  `opens with the same text, paragraph by paragraph${office.note}`,
  async () => {
    const text = new TextDecoder().decode(convert(await writeDocx(REPORT), "docx", "txt:Text (encoded):UTF8"));
    const title = "临溪县水务局2023年度\n部门（单位）整体支出绩效自评报告";
    const wanted = PARAGRAPHS.map((paragraph) =>
      paragraph.role === "title" ? title : paragraph.text.replace(/^　　/, ""),
    );
    const lines = text
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split(/\r?\n/);
    expect(lines.map(withoutListSpace)).toEqual(wanted.join("\n").split("\n"));
  },
  120_000,
);

describe("the page as LibreOffice prints it", () => {
  const filled: readonly DocumentBlock[] = Array.from({ length: 12 }, (_, index) => ({
    kind: "paragraph",
    role: "body",
    text: "全年围绕供水保障河道治理和农村饮水安全开展工作组织汛前检查清淤疏浚和管网改造".repeat(3 + (index % 3)),
  }));
  let pages: readonly Page[] = [];
  beforeAll(async () => {
    if (!canMeasure) return;
    const blocks = [...documentOf(PARAGRAPHS).slice(0, 3), ...filled, TABLE];
    pages = pagesOf(convert(await writeDocx(documentWith(blocks)), "docx", "pdf"));
  }, 120_000);

  measured.it(`is A4 with 22 lines of 28 characters${measured.note}`, () => {
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [595, 842]),
    );
    const full = pages.slice(1, -2).map(({ lines }) => lines.slice(0, -1));
    expect(full.map((lines) => lines.length)).toEqual(full.map(() => 22));
    for (const lines of full) {
      const pitches = lines.slice(1).map((line, index) => (line[0]?.bottom ?? 0) - (lines[index]?.[0]?.bottom ?? 0));
      for (const pitch of pitches) expect(pitch).toBeCloseTo(28.95, 0);
    }
    const lengths = full.flat().map((line) => [...lineText(line)].length);
    expect(Math.max(...lengths)).toBe(28);
    expect(lengths.filter((length) => length === 28).length).toBeGreaterThan(lengths.length / 2);
  });

  measured.it(`keeps inside the type area, first lines two characters in${measured.note}`, () => {
    const words = pages.slice(1).flatMap(({ lines }) => lines.slice(0, -1).flat());
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThanOrEqual(79);
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(79.4 + 442.2 + 1);
    const first = pages[0]?.lines.find((line) => lineText(line).startsWith("全年围绕"));
    expect(first?.[0]?.left).toBeCloseTo(79.4 + 32, -1);
  });

  measured.it(`numbers pages at the outer edges${measured.note}`, () => {
    for (const [index, { width, lines }] of pages.entries()) {
      const footer = lines.at(-1) ?? [];
      expect(lineText(footer)).toBe(`—${String(index + 1)}—`);
      const middle = ((footer[0]?.left ?? 0) + (footer.at(-1)?.right ?? 0)) / 2;
      expect(middle > width / 2).toBe(index % 2 === 0);
    }
  });
});
