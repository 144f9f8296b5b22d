import { makeStyles, tokens } from "@fluentui/react-components";

/** What several components look like alike. */
export const useSharedStyles = makeStyles({
  /** Read by screen readers, not seen. */
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  /** A heading inside a view. */
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
  /** Lists without bullets and without outer space. */
  list: { margin: 0, padding: 0, listStyle: "none" },
  /** A box to tick with its words. */
  choice: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "24px",
    cursor: "pointer",
    "& > input": {
      flexShrink: 0,
      width: "16px",
      height: "16px",
      margin: 0,
      accentColor: tokens.colorCompoundBrandBackground,
    },
  },
  /** A field to type or choose in. */
  field: {
    boxSizing: "border-box",
    minWidth: 0,
    maxWidth: "100%",
    minHeight: "28px",
    padding: "2px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "&[aria-invalid=true]": { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  },
  /** A button of nothing but an icon. */
  icon: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "24px",
    height: "24px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "&[aria-disabled=true]": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  /** A quiet button that reads as a link. */
  link: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    minWidth: "24px",
    padding: "0 2px",
    marginInlineStart: "-2px",
    border: "none",
    background: "none",
    font: "inherit",
    textAlign: "start",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});
