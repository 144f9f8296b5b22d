import { brokenFile } from "../failures";
import type { ByteSteps } from "../byte-steps";
import { decodePart, piecesOfPart, type TextPieces } from "../xml/text";
import { scanXml } from "../xml/scanner";
import { readZip } from "../zip/read-zip";
import { unpack, unpackSteps } from "../zip/unpack";
import type { ZipEntry } from "../zip/zip-entry";

/** A relationship of a part; `target` is the full name of the part it leads to, or a URL where `external`. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type, such as `worksheet`: the same in transitional and strict packages. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** An Open Packaging Conventions package, read part by part (ISO/IEC 29500-2). Part names have no leading slash. */
export interface OpcPackage {
  readonly entries: readonly ZipEntry[];
  has(part: string): boolean;
  /** The part's content; throws a `HostError` (broken-file) where it is missing or damaged. */
  bytes(part: string): Uint8Array;
  text(part: string): string;
  /** The text of a part that may be large: unpacked in steps, decoded piece by piece. */
  pieces(part: string): ByteSteps<TextPieces>;
  contentType(part: string): string | undefined;
  /** The relationships of a part, `""` for those of the package. */
  relationships(part: string): readonly Relationship[];
}

/** The part that holds another part's relationships. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The full name of a part from a relationship's target, which is relative to its source part or absolute. */
export function resolveTarget(source: string, target: string): string {
  const clean = target.replaceAll("\\", "/").replace(/#.*$/, "");
  const from = clean.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const path: string[] = [...from];
  for (const step of clean.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The relationships that the text of a `.rels` part lists for its source part. */
export function readRelationships(text: string, source: string, part: string): readonly Relationship[] {
  const found: Relationship[] = [];
  const scanner = scanXml(text, part);
  while (scanner.next()) {
    if (scanner.kind !== "open" || scanner.name !== "Relationship") continue;
    const type = scanner.attribute("Type") ?? "";
    const target = scanner.attribute("Target") ?? "";
    const external = scanner.attribute("TargetMode") === "External";
    found.push({
      id: scanner.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: external ? target : resolveTarget(source, target),
      external,
    });
  }
  return found;
}

/** Bytes that reading a package's parts works through: each is unpacked and then scanned. */
export function bytesToRead({ entries }: OpcPackage): number {
  return entries.reduce((sum, { name, size }) => (/\.xml$/i.test(name) ? sum + 2 * size : sum), 0);
}

/** Opens a package's directory; parts are unpacked when they are asked for. */
export function openPackage(bytes: Uint8Array): OpcPackage {
  const entries = readZip(bytes);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key) && !key.endsWith("/")) throw brokenFile(`部件 ${entry.name} 重复`);
    byName.set(key, entry);
  }
  const find = (part: string): ZipEntry | undefined =>
    byName.get(part.toLowerCase()) ?? byName.get(decodeUri(part).toLowerCase());
  const entryOf = (part: string): ZipEntry => {
    const entry = find(part);
    if (!entry) throw brokenFile(`缺少部件 ${part}`);
    return entry;
  };
  const content = (part: string): Uint8Array => unpack(entryOf(part));
  let types: ReadonlyMap<string, string> | undefined;
  const text = (part: string): string => decodePart(content(part), part).text;
  return {
    entries,
    has: (part) => find(part) !== undefined,
    bytes: content,
    text,
    *pieces(part) {
      return piecesOfPart(yield* unpackSteps(entryOf(part)), part);
    },
    contentType(part) {
      types ??= readContentTypes(text("[Content_Types].xml"));
      return types.get(`/${part}`.toLowerCase()) ?? types.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
    },
    relationships(part) {
      const rels = relationshipsPart(part);
      return find(rels) ? readRelationships(text(rels), part, rels) : [];
    },
  };
}

/** Content types by `/part name` or by extension, lower-cased. */
function readContentTypes(text: string): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const scanner = scanXml(text, "[Content_Types].xml");
  while (scanner.next()) {
    if (scanner.kind !== "open") continue;
    const key =
      scanner.name === "Override"
        ? scanner.attribute("PartName")
        : scanner.name === "Default"
          ? scanner.attribute("Extension")
          : undefined;
    if (key !== undefined) types.set(key.toLowerCase(), scanner.attribute("ContentType") ?? "");
  }
  return types;
}
