import { rangeAt } from "../../../src/core/workbook/address";
import { HostError } from "../../../src/ports";
import { mountPane, mountUnsupported } from "../../../src/taskpane/mount";
import type { Language } from "../../../src/taskpane/locale/texts";
import type { ThemeName } from "../../../src/taskpane/theme/themes";
import { ASKING, memoryTask } from "./memory-plain";
import { generation, memorySession, ready } from "./memory-session";
import { at, longSample, nothingFound, SAMPLE } from "./sample";
import { EDITED, SCORED } from "./variants";

/** What the page shows, from its address: `?state=read&view=report&plain&language=en-US&theme=dark`. */
const wanted = new URLSearchParams(location.search);
const element = document.getElementById("pane") ?? document.body;
const options = {
  language: (wanted.get("language") ?? "zh-CN") as Language,
  theme: (wanted.get("theme") ?? "light") as ThemeName,
  memory: { read: (key: string) => wanted.get(key) ?? undefined, write: () => undefined },
};
const failure = new HostError("protected", "工作簿结构有保护，不能新建“自评报告”表。请在“审阅”里取消保护后重试。");

const STATES = {
  read: () => ready(SAMPLE),
  long: () => ready(longSample(1500)),
  blank: () => ready(nothingFound([])),
  written: () => ({
    ...ready(SAMPLE),
    generation: generation(SAMPLE, { "training.text": "kept", "bridge.text": "new" }),
  }),
  edited: () => ready(EDITED),
  scored: () => ready(SCORED),
  failed: () => ({ ...ready(SAMPLE), failure }),
} as const;

const name = wanted.get("state") ?? "read";
if (name === "unsupported") mountUnsupported(element, { kind: "tooOld", need: "ExcelApi 1.14" }, options);
else {
  const session = memorySession(STATES[name as keyof typeof STATES]());
  mountPane(element, session, {
    ...options,
    readReport: () => Promise.resolve([]),
    ...(wanted.has("plain") && { plain: memoryTask(ASKING) }),
  });
  if (wanted.has("selected")) session.select(rangeAt(at(wanted.get("selected") ?? "")));
}
