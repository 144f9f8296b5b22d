import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const useNoticesStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "4px 16px 8px",
  },
  bar: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    padding: "8px",
    border: "1px solid",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    "@media (max-width: 220px)": { paddingInline: "4px" },
  },
  error: {
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  success: {
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  icon: { flexShrink: 0, marginBlockStart: "2px" },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  lines: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: "20px", overflowWrap: "anywhere" },
  retry: { marginBlock: "4px 2px" },
  preview: { fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
});
