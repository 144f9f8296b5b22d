import { makeStyles, tokens } from "@fluentui/react-components";

export const useFiguresStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "20px" },
  intro: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  introLine: { margin: 0 },
  todo: { display: "flex", flexDirection: "column" },
  todoLine: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
    fontSize: tokens.fontSizeBase300,
  },
  todoText: { minWidth: 0, overflowWrap: "anywhere" },
  see: { flexShrink: 0 },
  todoIcon: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
});
