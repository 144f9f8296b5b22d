/** 每个像素在横竖方向各取的样点数。 */
const SAMPLES = 8;

/** 圆角矩形。 */
export const rect =
  (x, y, width, height, radius = 0) =>
  (px, py) => {
    if (px < x || py < y || px > x + width || py > y + height) return false;
    const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
    const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
    return radius === 0 || dx * dx + dy * dy <= radius * radius;
  };

/** 多边形（奇偶规则）。 */
export const polygon =
  (...points) =>
  (px, py) => {
    let inside = false;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const [xi, yi] = points[i];
      const [xj, yj] = points[j];
      if (yi > py !== yj > py && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
  };

/** 圆头折线，宽 `width`。 */
export const stroke =
  (width, ...points) =>
  (px, py) =>
    points.slice(1).some(([x2, y2], index) => {
      const [x1, y1] = points[index];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const t = Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(px - x1 - t * dx, py - y1 - t * dy) <= width / 2;
    });

/** 在第一个形状之内、其余形状之外。 */
export const without =
  (shape, ...holes) =>
  (px, py) =>
    shape(px, py) && !holes.some((hole) => hole(px, py));

/**
 * 把若干图层 `[形状, "#RRGGBB"]` 从下到上画在 `grid`×`grid` 的网格上，输出 `size`×`size` 的 RGBA 像素。
 * 颜色 `null` 表示擦除。边缘以超采样抗锯齿。
 */
export function rasterise(layers, grid, size) {
  const pixels = new Uint8Array(size * size * 4);
  const step = grid / size / SAMPLES;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      pixels.set(average(layers, x * SAMPLES, y * SAMPLES, step), (y * size + x) * 4);
    }
  }
  return pixels;
}

function average(layers, left, top, step) {
  let [red, green, blue, covered] = [0, 0, 0, 0];
  for (let j = 0; j < SAMPLES; j++) {
    for (let i = 0; i < SAMPLES; i++) {
      const colour = topColour(layers, (left + i + 0.5) * step, (top + j + 0.5) * step);
      if (colour === null) continue;
      covered++;
      red += colour >> 16;
      green += (colour >> 8) & 255;
      blue += colour & 255;
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  const mean = (sum) => Math.round(sum / covered);
  return [mean(red), mean(green), mean(blue), Math.round((covered * 255) / (SAMPLES * SAMPLES))];
}

function topColour(layers, x, y) {
  for (let index = layers.length - 1; index >= 0; index--) {
    const [shape, colour] = layers[index];
    if (shape(x, y)) return colour === null ? null : parseInt(colour.slice(1), 16);
  }
  return null;
}
