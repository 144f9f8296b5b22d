import { attributeOf, withoutAttribute } from "../xml/attributes";
import { scanXml } from "../xml/scanner";
import { applySplices, type Splice } from "../xml/splice";

/** The text of a sheet part whose tab is not selected; the very same text where it was not. */
export function deselected(text: string, part: string): string {
  const scanner = scanXml(text, part);
  const splices: Splice[] = [];
  while (scanner.next() && scanner.name !== "sheetData" && scanner.name !== "cols") {
    if (scanner.kind !== "open" || scanner.name !== "sheetView") continue;
    const tag = text.slice(scanner.start, scanner.end);
    const selected = attributeOf(tag, "tabSelected");
    if (selected === "1" || selected === "true")
      splices.push({ start: scanner.start, end: scanner.end, text: withoutAttribute(tag, "tabSelected") });
  }
  return splices.length === 0 ? text : applySplices(text, splices);
}
