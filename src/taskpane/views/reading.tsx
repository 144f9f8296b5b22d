import { Spinner } from "@fluentui/react-components";
import { useDelayed } from "../hooks/use-delayed";
import { useTexts } from "../locale/texts";
import { useEmptyStyles } from "./empty.styles";

/** The first reading; says so only when it takes more than half a second. */
export function ReadingView() {
  const styles = useEmptyStyles();
  const texts = useTexts();
  const slow = useDelayed(true);
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{texts.product}</h1>
      {slow && <Spinner size="tiny" className={styles.spinner} label={texts.reading} />}
    </div>
  );
}
