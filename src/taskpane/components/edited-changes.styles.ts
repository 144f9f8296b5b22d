import { makeStyles, tokens } from "@fluentui/react-components";

export const useEditedChangesStyles = makeStyles({
  root: {
    flexShrink: 1,
    minHeight: 0,
    maxHeight: "60%",
    overflowY: "auto",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  change: { paddingBlock: "2px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  fresh: {
    margin: "0 0 4px 24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingBlockStart: "6px" },
});
