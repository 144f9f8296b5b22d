import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: "ignore" }).status === 0;

export { canOpenpyxl } from "../../support/second-readers";
export const canConvert = has("soffice", "--version");

/** A test that needs a tool or a folder beside the project; skipped, and counted as such, where it is not there. */
export function when(available: boolean, what: string) {
  return available ? { it, note: "" } : { it: it.skip, note: `（跳过：没有 ${what}）` };
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "file-host-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a Python script with openpyxl on a file; gives what it prints as JSON. */
export function openpyxl(bytes: Uint8Array, script: string): unknown {
  return inFolder((folder) => {
    const file = join(folder, "a.xlsx");
    writeFileSync(file, bytes);
    const code = `import json,openpyxl,sys\nw=openpyxl.load_workbook(sys.argv[1])\n${script}`;
    return JSON.parse(execFileSync("/usr/bin/python3", ["-c", code, file], { encoding: "utf8" }));
  });
}

/** A file as LibreOffice saves it in another format. */
export function convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return inFolder((folder) => {
    const file = join(folder, `in.${from}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, file], {
      stdio: "ignore",
      timeout: 90_000,
    });
    const [made = ""] = readdirSync(out);
    return new Uint8Array(readFileSync(join(out, made)));
  });
}
