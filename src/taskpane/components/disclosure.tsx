import type { ReactNode } from "react";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useDisclosureStyles } from "./disclosure.styles";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly initiallyOpen?: boolean;
  readonly children: ReactNode;
}

/** The browser's own details element: found by search in the page, opened by keyboard without any script. */
export function Disclosure({ summary, initiallyOpen = false, children }: DisclosureProps) {
  const styles = useDisclosureStyles();
  return (
    <details open={initiallyOpen} className={styles.root}>
      <summary className={styles.summary}>
        <ChevronRight16Regular aria-hidden />
        <span>{summary}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
