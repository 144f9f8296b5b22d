import { useSharedStyles } from "../components/shared.styles";
import { useTexts } from "../locale/texts";
import type { Dictionary } from "../locale/zh-cn";
import type { Obstacle } from "../model/obstacle";
import { useEmptyStyles } from "./empty.styles";

/** A plain page: what is missing, and what still works without it. */
export function UnsupportedView({ obstacle }: { readonly obstacle: Obstacle }) {
  const styles = useEmptyStyles();
  const shared = useSharedStyles();
  const texts = useTexts();
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{texts.unsupported.title}</h1>
      <p className={styles.finding}>{obstacleWords(texts, obstacle)}</p>
      <div>
        <h2 className={shared.heading}>{texts.unsupported.works}</h2>
        <ul className={shared.list}>
          <li className={styles.need}>
            <a className={shared.link} href="workbench.html" target="_blank" rel="noopener">
              {texts.unsupported.workbench}
            </a>
          </li>
          <li className={styles.need}>{texts.unsupported.commandLine}</li>
        </ul>
      </div>
    </div>
  );
}

function obstacleWords(texts: Dictionary, obstacle: Obstacle): string {
  return obstacle.kind === "tooOld" ? texts.unsupported.tooOld(obstacle.need) : texts.unsupported[obstacle.kind];
}
