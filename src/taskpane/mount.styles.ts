import { makeStyles } from "@fluentui/react-components";

export const useMountStyles = makeStyles({
  frame: { height: "100%", overflow: "hidden" },
});
