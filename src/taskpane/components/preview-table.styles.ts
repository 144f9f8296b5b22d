import { makeStyles, tokens } from "@fluentui/react-components";

export const usePreviewStyles = makeStyles({
  frame: {
    overflowX: "auto",
    marginBlock: "4px 8px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  cell: { padding: "2px 4px", border: `1px solid ${tokens.colorNeutralStroke1}`, overflowWrap: "anywhere" },
  head: { fontWeight: tokens.fontWeightSemibold, textAlign: "center" },
  left: { textAlign: "start" },
  center: { textAlign: "center" },
  right: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});
