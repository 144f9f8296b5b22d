import type { HostObject } from "../handlers/host-object";
import { RichApiError } from "../model/errors";
import type { QueryInfo } from "../protocol/rich-api";
import type { Members } from "./members";

/** What to load: property names, each with what to load below it; `*` stands for every scalar property. */
interface Selection {
  readonly [name: string]: Selection;
}

/** The protocol's spelling of a property that `load` names in JavaScript's. */
export const protocolName = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);

function selectionOf(query: QueryInfo | undefined): Selection {
  const root: Record<string, Selection> = {};
  const descend = (path: string): Record<string, Selection> =>
    path.split("/").reduce<Record<string, Selection>>((node, step) => (node[step] ??= {}), root);
  query?.Select?.forEach(descend);
  query?.Expand?.forEach((path) => void (descend(path)["*"] ??= {}));
  return root;
}

/** Answers what `load` asked of one object. `identify` gives the identifying part of each answer. */
export function runQuery(
  target: HostObject,
  query: QueryInfo | undefined,
  members: Members,
  identify: (target: HostObject) => Record<string, unknown>,
): Record<string, unknown> {
  const loadCollection = (collection: HostObject, selection: Selection): Record<string, unknown> => {
    const answer = identify(collection);
    const { scalars } = members.metadataOf(collection);
    const below: Record<string, Selection> = {};
    for (const [name, deeper] of Object.entries(selection)) {
      if (name.toLowerCase() === "items") Object.assign(below, Object.keys(deeper).length > 0 ? deeper : { "*": {} });
      else if (protocolName(name) in scalars) answer[protocolName(name)] = members.get(collection, protocolName(name));
      else below[name] = deeper;
    }
    const skip = query?.Skip ?? 0;
    const items = members.items(collection).slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
    const onlyOwn = Object.keys(selection).length > 0 && Object.keys(below).length === 0;
    answer._Items = items.map((item) => (onlyOwn ? identify(item) : load(item, below)));
    return answer;
  };

  const load = (object: HostObject, selection: Selection): Record<string, unknown> => {
    const { collection, scalars, navigation } = members.metadataOf(object);
    if (collection) return loadCollection(object, selection);
    const answer = identify(object);
    const wanted = Object.keys(selection).length > 0 ? selection : { "*": {} };
    for (const [name, deeper] of Object.entries(wanted)) {
      if (name === "*") {
        for (const scalar of Object.keys(scalars))
          if (!scalar.startsWith("_")) answer[scalar] = members.get(object, scalar);
        continue;
      }
      const member = protocolName(name);
      if (member in scalars) answer[member] = member === "_ReferenceId" ? answer[member] : members.get(object, member);
      else if (member in navigation) {
        const child = members.navigate(object, member);
        answer[member] = child === null ? null : load(child, deeper);
      } else throw new RichApiError("InvalidArgument", `The property '${name}' is not available on ${object.type}.`);
    }
    return answer;
  };

  return load(target, selectionOf(query));
}
