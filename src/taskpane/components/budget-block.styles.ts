import { makeStyles, tokens } from "@fluentui/react-components";

export const useBudgetBlockStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  rate: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: "4px",
  },
  rateWords: { display: "flex", flexDirection: "column", minWidth: 0 },
  rateLabel: { fontSize: tokens.fontSizeBase200, lineHeight: "20px", color: tokens.colorNeutralForeground1 },
  rows: { margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "30px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { fontSize: tokens.fontSizeBase200, lineHeight: "20px", color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontSize: tokens.fontSizeBase300, marginInlineStart: "auto", "& button": { textAlign: "end" } },
  card: { margin: 0, flexBasis: "100%", minWidth: 0 },
  part: {
    paddingBlockStart: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
});
