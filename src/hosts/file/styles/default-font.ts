import { attributeOf } from "../xml/attributes";
import { scanXml } from "../xml/scanner";
import { childNamed, outlineXml, startTag } from "../xml/spans";
import { digitWidth } from "./digit-width";

/** Pixels of a digit of the workbook's default font, from the text of its styles part. */
export function defaultDigitWidth(text: string, part: string): number {
  const { root } = outlineXml(text, part, 2);
  const normal = childNamed(root, "cellStyleXfs")?.children[0] ?? childNamed(root, "cellXfs")?.children[0];
  const index = Number((normal && attributeOf(startTag(text, normal), "fontId")) ?? 0);
  const font = childNamed(root, "fonts")?.children[index];
  if (!font) return digitWidth("Calibri", 11);
  const scanner = scanXml(text.slice(font.start, font.end), part);
  let name = "Calibri";
  let size = 11;
  while (scanner.next()) {
    if (scanner.name === "name" && scanner.kind === "open") name = scanner.attribute("val") ?? name;
    if (scanner.name === "sz" && scanner.kind === "open") size = Number(scanner.attribute("val") ?? size);
  }
  return digitWidth(name, size);
}
