import { ImageRun, Paragraph } from "docx";
import type { PictureBlock } from "../../core/report/document";
import { cleanText } from "../clean-text";
import { TYPE_WIDTH } from "./measures";
import { STYLE } from "./styles";
import { textRuns } from "./text-runs";

const PIXELS_A_POINT = 96 / 72;
const WIDEST = TYPE_WIDTH / 20;

/** One transparent dot, for an SVG that comes without a PNG. */
const NOTHING =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** A picture with its caption below. */
export function picture({ image, widthPt, heightPt, alt, caption }: PictureBlock): readonly Paragraph[] {
  const scale = Math.min(1, WIDEST / widthPt) * PIXELS_A_POINT;
  const common = {
    transformation: { width: Math.round(widthPt * scale), height: Math.round(heightPt * scale) },
    altText: { name: cleanText(caption), description: cleanText(alt) },
  };
  const run =
    image.format === "png"
      ? new ImageRun({ ...common, type: "png", data: image.bytes })
      : new ImageRun({
          ...common,
          type: "svg",
          data: image.bytes,
          fallback: { type: "png", data: image.png ?? NOTHING },
        });
  return [
    new Paragraph({ style: STYLE.picture, children: [run] }),
    new Paragraph({ style: STYLE.caption, keepNext: false, children: textRuns(caption) }),
  ];
}
