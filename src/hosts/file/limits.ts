/** The largest files this product takes; all limits are checked before memory is spent. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all parts of a package together, as declared and as actually inflated. */
  inflatedBytes: 400 * 1024 * 1024,
  /** Parts of a package. */
  parts: 20_000,
  sheets: 1_000,
  /** Cells that hold something, over all sheets. */
  cells: 2_000_000,
  /** Rows and columns of one sheet, as Excel has them. */
  rows: 1_048_576,
  columns: 16_384,
  /** Characters of one cell. */
  text: 32_767,
} as const;
