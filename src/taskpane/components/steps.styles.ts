import { makeStyles, tokens } from "@fluentui/react-components";

export const useStepsStyles = makeStyles({
  steps: {
    padding: "4px 10px",
    margin: "2px 0 6px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  findings: { padding: 0 },
  finding: {
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  findingsTitle: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  warning: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  cell: {
    padding: "4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: "200px",
    overflowY: "auto",
  },
});
