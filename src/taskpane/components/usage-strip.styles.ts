import { makeStyles, tokens } from "@fluentui/react-components";

export const useUsageStripStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalS} 16px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    maxHeight: "168px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  title: { margin: 0, color: tokens.colorNeutralForeground2 },
  use: { paddingBlockStart: "2px" },
  place: { fontWeight: tokens.fontWeightSemibold },
  sentence: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
  },
});
