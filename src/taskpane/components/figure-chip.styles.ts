import { makeStyles, tokens } from "@fluentui/react-components";

/** A figure in running text: tinted, underlined with dots, as tall as a target has to be. */
export const useFigureChipStyles = makeStyles({
  chip: {
    display: "inline-block",
    minWidth: "24px",
    minHeight: "24px",
    padding: "0 2px",
    margin: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
    backgroundColor: "transparent",
    color: tokens.colorBrandForeground1,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    lineHeight: "24px",
    textAlign: "center",
    verticalAlign: "baseline",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: "solid" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": {
      color: "LinkText",
      forcedColorAdjust: "none",
      backgroundColor: "Canvas",
    },
  },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    textDecorationStyle: "solid",
    "@media (forced-colors: active)": { color: "HighlightText", backgroundColor: "Highlight" },
  },
  large: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: "40px",
    padding: 0,
    textUnderlineOffset: "6px",
    fontWeight: tokens.fontWeightSemibold,
  },
});
