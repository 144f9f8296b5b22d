import { makeStyles, tokens } from "@fluentui/react-components";

export const useReportStyles = makeStyles({
  missing: {
    marginBlockEnd: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorNeutralForeground1,
  },
  count: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  helps: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  jumps: { paddingBlockStart: "2px" },
  jump: { fontSize: tokens.fontSizeBase200, lineHeight: "20px", paddingBlock: "2px" },
});
