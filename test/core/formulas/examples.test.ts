import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal } from "decimal.js";

const CORE = join(__dirname, "../../../src/core");
const FOLDERS = ["quantity", "formulas", "formulas/plain", "performance"];

interface Example {
  readonly code: string;
  readonly gives: string;
}

function examples(file: string): readonly Example[] {
  const lines = readFileSync(file, "utf8").matchAll(/@example (.+?) \/\/ (.+)$/gm);
  return [...lines].map(([, code = "", gives = ""]) => ({ code, gives }));
}

/** Numbers as Excel shows them, outcomes as their values. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(14));
  if (typeof value !== "object" || value === null) return value;
  if (Decimal.isDecimal(value)) return plain(value.toNumber());
  if (Array.isArray(value)) return value.map(plain);
  if ("ok" in value && "value" in value) return plain(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(CORE, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(CORE, folder, name)),
);
const scope: Record<string, unknown> = {};

beforeAll(async () => {
  for (const file of files) Object.assign(scope, await import(file));
});

function evaluate(code: string): unknown {
  const names = Object.keys(scope);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the examples are our own doc comments
  return new Function(...names, `return (${code});`)(...names.map((name) => scope[name]));
}

const all = files.flatMap((file) =>
  examples(file).map((example) => ({ ...example, file: file.slice(CORE.length + 1) })),
);

test("有例子可核", () => expect(all.length).toBeGreaterThan(15));

test.each(all)("$file：$code", ({ code, gives }) => {
  expect(plain(evaluate(code))).toEqual(plain(evaluate(gives)));
});
