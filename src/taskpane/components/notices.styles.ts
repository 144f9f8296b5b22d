import { makeStyles, tokens } from "@fluentui/react-components";

export const useNoticesStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: "4px 16px 8px",
  },
  bar: { minWidth: 0, paddingBlock: "8px", "@media (max-width: 220px)": { paddingInline: "4px" } },
  body: { minWidth: 0, overflowWrap: "anywhere" },
  lines: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: "20px", overflowWrap: "anywhere" },
  retry: { marginBlock: "4px 2px" },
  preview: { fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
});
