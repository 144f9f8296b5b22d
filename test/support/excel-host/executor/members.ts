import type { ClassHandler, ClassName, Handlers, HostContext, HostObject } from "../handlers/host-object";
import type { ClassMetadata, Metadata } from "../metadata/metadata";
import { NotImplemented, RichApiError } from "../model/errors";
import type { Registrations } from "./registrations";

/** Reads, writes and calls members of host objects; checks them against the client's metadata. */
export interface Members {
  readonly get: (target: HostObject, name: string) => unknown;
  readonly set: (target: HostObject, name: string, value: unknown) => void;
  readonly navigate: (target: HostObject, name: string) => HostObject | null;
  readonly call: (target: HostObject, name: string, args: readonly unknown[]) => unknown;
  readonly items: (target: HostObject) => readonly HostObject[];
  readonly item: (target: HostObject, key: unknown) => HostObject | null;
  readonly metadataOf: (target: HostObject) => ClassMetadata;
}

/** Classes of the client's own services, which reflection does not list. */
const SERVICE: ClassMetadata = { collection: false, scalars: {}, aliases: {}, navigation: {}, methods: {}, events: [] };

export function createMembers(
  handlers: Handlers,
  metadata: Metadata,
  context: HostContext,
  registrations: Pick<Registrations, "change">,
): Members {
  // One handler serves one class, so the object's type and its handler's type agree.
  const handlerOf = (target: HostObject): ClassHandler<ClassName> =>
    handlers[target.type] as unknown as ClassHandler<ClassName>;
  const metadataOf = (target: HostObject): ClassMetadata => metadata.classes[target.type] ?? SERVICE;

  const checkType = (target: HostObject, name: string, value: unknown): void => {
    const type = metadata.valueTypes[target.type]?.[name];
    if (type === undefined || type === "any") return;
    const fits =
      typeof type !== "string"
        ? type.some((word) => word.toLowerCase() === String(value).toLowerCase())
        : type === "object"
          ? typeof value === "object" && value !== null
          : typeof value === type;
    if (fits) return;
    const expected = typeof type === "string" ? type : type.join("|");
    throw new RichApiError(
      "InvalidArgument",
      `${target.type}.${name} = ${JSON.stringify(value)}, expected ${expected}`,
    );
  };

  const items = (target: HostObject): readonly HostObject[] => {
    const list = handlerOf(target).items;
    if (!list) throw new NotImplemented(`${target.type}.items`);
    return list(target, context);
  };

  const item = (target: HostObject, key: unknown): HostObject | null => {
    const find = handlerOf(target).item;
    if (!find) throw new NotImplemented(`${target.type}.getItem`);
    return find(target, key, context);
  };

  return {
    metadataOf,
    items,
    item,
    get: (target, name) => {
      if (!(name in metadataOf(target).scalars)) {
        throw new RichApiError("InvalidArgument", `The property '${name}' does not exist on ${target.type}.`);
      }
      const property = handlerOf(target).properties?.[name];
      if (!property) throw new NotImplemented(`${target.type}.${name}`);
      return property.get(target, context);
    },
    set: (target, setting, value) => {
      const name = metadataOf(target).aliases[setting] ?? setting;
      const writable = metadataOf(target).scalars[name];
      if (writable === undefined) {
        throw new RichApiError("InvalidArgument", `The property '${name}' does not exist on ${target.type}.`);
      }
      if (!writable) throw new RichApiError("InvalidArgument", `The property '${name}' is read-only.`);
      checkType(target, name, value);
      const property = handlerOf(target).properties?.[name];
      if (!property?.set) throw new NotImplemented(`setting ${target.type}.${name}`);
      property.set(target, value, context);
    },
    navigate: (target, name) => {
      const step = handlerOf(target).navigation?.[name];
      if (!step) throw new NotImplemented(`${target.type}.${name}`);
      return step(target, context);
    },
    call: (target, name, args) => {
      const method = handlerOf(target).methods?.[name];
      if (method) return method(target, args, context);
      const known = metadataOf(target);
      if (registrations.change(target, known, name, handlerOf(target).events)) return null;
      if (known.collection) {
        if (name === "GetCount") return items(target).length;
        if (name === "GetItemOrNullObject") return item(target, args[0]);
        if (name === "GetItem") {
          const found = item(target, args[0]);
          if (!found) throw new RichApiError("ItemNotFound");
          return found;
        }
        if (name === "GetItemAt") {
          const found = items(target)[Number(args[0])];
          if (!found) throw new RichApiError("InvalidArgument");
          return found;
        }
      }
      throw new NotImplemented(`${target.type}.${name}()`);
    },
  };
}
