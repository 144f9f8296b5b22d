import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice's command, `undefined` where this machine has none. */
export const soffice: string | undefined = ["soffice", "libreoffice"].find((command) => {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/** An .xlsx as LibreOffice writes it after it calculated the formulas that have no value yet. */
export function recalculated(xlsx: Uint8Array): Uint8Array {
  if (soffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "perf-report-"));
  try {
    const source = join(folder, "formulas.xlsx");
    writeFileSync(source, xlsx);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const out = join(folder, "out");
    execFileSync(
      soffice,
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", out, source],
      { stdio: "ignore", timeout: 120_000 },
    );
    return readFileSync(join(out, "formulas.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
