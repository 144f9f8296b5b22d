import { makeStyles, tokens } from "@fluentui/react-components";

export const usePlainFormulasStyles = makeStyles({
  root: {
    flexShrink: 1,
    minHeight: 0,
    maxHeight: "60vh",
    overflowX: "hidden",
    overflowY: "auto",
    margin: "4px 16px 8px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    "@media (max-height: 420px)": { maxHeight: "none" },
  },
  /** The top right corner belongs to Office's own menu. */
  title: { paddingInlineEnd: "40px" },
  scopes: { margin: "8px 0 0", padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  scope: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "28px",
    fontSize: tokens.fontSizeBase200,
    "& > input": { flexShrink: 0, width: "16px", height: "16px", margin: 0 },
  },
  found: { marginBlock: "8px", fontSize: tokens.fontSizeBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBlockStart: "8px" },
  failure: { color: tokens.colorStatusDangerForeground1 },
});
