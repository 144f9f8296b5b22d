import { makeStyles, tokens } from "@fluentui/react-components";

/** The card below a figure; as wide as the column it stands in. */
export const useFigureCardStyles = makeStyles({
  card: {
    position: "relative",
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    textIndent: 0,
    overflowWrap: "anywhere",
  },
  label: { paddingInlineEnd: "28px", color: tokens.colorNeutralForeground2 },
  value: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    "@media (max-width: 220px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: 0, fontVariantNumeric: "tabular-nums" },
  source: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  content: { color: tokens.colorNeutralForeground2 },
  locate: { marginInlineStart: "auto" },
  close: {
    position: "absolute",
    insetBlockStart: "4px",
    insetInlineEnd: "4px",
    minWidth: "24px",
    width: "24px",
    height: "24px",
    padding: 0,
  },
});
