/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..");
const manifestPath = path.join(root, "manifest.xml");
const schema = path.join(root, "..", "shared", "xsd", "office-addin", "OfficeAppManifestV1_1.xsd");
const document = new DOMParser().parseFromString(readFileSync(manifestPath, "utf8"), "application/xml");

const elements = (name: string) => [...document.getElementsByTagName(name)];
const attributes = (name: string) =>
  [...document.querySelectorAll("*")].flatMap((element) => element.getAttribute(name) ?? []);
const urls = [...attributes("DefaultValue"), ...attributes("Value")].filter((value) => /^[a-z]+:\/\//.test(value));
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(elements);

/** 资源 id → 默认值。 */
const valueOf = new Map(
  resources.map((resource) => [resource.getAttribute("id"), resource.getAttribute("DefaultValue")]),
);

/** PNG 文件头里的宽和高。 */
function pngSize(url: string): readonly [number, number] {
  const bytes = readFileSync(path.join(root, new URL(url).pathname));
  expect(bytes.subarray(1, 4).toString("ascii")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const hasXmllint = () => {
  try {
    execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const schemaTest = existsSync(schema) && hasXmllint() ? test : test.skip;

describe("加载项清单", () => {
  schemaTest("符合微软的清单架构", () => {
    execFileSync("xmllint", ["--nonet", "--noout", "--schema", schema, manifestPath], { stdio: "pipe" });
  });

  test("引用的资源都有定义，定义的资源都被引用", () => {
    const referenced = new Set(attributes("resid"));
    const defined = resources
      .filter((resource) => resource.hasAttribute("DefaultValue"))
      .map((resource) => resource.getAttribute("id"));
    expect([...referenced].sort()).toEqual([...defined].sort());
    expect(new Set(defined).size).toBe(defined.length);
  });

  test("标识不超过 32 个字符，控件标识不重复", () => {
    const ids = attributes("id");
    expect([...ids, ...attributes("resid")].filter((id) => id.length > 32)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.querySelector("Id")?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test("文字不空，也不超过 Office 允许的长度", () => {
    const limits = { DisplayName: 125, Description: 250, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const [parent, limit] of Object.entries(limits)) {
      const texts = elements(parent)
        .flatMap((element) => [element, ...element.querySelectorAll("*")])
        .flatMap((element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? []);
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.filter((text) => text.trim() === "" || text.length > limit)).toEqual([]);
    }
  });

  test("版本号与产品一致", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(document.querySelector("Version")?.textContent).toBe(`${version}.0`);
  });

  test("功能区有打开、生成报告和普通公式；每个按钮都有会执行的动作和说明", () => {
    expect(elements("Control").map((control) => control.getAttribute("id"))).toEqual([
      "Perf.Open",
      "Perf.Generate",
      "Perf.Plain",
    ]);
    expect(elements("FunctionName").map((name) => name.textContent)).toEqual([
      "generateReport",
      "toPlainFormulas",
      "toPerfFormulas",
    ]);
    for (const button of [...elements("Control"), ...elements("Item")]) {
      const tip = [...button.children].find((child) => child.localName === "Supertip");
      expect(tip?.querySelectorAll("[resid]").length).toBe(2);
      expect(button.querySelectorAll("Action, Items").length).toBeGreaterThan(0);
    }
  });

  test("网址一律用 https，并且同在一个地址下", () => {
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((url) => !url.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  test("每段文字都有中文和英文", () => {
    const localised = [...document.querySelectorAll("[DefaultValue]")];
    const incomplete = localised.filter((element) => {
      const overrides = [...element.children].filter((child) => child.localName === "Override");
      return overrides.map((override) => override.getAttribute("Locale")).join() !== "en-US";
    });
    expect(incomplete.map((element) => element.getAttribute("id") ?? element.tagName)).toEqual([]);
    expect(document.querySelector("DefaultLocale")?.textContent).toBe("zh-CN");

    const texts = [...elements("bt:String"), ...elements("DisplayName"), ...elements("Description")].filter(
      (element) => element.hasAttribute("DefaultValue") && element.getAttribute("id") !== "Functions.Namespace",
    );
    for (const text of texts) {
      expect(text.getAttribute("DefaultValue")).toMatch(/\p{Script=Han}/u);
      expect(text.querySelector("*")?.getAttribute("Value")).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("图标文件存在，像素与声明的大小一致", () => {
    const declared = elements("bt:Image").filter((image) => image.hasAttribute("size"));
    const sizes = new Map<Element | null, string[]>();
    for (const image of declared) {
      const icon = image.parentElement;
      sizes.set(icon, [...(sizes.get(icon) ?? []), image.getAttribute("size") ?? ""]);
    }
    expect(sizes.size).toBe(elements("Icon").length);
    for (const present of sizes.values()) expect(present).toEqual(expect.arrayContaining(["16", "32", "80"]));
    for (const image of declared) {
      const size = Number(image.getAttribute("size"));
      expect(pngSize(valueOf.get(image.getAttribute("resid")) ?? "")).toEqual([size, size]);
    }
    expect(pngSize(elements("IconUrl")[0]?.getAttribute("DefaultValue") ?? "")).toEqual([32, 32]);
    expect(pngSize(elements("HighResolutionIconUrl")[0]?.getAttribute("DefaultValue") ?? "")).toEqual([64, 64]);
  });

  test("窗格、命令与函数共用一个常驻的运行时", () => {
    const runtime = elements("Runtime")[0];
    expect(runtime?.getAttribute("lifetime")).toBe("long");
    const pages = ["Page > SourceLocation", "FunctionFile", "Action > SourceLocation"].map((selector) =>
      document.querySelector(selector)?.getAttribute("resid"),
    );
    expect(pages).toEqual(Array(3).fill(runtime?.getAttribute("resid")));
  });

  test("快捷键的动作、按键和两种语言的名称齐全，不与 Excel 和浏览器的常用键冲突", () => {
    const json = (name: string) => JSON.parse(readFileSync(path.join(root, "src/commands", name), "utf8"));
    const { actions, shortcuts, resources } = json("shortcuts.json");
    const ids = actions.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(["showPane", "generateReport"]);
    expect(shortcuts.map(({ action }: { action: string }) => action)).toEqual(ids);
    for (const { key } of shortcuts) {
      // 微软建议：Ctrl+Alt+Shift 加一个键最不容易冲突。
      expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
      expect(key.mac).toMatch(/^Command\+Alt\+Shift\+[A-Z]$/);
    }
    const guide = readFileSync(path.join(root, "docs/deployment.md"), "utf8");
    for (const { key } of shortcuts) expect(guide).toContain(`${key.default} `);
    const tokens = actions.map(({ name }: { name: string }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1]);
    const english = json("shortcuts.en-US.json");
    expect(Object.keys(resources.default)).toEqual(tokens);
    expect(Object.keys(english)).toEqual(tokens);
    for (const token of tokens) {
      expect(resources.default[token].value).toMatch(/\p{Script=Han}/u);
      expect(english[token].value).toMatch(/^[A-Z][a-z -]+/);
    }
  });

  test("旧版 Excel 也能装上：顶层只要求 ExcelApi 1.1，共享运行时只约束功能区一段", () => {
    const sets = (parent: Element | null | undefined) =>
      [...(parent?.querySelectorAll("Set, Sets > *") ?? [])].map((set) => set.getAttribute("Name"));
    const [base, overrides] = elements("Requirements");
    expect(sets(base)).toEqual(["ExcelApi"]);
    expect(base?.querySelector("Sets")?.getAttribute("DefaultMinVersion")).toBe("1.1");
    expect([...(overrides?.getElementsByTagName("bt:Set") ?? [])].map((set) => set.getAttribute("Name"))).toEqual([
      "SharedRuntime",
    ]);
  });

  test("函数名字空间在每种语言里都是 PERF", () => {
    const namespace = resources.find((resource) => resource.getAttribute("id") === "Functions.Namespace");
    expect([namespace?.getAttribute("DefaultValue"), namespace?.children[0]?.getAttribute("Value")]).toEqual([
      "PERF",
      "PERF",
    ]);
  });
});
