import { NotLoaded } from "../components/not-loaded";
import { useSharedStyles } from "../components/shared.styles";
import { useLoaded } from "../hooks/use-loaded";
import { useTexts } from "../locale/texts";
import type { SettingsViewProps } from "./settings";

const load = () => import("./settings");

/** The settings, fetched when they are first looked at. */
export function LaterSettings(props: SettingsViewProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const part = useLoaded(load);
  if (part.state === "loading") return <p className={shared.note}>{texts.loading}</p>;
  if (part.state === "failed") return <NotLoaded onRetry={part.retry} />;
  return <part.value.SettingsView {...props} />;
}
