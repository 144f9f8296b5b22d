import { Button } from "@fluentui/react-components";
import { useTexts } from "../locale/texts";
import { useBrokenPartStyles } from "./broken-part.styles";
import { useSharedStyles } from "./shared.styles";

/** Stands in for a part of the program that could not be fetched. */
export function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  const styles = useBrokenPartStyles();
  const shared = useSharedStyles();
  const texts = useTexts().notLoaded;
  return (
    <div role="alert" className={styles.root}>
      <p className={shared.note}>{texts.what}</p>
      <div className={styles.actions}>
        <Button size="small" onClick={onRetry}>
          {texts.retry}
        </Button>
      </div>
    </div>
  );
}
