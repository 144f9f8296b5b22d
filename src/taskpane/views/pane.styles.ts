import { makeStyles, tokens } from "@fluentui/react-components";

/** A column as high as its place: head, content that scrolls, dock. Where the window is low (as at 200 % zoom) the whole scrolls. */
export const usePaneStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflow: "hidden",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "@media (max-height: 420px)": { display: "block", overflowX: "hidden", overflowY: "auto" },
  },
  panel: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    overscrollBehavior: "contain",
    padding: "12px 16px 20px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (max-height: 420px)": { overflowY: "visible" },
  },
  whole: { padding: 0 },
});
