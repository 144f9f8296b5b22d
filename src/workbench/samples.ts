/** A sample workbook that lies beside the page. */
export interface Sample {
  readonly name: string;
  /** Address relative to the page. */
  readonly url: string;
}

/** The samples in the order of the menu; the page starts with the first. */
export const SAMPLES: readonly Sample[] = ["进贤县商务局2021.xlsx", "部门整体支出绩效自评表示例.xlsx"].map((name) => ({
  name,
  url: `assets/samples/${encodeURIComponent(name)}`,
}));
