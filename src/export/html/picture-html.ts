import type { PictureBlock } from "../../core/report/document";
import { escapeHtml } from "./escape";
import { inlineHtml } from "./inline-html";
import { LOOKS } from "./looks";

const STEP = 3 * 8192;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += STEP) {
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + STEP)));
  }
  return text;
}

/** A picture, or a chart that nothing has drawn yet. */
type HtmlPicture = Omit<PictureBlock, "kind" | "image" | "caption"> & {
  readonly image?: PictureBlock["image"];
  readonly caption?: string | undefined;
};

/** A picture as HTML with its caption; an SVG without a PNG is told in words, because Word does not paste it. */
export function pictureHtml({ image, widthPt, heightPt, alt, caption = "" }: HtmlPicture): string {
  const png = image?.format === "svg" ? image.png : image?.bytes;
  const size = `width:${widthPt.toFixed(1)}pt;height:${heightPt.toFixed(1)}pt`;
  const shown = png
    ? `<img alt="${escapeHtml(alt)}" style="${size}" src="data:image/png;base64,${base64(png)}">`
    : inlineHtml(alt);
  const below = caption === "" ? "" : `<p style="${LOOKS.caption.style}">${inlineHtml(caption)}</p>`;
  return `<p style="margin:0;text-align:center;page-break-after:avoid">${shown}</p>${below}`;
}
