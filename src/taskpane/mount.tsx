import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { ExportTask } from "../app/export-task";
import type { ReportReader } from "../app/last-year-report";
import type { PlainTask } from "../app/plain-task";
import type { Session } from "../app/session";
import { GuardedPart } from "./components/guarded-part";
import { useMountStyles } from "./mount.styles";
import type { PaneMemory } from "./hooks/pane-memory";
import { useThemeName, type ThemeChoice } from "./hooks/use-theme-name";
import { hasTexts, LanguageProvider, loadTexts, type Language } from "./locale/texts";
import type { Obstacle } from "./model/obstacle";
import { themeFor } from "./theme/themes";
import type { PaneAction } from "./views/empty";
import { Pane } from "./views/pane";
import { UnsupportedView } from "./views/unsupported";

export interface PaneOptions {
  /** Chinese where absent. */
  readonly language?: Language;
  /** Where absent, or where the function tells nothing, the system's preference counts. */
  readonly theme?: ThemeChoice;
  /** Offered where there is nothing to read, such as 打开文件. */
  readonly actions?: readonly PaneAction[];
  /** 普通公式; absent where the ribbon does not offer it. */
  readonly plain?: PlainTask;
  /** 复制到 Word and 导出 Word; absent where nothing can be exported. */
  readonly exports?: ExportTask;
  /** Reads last year's report from a file; absent where none can be chosen. */
  readonly readReport?: ReportReader;
  /** What is remembered between openings; the browser's storage where absent. */
  readonly memory?: PaneMemory;
}

/** A mounted pane. */
export interface MountedPane {
  /** Draws the pane again with other options, for instance in another language. */
  readonly update: (options: PaneOptions) => void;
  /** Takes the pane off the page; the session stays open. */
  readonly unmount: () => void;
}

/** Shows the pane over a session. The element gives the pane its size. */
export function mountPane(element: HTMLElement, session: Session, options: PaneOptions = {}): MountedPane {
  const root = createRoot(element);
  let latest = options;
  let mounted = true;
  const draw = (next: PaneOptions): void => {
    latest = next;
    withTexts(next.language, () => mounted && latest === next && render(next));
  };
  const render = (next: PaneOptions): void =>
    root.render(
      <Frame language={next.language} theme={next.theme}>
        <GuardedPart place="pane" state={() => session.state} resetKey={undefined}>
          <Pane
            session={session}
            plain={next.plain}
            exports={next.exports}
            readReport={next.readReport}
            actions={next.actions}
            memory={next.memory}
          />
        </GuardedPart>
      </Frame>,
    );
  draw(options);
  return {
    update: draw,
    unmount: () => {
      mounted = false;
      root.unmount();
    },
  };
}

/** Draws once the language's texts are there; in Chinese where they cannot be loaded. */
function withTexts(language: Language = "zh-CN", draw: () => void): void {
  if (hasTexts(language)) draw();
  else void loadTexts(language).then(draw, draw);
}

/** Shows, in place of the pane, what is missing and what still works. */
export function mountUnsupported(
  element: HTMLElement,
  obstacle: Obstacle,
  options: Pick<PaneOptions, "language" | "theme"> = {},
): void {
  const root = createRoot(element);
  withTexts(options.language, () =>
    root.render(
      <Frame {...options}>
        <UnsupportedView obstacle={obstacle} />
      </Frame>,
    ),
  );
}

interface FrameProps {
  readonly language?: Language | undefined;
  readonly theme?: ThemeChoice | undefined;
  readonly children: ReactNode;
}

function Frame({ language = "zh-CN", theme, children }: FrameProps) {
  const styles = useMountStyles();
  const name = useThemeName(theme);
  return (
    <LanguageProvider value={language}>
      <FluentProvider theme={themeFor(name)} className={styles.frame} lang={language}>
        {children}
      </FluentProvider>
    </LanguageProvider>
  );
}
