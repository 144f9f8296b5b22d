import { makeStyles, tokens } from "@fluentui/react-components";

export const useExportPanelStyles = makeStyles({
  root: { marginBlockEnd: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  choice: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "28px",
    fontSize: tokens.fontSizeBase200,
    "& > input": { flexShrink: 0, width: "16px", height: "16px", margin: 0 },
  },
  result: {
    marginBlockStart: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase300 },
  failure: { color: tokens.colorStatusDangerForeground1 },
  gaps: { margin: "4px 0 8px", fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBlockStart: "8px" },
});
