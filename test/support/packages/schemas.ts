import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Package } from "./package";
import { writeXml } from "./xml";

const FOLDER = resolve(__dirname, "../../../../shared/xsd/ooxml");

/** Whether the ECMA-376 schemas lie beside the project and xmllint is installed. */
export const canValidate =
  existsSync(join(FOLDER, "sml.xsd")) && spawnSync("xmllint", ["--version"], { stdio: "ignore" }).status === 0;

/** Schema by content type; parts of other types (VML, core properties, macros) have none that xmllint can use alone. */
const SCHEMAS: readonly (readonly [type: RegExp, schema: string])[] = [
  [/spreadsheetml\.\w[\w.]*\+xml$|ms-excel\.sheet\.macroEnabled\.main\+xml$/, "sml.xsd"],
  [/wordprocessingml\.\w[\w.]*\+xml$/, "wml.xsd"],
  [/drawingml\.chart\+xml$/, "dml-chart.xsd"],
  [/officedocument\.drawing\+xml$/, "dml-spreadsheetDrawing.xsd"],
  [/officedocument\.theme\+xml$/, "dml-main.xsd"],
  [/extended-properties\+xml$/, "shared-documentPropertiesExtended.xsd"],
  [/custom-properties\+xml$/, "shared-documentPropertiesCustom.xsd"],
  [/package\.relationships\+xml$/, "opc-relationships.xsd"],
];

function schemaOf(pkg: Package, part: string): string | undefined {
  if (part === "[Content_Types].xml") return "opc-contentTypes.xsd";
  const type = pkg.types.get(part) ?? "";
  return SCHEMAS.find(([pattern]) => pattern.test(type))?.[1];
}

/** What the schemas say against the parts of a package, a part as a reader sees it; one run of xmllint a schema. */
export function schemaProblems(pkg: Package): readonly string[] {
  const bySchema = new Map<string, string[]>();
  for (const part of pkg.names) {
    const schema = schemaOf(pkg, part);
    const root = pkg.xml(part);
    if (schema === undefined || !root || root.namespace.startsWith("http://purl.oclc.org/")) continue;
    bySchema.set(schema, [...(bySchema.get(schema) ?? []), part]);
  }
  const folder = mkdtempSync(join(tmpdir(), "parts-"));
  try {
    return [...bySchema].flatMap(([schema, parts]) => {
      const files = parts.map((part, index) => {
        const root = pkg.xml(part);
        const file = join(folder, `${schema}-${String(index)}.xml`);
        if (root) writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`);
        return file;
      });
      const result = spawnSync("xmllint", ["--nonet", "--noout", "--schema", join(FOLDER, schema), ...files], {
        encoding: "utf8",
      });
      if (result.status === 0) return [];
      return result.stderr
        .split("\n")
        .filter((line) => line !== "" && !line.endsWith(" validates") && !line.endsWith(" fails to validate"))
        .map((line) => files.reduce((said, file, index) => said.replace(file, parts[index] ?? ""), line))
        .map((line) => line.replace(/^(.*?):\d+:/, "$1:"));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
