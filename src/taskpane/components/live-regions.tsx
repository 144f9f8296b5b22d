import type { Announcements } from "../hooks/use-announcements";
import { useSharedStyles } from "./shared.styles";

/** Tells screen readers of results politely and of failures at once. */
export function LiveRegions({ polite, assertive }: Announcements) {
  const shared = useSharedStyles();
  return (
    <>
      {[polite.reading, polite.writing, polite.usage].map((words, index) => (
        <div key={index} role="status" aria-live="polite" className={shared.hidden}>
          {words}
        </div>
      ))}
      <div role="alert" aria-live="assertive" className={shared.hidden}>
        {assertive}
      </div>
    </>
  );
}
