/** How much of a long list a reader is given in words; the rest is counted and stands in the table. */
export const LIMITS = {
  /** Indicators of one section with a target, parts or a reason, up to which each has its full sentence. */
  fullSentences: 24,
  /** Plain facts of one section up to which all are told, side by side. */
  fullFacts: 60,
  /** Indicators of one section from which the section opens with its counts. */
  summariseFrom: 6,
  /** In a longer section: full sentences for each group, those behind plan first. */
  sentencesPerGroup: 5,
  /** In a longer section: full sentences altogether. */
  sentencesPerSection: 30,
  /** In a longer section: short clauses in a group's joined list. */
  listedPerGroup: 8,
  /** In a longer section: groups with a heading of their own; the smallest others are told together. */
  groups: 12,
  /** Indicators named under 主要问题. */
  problems: 10,
  /** Purposes of expenditure that are named, the largest first. */
  purposes: 5,
  /** Indicators up to which their table is not worth its space. */
  fewestTableRows: 5,
  /** Rows of the indicators' table; of a longer list those that matter. */
  mostTableRows: 200,
  /** Rows of a table that stands between a sentence and those it sums up: a page of the report. */
  tableBeside: 22,
  /** Cells named as the sources of a count; its formula says how many there are. */
  countSources: 3,
} as const;

/** What makes an indicator worth a sentence of its own in a long list. */
export const NOTABLE = {
  /** Growth or decline from which it is named. */
  growth: "0.3",
} as const;
