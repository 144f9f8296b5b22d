const CONVERSATION = "_xdm_1";
const CONTROL = "ctl-1";

/** The identifiers that the page's address and the messages share. */
export const FRAME = { conversation: CONVERSATION, control: CONTROL } as const;

/** Flags of `_host_Info`: 1 shared runtime, 2 custom functions. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

function hostInfo(locale: string): string {
  const correlation = "00000000-0000-0000-0000-000000000001";
  return ["Excel", "Web", "16.01", locale, correlation, "", "disableLogging", SHARED_RUNTIME_WITH_FUNCTIONS].join("$");
}

function xdmInfo(origin: string): string {
  return [CONVERSATION, CONTROL, origin].join("|");
}

/** The pane's address as Excel on the web opens it. office.js reads `_xdm_Info` to the end, so it comes last. */
export function paneUrl(page: string, locale: string): string {
  const origin = new URL(page).origin;
  const join = page.includes("?") ? "&" : "?";
  return `${page}${join}_host_Info=${hostInfo(locale)}#&_serializer_version=1&_xdm_Info=${xdmInfo(origin)}`;
}

/** `window.name` of the pane's frame; without it dialogs fail with 5001. */
export function frameName(origin: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: "_xdm_frame1",
    hostInfo: hostInfo(locale),
    xdmInfo: xdmInfo(origin),
    serializerVersion: 1,
    flights: "[]",
  });
}
