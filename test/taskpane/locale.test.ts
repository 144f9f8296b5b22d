import { enUS } from "../../src/taskpane/locale/en-us";
import { languageOf } from "../../src/taskpane/locale/texts";
import { zhCN } from "../../src/taskpane/locale/zh-cn";

/** Every fixed text of a dictionary with its path. */
function texts(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => texts(child, `${path}.${key}`));
}

it.each([
  [undefined, "zh-CN"],
  ["", "zh-CN"],
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-US", "en-US"],
  ["fr-FR", "en-US"],
])("shows the pane for display language %p in %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

it("has a text for everything in both languages", () => {
  expect(texts(enUS).map(([path]) => path)).toEqual(texts(zhCN).map(([path]) => path));
  expect([...texts(zhCN), ...texts(enUS)].filter(([, text]) => text.trim() === "")).toEqual([]);
});

it("punctuates Chinese with full-width marks", () => {
  expect(texts(zhCN).filter(([, text]) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text))).toEqual([]);
});

it("leaves no full-width punctuation in English", () => {
  expect(texts(enUS).filter(([, text]) => /[，。；！？（）]/u.test(text))).toEqual([]);
});

it("counts one thing in the singular", () => {
  expect(enUS.recognition.rows(1)).toBe("1 row");
  expect(enUS.recognition.rows(2)).toBe("2 rows");
});

it("names only what a writing did", () => {
  const none = { new: 0, changed: 0, kept: 0, same: 0, deleted: 0 };
  expect(zhCN.write.counts({ ...none, new: 42 })).toBe("新 42 段");
  expect(zhCN.write.counts({ ...none, kept: 1, deleted: 2 })).toBe("保留你的修改 1 段，你删去的 2 段没有再写");
});
