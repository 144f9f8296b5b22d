/** Sizes of an official document (GB/T 9704) in twips, a twentieth of a point each; font sizes in half-points. */

/** A4. */
export const PAGE = { width: 11906, height: 16838 } as const;

/** 天头37mm、订口28mm、版心156×225mm. */
export const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;

/** Width of the type area: 156 mm. */
export const TYPE_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** 22 lines a page: 28.95 pt each. */
export const LINE = 579;

/** 三号. */
export const BODY_SIZE = 32;
/** Two characters of 三号. */
export const INDENT = 640;

/** 28 characters of 16 pt are 6 pt wider than the type area: each stands a quarter of a point closer to the next. */
export const CHARACTER_SPACING = -5;

/** The dashes of the page number stand 7 mm below the type area; the footer is a line of 20 pt around them. */
export const FOOTER = { distance: 1389, line: 400 } as const;

/** A cell of a table: 五号 in lines of 16 pt, so much free at its sides and above and below. In points. */
export const CELL = { size: 10.5, line: 16, side: 2, above: 1.5 } as const;
