/**
 * What plans our smaller sheets; loaded when it is first needed, so that the pane opens without it.
 */
export const writers = {
  form: () => import("../core/form/plan-form"),
  settings: () => import("../core/settings/plan-settings"),
  profile: () => import("./profile-sheet"),
};

/** Loads everything that is loaded late, so that it is there when the network is not. */
export async function loadWriters(): Promise<void> {
  await Promise.all(Object.values(writers).map((load) => load()));
}
