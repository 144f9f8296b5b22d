import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ChartPlan } from "../../core/report/chart";
import { chartXml } from "../../core/report/chart-xml";
import { chartRelationship } from "./chart";
import { fontTableXml } from "./fonts";
import { OFF_GRID_STYLES } from "./styles";

type Edit = readonly [found: string | RegExp, written: string];

/** Widows are avoided; digits stand beside characters without a gap, so that a line keeps its 28 characters. */
const DEFAULTS =
  '<w:pPrDefault><w:pPr><w:widowControl/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>';

/** The style that the library's character styles rest on and that it leaves to Word. */
const CHARACTERS =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

/** What a document needs and the library has no word for, by part. */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  "word/styles.xml": [
    ["<w:pPrDefault/>", DEFAULTS],
    ["</w:styles>", `${CHARACTERS}</w:styles>`],
    ...OFF_GRID_STYLES.map((id): Edit => [
      new RegExp(`(w:styleId="${id}".*?)(<w:spacing )`, "s"),
      '$1<w:snapToGrid w:val="0"/>$2',
    ]),
  ],
  "word/numbering.xml": [
    [/hybridMultilevel("\/><w:lvl w:ilvl="0"[^>]*><w:start w:val="1"\/><w:numFmt w:val="chinese)/, "multilevel$1"],
  ],
  "word/settings.xml": [["</w:compat>", '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>']],
  "docProps/core.xml": [["</dc:creator>", "</dc:creator><dc:language>zh-CN</dc:language>"]],
};

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const CHART_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";

/** The charts' parts, and what a package says of them: their content types and the document's relationships. */
function addCharts(parts: Record<string, Uint8Array>, charts: readonly ChartPlan[]): void {
  const add = (name: string, end: string, elements: readonly string[]): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(strFromU8(part).replace(end, () => `${elements.join("")}${end}`));
  };
  charts.forEach((chart, index) => {
    parts[`word/charts/chart${String(index + 1)}.xml`] = strToU8(chartXml(chart));
  });
  add(
    "[Content_Types].xml",
    "</Types>",
    charts.map((_, index) => `<Override PartName="/word/charts/chart${index + 1}.xml" ContentType="${CHART_TYPE}"/>`),
  );
  add(
    "word/_rels/document.xml.rels",
    "</Relationships>",
    charts.map(
      (_, index) =>
        `<Relationship Id="${chartRelationship(index + 1)}" Type="${CHART_RELATIONSHIP}" Target="charts/chart${index + 1}.xml"/>`,
    ),
  );
}

/** A packed document with its charts, the font table, the language and the paragraph settings that the library leaves out. */
export function finishPackage(packed: Uint8Array, charts: readonly ChartPlan[] = []): Uint8Array {
  const parts = unzipSync(packed);
  parts["word/fontTable.xml"] = strToU8(fontTableXml());
  for (const [name, edits] of Object.entries(EDITS)) {
    const part = parts[name];
    if (!part) continue;
    const xml = edits.reduce((text, [found, written]) => text.replace(found, written), strFromU8(part));
    parts[name] = strToU8(xml);
  }
  addCharts(parts, charts);
  return zipSync(parts);
}
