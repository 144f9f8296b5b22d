import { makeStyles, tokens } from "@fluentui/react-components";

export const useEmptyStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px", padding: "10px 16px 16px", overflowWrap: "anywhere" },
  title: {
    margin: 0,
    paddingInlineEnd: "40px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "22px" },
  value: { display: "flex", flexDirection: "column", gap: "2px" },
  finding: {
    margin: 0,
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
  },
  needs: { paddingTop: "6px" },
  need: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "22px", fontWeight: tokens.fontWeightSemibold },
  columns: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "20px", color: tokens.colorNeutralForeground2 },
  spinner: { alignSelf: "flex-start" },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
