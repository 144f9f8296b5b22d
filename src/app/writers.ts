import { HostError } from "../ports";

/** What `load` gives; where it cannot be fetched (a network hiccup, a newer release on the server), what to do. */
function late<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch((error: unknown) => {
      throw new HostError(
        "failed",
        "这一步要用的程序没有下载下来，工作簿没有改动。请检查网络后重试；还不行，请关闭加载项再打开。",
        { cause: error },
      );
    });
}

/**
 * What plans our smaller sheets; loaded when it is first needed, so that the pane opens without it. Rejects with a
 * {@link HostError}; asked again, it is fetched again.
 */
export const writers = {
  form: late(() => import("../core/form/plan-form")),
  settings: late(() => import("../core/settings/plan-settings")),
  profile: late(() => import("./profile-sheet")),
};

/** Loads everything that is loaded late, so that it is there when the network is not. */
export async function loadWriters(): Promise<void> {
  await Promise.all(Object.values(writers).map((load) => load()));
}
