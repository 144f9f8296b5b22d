import { makeStyles, tokens } from "@fluentui/react-components";

export const useProgressLineStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: "0 16px" },
  bar: {
    flexGrow: 1,
    minWidth: "60px",
    height: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
    accentColor: tokens.colorCompoundBrandBackground,
    "::-webkit-progress-bar": { backgroundColor: tokens.colorNeutralBackground6 },
    "::-webkit-progress-value": { backgroundColor: tokens.colorCompoundBrandBackground },
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});
