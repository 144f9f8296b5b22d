import { appendTo, outlineXml } from "../xml/spans";
import { applySplices } from "../xml/splice";
import { attributeOf } from "../xml/attributes";
import { escapeXml } from "../xml/entities";
import { decodePart, encodeUtf8 } from "../xml/text";
import { packEntry, writeZip } from "../zip/write-zip";
import { readRelationships, relationshipsPart, resolveTarget, type OpcPackage, type Relationship } from "./opc-package";

/** A package with some parts changed; the others are copied as they are packed. */
export interface PackageEditor {
  has(part: string): boolean;
  /** The part's text as it now is. */
  text(part: string): string;
  /** Writes a part; it becomes UTF-8 if it was something else. */
  set(part: string, text: string): void;
  /** The relationships of a part as they now are. */
  relationships(part: string): readonly Relationship[];
  /**
   * Takes a part out, with its content type, its relationships and the one from `source`, and the parts that nothing
   * but it leads to.
   */
  remove(part: string, source: string): void;
  setContentType(part: string, type: string): void;
  /** Adds a relationship and tells its id. `type` is the full type. */
  addRelationship(source: string, type: string, target: string): string;
  /** A part name that is not taken; `#` in the template becomes a number. */
  freePart(template: string): string;
  bytes(): Uint8Array;
}

const TYPES = "[Content_Types].xml";
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The target of a relationship as it is written: relative below the source's folder, absolute elsewhere. */
function relativeTarget(source: string, target: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

/** Starts changing a package. */
export function editPackage(pkg: OpcPackage): PackageEditor {
  const changed = new Map<string, { readonly name: string; readonly text: string | undefined }>();
  const nameOf = new Map(pkg.entries.map((entry) => [entry.name.toLowerCase(), entry.name]));

  const has = (part: string): boolean => {
    const change = changed.get(part.toLowerCase());
    return change ? change.text !== undefined : pkg.has(part);
  };
  const text = (part: string): string => {
    const change = changed.get(part.toLowerCase());
    if (change?.text !== undefined) return change.text;
    const decoded = decodePart(pkg.bytes(part), part);
    if (decoded.encoding === "utf-8") return decoded.text;
    return decoded.text.replace(/^\ufeff/, "").replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[\w-]+/, "$1UTF-8");
  };
  const set = (part: string, content: string): void => {
    changed.set(part.toLowerCase(), { name: nameOf.get(part.toLowerCase()) ?? part, text: content });
  };

  /** Takes out the children of a list part's root whose attributes say so. */
  const drop = (part: string, matches: (tag: string) => boolean): void => {
    const xml = text(part);
    const gone = outlineXml(xml, part, 1).root.children.filter((child) =>
      matches(xml.slice(child.start, child.openEnd)),
    );
    if (gone.length > 0)
      set(
        part,
        applySplices(
          xml,
          gone.map(({ start, end }) => ({ start, end, text: "" })),
        ),
      );
  };
  const append = (part: string, element: string, attributes: string): void => {
    const xml = text(part);
    const { prefix, root } = outlineXml(xml, part, 1);
    set(part, applySplices(xml, appendTo(xml, root, `<${prefix}${element} ${attributes}/>`)));
  };

  const relationships = (part: string): readonly Relationship[] => {
    const rels = relationshipsPart(part);
    return has(rels) ? readRelationships(text(rels), part, rels) : [];
  };
  /** The part names of the package as it now is. */
  const parts = (): readonly string[] =>
    [...pkg.entries.map(({ name }) => name), ...[...changed.values()].map(({ name }) => name)].filter(has);
  const isWanted = (part: string): boolean =>
    parts().some((rels) => {
      const source = /^(.*?)_rels\/([^/]*)\.rels$/.exec(rels);
      if (!source) return false;
      const leads = relationships(`${source[1] ?? ""}${source[2] ?? ""}`);
      return leads.some(({ target, external }) => !external && target.toLowerCase() === part.toLowerCase());
    });
  const remove = (part: string, source: string): void => {
    drop(relationshipsPart(source), (tag) => {
      const target = attributeOf(tag, "TargetMode") === "External" ? undefined : attributeOf(tag, "Target");
      return target !== undefined && resolveTarget(source, target).toLowerCase() === part.toLowerCase();
    });
    if (isWanted(part)) return;
    const below = relationships(part).filter(({ external }) => !external);
    for (const { target } of below) if (has(target)) remove(target, part);
    for (const gone of [part, relationshipsPart(part)]) {
      if (!has(gone)) continue;
      changed.set(gone.toLowerCase(), { name: gone, text: undefined });
      drop(TYPES, (tag) => attributeOf(tag, "PartName")?.toLowerCase() === `/${gone}`.toLowerCase());
    }
  };

  return {
    has,
    text,
    set,
    relationships,
    remove,
    setContentType(part, type) {
      append(TYPES, "Override", `PartName="/${escapeXml(part)}" ContentType="${type}"`);
    },
    addRelationship(source, type, target) {
      const part = relationshipsPart(source);
      if (!has(part)) set(part, NO_RELATIONSHIPS);
      const xml = text(part);
      const ids = new Set(
        outlineXml(xml, part, 1).root.children.map((child) => attributeOf(xml.slice(child.start, child.openEnd), "Id")),
      );
      let number = ids.size + 1;
      while (ids.has(`rId${number}`)) number += 1;
      append(
        part,
        "Relationship",
        `Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTarget(source, target))}"`,
      );
      return `rId${number}`;
    },
    freePart(template) {
      let number = 1;
      while (has(template.replace("#", String(number)))) number += 1;
      return template.replace("#", String(number));
    },
    bytes() {
      const kept = pkg.entries.flatMap((entry) => {
        const change = changed.get(entry.name.toLowerCase());
        if (!change) return [entry];
        return change.text === undefined ? [] : [packEntry(entry.name, encodeUtf8(change.text))];
      });
      const added = [...changed.values()].flatMap(({ name, text: content }) =>
        content === undefined || nameOf.has(name.toLowerCase()) ? [] : [packEntry(name, encodeUtf8(content))],
      );
      return writeZip([...kept, ...added]);
    },
  };
}
