import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

const RULE = "=".repeat(80);

/** 模块所在的包目录；不在 node_modules 里的没有。 */
function packageFolder(resource) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? "");
  return match?.[1];
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  return file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
}

function describe(folder) {
  const about = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return { name: about.name, version: about.version, licence: String(about.license ?? ""), text: licenceText(folder) };
}

/** 把打进产品的每个第三方包的许可证写进一个文件。`also` 是另外复制进产品的包的目录。 */
export class LicencesPlugin {
  constructor(filename, also = []) {
    this.filename = filename;
    this.also = also;
  }

  apply(compiler) {
    const folders = new Set(this.also);
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      compilation.hooks.finishModules.tap("LicencesPlugin", (modules) => {
        for (const module of modules) {
          const folder = packageFolder(module.resource);
          if (folder && existsSync(path.join(folder, "package.json"))) folders.add(folder);
        }
      });
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "LicencesPlugin", stage }, () => {
        const packages = new Map([...folders].map(describe).map((item) => [`${item.name} ${item.version}`, item]));
        const body = [...packages.keys()]
          .sort()
          .map((title) => {
            const { licence, text } = packages.get(title);
            return [RULE, title, licence, "", text].join("\n").trimEnd();
          })
          .join("\n\n");
        compilation.emitAsset(this.filename, new webpack.sources.RawSource(body + "\n"));
      });
    });
  }
}
