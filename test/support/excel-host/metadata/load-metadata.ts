import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { officeFolder } from "../loader/load-office";
import type { Metadata } from "./metadata";

/** Changes whenever what is cached changes shape. */
const FORMAT = 3;

function versionOf(packageFile: string): string {
  return (JSON.parse(readFileSync(packageFile, "utf8")) as { readonly version: string }).version;
}

function cacheFile(): string {
  const office = join(officeFolder(), "..", "package.json");
  const types = require.resolve("@types/office-js/package.json");
  const modules = dirname(dirname(dirname(office)));
  return join(modules, ".cache", "excel-host", `metadata-${FORMAT}-${versionOf(office)}-${versionOf(types)}.json`);
}

let loaded: Promise<Metadata> | undefined;

async function build(file: string): Promise<Metadata> {
  const { reflectClient } = await import("./reflect-client");
  const { readValueTypes } = await import("./read-value-types");
  const classes = await reflectClient();
  const metadata: Metadata = { classes, valueTypes: readValueTypes(classes) };
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(metadata));
  renameSync(draft, file);
  return metadata;
}

/**
 * The classes of the Excel API. The first run of a machine reflects them from the client (some seconds) and keeps
 * them below node_modules/.cache; nothing of Microsoft's enters the repository.
 */
export function loadMetadata(): Promise<Metadata> {
  const file = cacheFile();
  loaded ??= existsSync(file) ? Promise.resolve(JSON.parse(readFileSync(file, "utf8")) as Metadata) : build(file);
  return loaded;
}
