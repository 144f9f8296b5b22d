import type { CellStyle } from "../../../core/report/plan";
import { escapeXml } from "../xml/entities";

/** A font element. `p` is the part's namespace prefix with its colon, here and below. */
export function fontXml(style: CellStyle, p: string): string {
  const charset = /[\u3400-\u9fff]/.test(style.font) ? `<${p}charset val="134"/>` : "";
  const color = style.color === undefined ? "" : `<${p}color rgb="FF${style.color}"/>`;
  const bold = style.bold ? `<${p}b/>` : "";
  return `<${p}font>${bold}<${p}sz val="${style.size}"/>${color}<${p}name val="${escapeXml(style.font)}"/>${charset}</${p}font>`;
}

/** A solid fill element. */
export function fillXml(color: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

/** A border element with a thin line on all four sides. */
export function thinBorderXml(p: string): string {
  const side = (name: string): string => `<${p}${name} style="thin"><${p}color auto="1"/></${p}${name}>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}

/** An alignment element, empty where the style aligns nothing. */
export function alignmentXml(style: CellStyle, p: string): string {
  const attributes = [
    style.horizontal === undefined ? "" : ` horizontal="${style.horizontal}"`,
    style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<${p}alignment${attributes}/>`;
}
