// 画出 assets/ 里的全部图标：node scripts/draw-icons.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { encodePng } from "./lib/png.mjs";
import { polygon, rasterise, rect, stroke, without } from "./lib/raster.mjs";

const BLUE = "#1F4E79";
const LIGHT = "#9DC3E6";
const WHITE = "#FFFFFF";
const GOLD = "#F2A900";
const GRID = 16;

const CORNER = polygon([10, 0], [16, 0], [16, 6]);
const FOLD = polygon([10, 1], [10, 5], [14, 5]);

/** 报告纸：右上折角。 */
const sheet = [
  [without(rect(2, 1, 12, 14, 1), CORNER, polygon([10, 1], [14, 1], [14, 5])), BLUE],
  [FOLD, LIGHT],
];

/** 报告里三根渐高的柱。 */
const app = () => [...sheet, [rect(4, 10, 2, 3), WHITE], [rect(7, 8, 2, 5), WHITE], [rect(10, 6, 2, 7), GOLD]];

/** 表格旁边的任务窗格。 */
const open = (size) => [
  [rect(1, 2, 14, 12, 1), BLUE],
  [rect(2, 5, 7, 8), WHITE],
  [rect(10, 5, 4, 8), GOLD],
  [rect(2, 7, 7, size >= 32 ? 0.5 : 1), LIGHT],
  [rect(2, 10, 7, size >= 32 ? 0.5 : 1), LIGHT],
  ...(size >= 32
    ? [
        [rect(5, 5, 0.5, 8), LIGHT],
        [rect(11, 6.5, 2, 0.75), WHITE],
        [rect(11, 8.5, 2, 0.75), WHITE],
      ]
    : []),
];

/** 写好的报告：几行文字，一个对勾。 */
const generate = () => [
  ...sheet,
  [rect(4, 4, 4, 1), WHITE],
  [rect(4, 7, 8, 1), WHITE],
  [rect(4, 10, 3, 1), WHITE],
  [stroke(4.4, [8.5, 11.5], [10.5, 13.5], [14.2, 9.3]), null],
  [stroke(2.2, [8.5, 11.5], [10.5, 13.5], [14.2, 9.3]), GOLD],
];

/** 单元格里的等号，右下角一个箭头：公式换成别的公式。 */
const plain = () => [
  [rect(1, 1, 14, 10, 1), BLUE],
  [rect(2, 3, 12, 7), WHITE],
  [rect(4, 5, 5, 1), BLUE],
  [rect(4, 7, 5, 1), BLUE],
  [stroke(3.6, [7.5, 13], [14, 13]), null],
  [stroke(3.6, [11.5, 10], [14.5, 13], [11.5, 16]), null],
  [stroke(1.8, [7, 13], [14, 13]), GOLD],
  [stroke(1.8, [11.5, 10.5], [14, 13], [11.5, 15]), GOLD],
];

const ICONS = [
  { name: "icon", draw: app, sizes: [16, 32, 64, 80, 128] },
  { name: "open", draw: open, sizes: [16, 32, 80] },
  { name: "generate", draw: generate, sizes: [16, 32, 80] },
  { name: "plain", draw: plain, sizes: [16, 32, 80] },
];

const folder = path.join(import.meta.dirname, "..", "assets");
mkdirSync(folder, { recursive: true });
for (const { name, draw, sizes } of ICONS) {
  for (const size of sizes) {
    writeFileSync(path.join(folder, `${name}-${size}.png`), encodePng(size, size, rasterise(draw(size), GRID, size)));
  }
}
