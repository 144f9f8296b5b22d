/** What keeps the pane from working here. `need` is the requirement set, such as `ExcelApi 1.14`. */
export type Obstacle =
  { readonly kind: "noOffice" } | { readonly kind: "notExcel" } | { readonly kind: "tooOld"; readonly need: string };

/** What the page it was opened in says of itself. */
export interface Surroundings {
  /** office.js was loaded. */
  readonly office: boolean;
  /** The application around it is Excel. */
  readonly excel: boolean;
  /** Whether the host has a requirement set. */
  readonly supports: (set: string, version: string) => boolean;
}

/** The oldest Excel that the pane works in: 2021 LTSC. */
const REQUIRED = { set: "ExcelApi", version: "1.14" } as const;

/** The first thing that is missing, `undefined` where the pane can work. */
export function obstacleOf({ office, excel, supports }: Surroundings): Obstacle | undefined {
  if (!office) return { kind: "noOffice" };
  if (!excel) return { kind: "notExcel" };
  if (!supports(REQUIRED.set, REQUIRED.version)) return { kind: "tooOld", need: `${REQUIRED.set} ${REQUIRED.version}` };
  return undefined;
}
