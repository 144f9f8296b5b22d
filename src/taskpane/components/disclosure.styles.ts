import { makeStyles, tokens } from "@fluentui/react-components";

/** A line that opens what is below it. */
export const useDisclosureStyles = makeStyles({
  root: { "& > summary > svg": { flexShrink: 0 }, "&[open] > summary > svg": { transform: "rotate(90deg)" } },
  summary: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    width: "fit-content",
    maxWidth: "100%",
    paddingInlineEnd: "4px",
    cursor: "pointer",
    listStyle: "none",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { color: tokens.colorNeutralForeground2Hover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  content: { paddingInlineStart: "20px" },
});
