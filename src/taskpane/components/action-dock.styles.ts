import { makeStyles, tokens } from "@fluentui/react-components";

/** Stays at the bottom; scrolls along where the window is too low, as at 200 % zoom. */
export const useActionDockStyles = makeStyles({
  root: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "12px 16px 8px" },
  button: { flex: "1 1 120px" },
  secondary: { flex: "0 1 auto" },
  choice: {
    flex: "1 0 100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    "& > input": { flexShrink: 0, width: "16px", height: "16px", margin: 0 },
  },
  /** Out of use for a moment, but its words are the news. */
  writing: {
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground2 },
    ":hover:active": { color: tokens.colorNeutralForeground2 },
  },
  note: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground1,
  },
  footer: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: "0 16px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
  alone: { paddingBlockStart: "8px" },
});
