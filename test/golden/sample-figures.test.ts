import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../src/app/analyse";
import { paragraphText, type Paragraph } from "../../src/core/narrative/model";
import { cellAt, findSheet } from "../../src/core/workbook/snapshot";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { addedFigures, sampleFigures, sampleWords, type SampleFigure } from "./sample-figures";

const FILE = "进贤县商务局2021.xlsx";
const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", FILE)));
const analysis = analyse(workbookFiles.open(bytes, FILE).workbook);

/** The paragraphs that speak of a thing and print its figure from a cell. */
function printing({ text, near }: SampleFigure): readonly Paragraph[] {
  return analysis.report.paragraphs.filter(
    (paragraph) =>
      paragraphText(paragraph).includes(near) &&
      paragraph.runs.some((run) => run.kind === "figure" && run.text === text),
  );
}

const cases = (figures: readonly SampleFigure[]): [string, SampleFigure][] =>
  figures.map((figure) => [`${figure.what} ${figure.text}`, figure]);

describe("the report on 进贤县商务局 2021", () => {
  test.each(cases(sampleFigures))("prints %s", (_, figure) => {
    expect(printing(figure)).not.toEqual([]);
  });

  test.each(cases(sampleWords))("says %s", (_, { text, near }) => {
    const texts = analysis.report.paragraphs.map(paragraphText);
    expect(texts.filter((paragraph) => paragraph.includes(near) && paragraph.includes(text))).not.toEqual([]);
  });

  test.each(cases(addedFigures))("adds %s", (_, figure) => {
    expect(printing(figure)).not.toEqual([]);
  });

  test("traces every printed figure to a cell that holds something", () => {
    const printed = analysis.report.paragraphs.flatMap((paragraph) =>
      paragraph.runs.flatMap((run) => (run.kind === "figure" ? [run] : [])),
    );
    const untraced = printed.filter((run) => {
      const sources = analysis.report.figures.get(run.figure)?.sources ?? [];
      const filled = sources.filter(({ sheet, row, column }) => {
        const found = findSheet(analysis.workbook, sheet);
        return found !== undefined && cellAt(found, row, column)?.value != null;
      });
      return sources.length === 0 || filled.length !== sources.length;
    });
    expect(printed.length).toBeGreaterThanOrEqual(sampleFigures.length);
    expect(untraced).toEqual([]);
  });

  test("leaves nothing of what the data do not say as a figure", () => {
    const text = analysis.report.paragraphs.map(paragraphText).join("\n");
    expect(text).not.toMatch(/NaN|undefined|#DIV|#REF/);
    expect(text).not.toContain("75.03%");
    expect(text).not.toMatch(/\d+余(人)?次/);
  });
});
