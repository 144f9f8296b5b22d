import { makeStyles, tokens } from "@fluentui/react-components";

export const useRecognitionStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "20px", overflowWrap: "anywhere" },
  tables: { paddingBlockStart: "4px" },
  question: {
    padding: "8px 12px",
    marginBlockStart: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", paddingBlock: "6px 2px" },
  typed: { display: "flex", flexWrap: "wrap", gap: "6px" },
  given: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: "2px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  unread: {
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  sheetLine: { display: "flex", justifyContent: "space-between", alignItems: "center", minHeight: "24px" },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
});
