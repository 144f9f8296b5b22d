import { createWebHost } from "../protocol/web-host";
import { loadOffice } from "../loader/load-office";
import { openWindow } from "../loader/office-window";
import type { ClassMetadata, EventMetadata, MethodMetadata } from "./metadata";

/** Requirement sets so high that the client hides nothing. */
const EVERYTHING = Object.fromEntries(
  ["ExcelApi", "ExcelApiOnline", "ExcelApiDesktop", "SharedRuntime", "CustomFunctionsRuntime", "CustomFunctions"].map(
    (name) => [name, "1.99"],
  ),
);

/** Members that the proxies have for the client's own use. */
const OWN_MEMBERS = new Set([
  "constructor", "load", "set", "update", "retrieve", "toJSON", "setMockData", "track", "untrack", "ensureUnchanged",
  "isNullObject", "items", "_className", "_isCollection", "_collectionPropertyPath", "_eventNames",
  "_navigationPropertyNames", "_handleResult", "_handleIdResult", "_handleRetrieveResult", "_initReferenceId",
  "_KeepReference",
]); // prettier-ignore

interface ActionInfo {
  readonly ActionType: number;
  readonly Name: string;
}

/** The undocumented side of a proxy object, as far as reflection needs it. */
interface Proxy {
  readonly _className: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _objectPath: { readonly objectPathInfo: { readonly ObjectPathType: number; readonly Name: string } };
  readonly context: { readonly _pendingRequest: { readonly _actions: readonly { readonly actionInfo: ActionInfo }[] } };
  readonly [member: string]: unknown;
}

interface EventInfo {
  readonly eventType: number;
  readonly getTargetIdFunc: () => string;
  readonly registerFunc: () => unknown;
}

type ProxyClass = new (...args: never[]) => Proxy;

/** The method calls, or the settings of properties, that a proxy has queued so far. */
const queued = (proxy: Proxy, type: 3 | 4): readonly ActionInfo[] =>
  proxy.context._pendingRequest._actions.map((action) => action.actionInfo).filter((info) => info.ActionType === type);

const queuedCalls = (proxy: Proxy): readonly ActionInfo[] => queued(proxy, 3);

/** The name under which the client sets a property. */
function settingName(proxy: Proxy, property: string): string | undefined {
  try {
    Reflect.set(proxy, property, "x");
    return queued(proxy, 4).at(-1)?.Name;
  } catch {
    return undefined; // the client itself checks the value
  }
}

function reflectEvent(name: string, proxy: Proxy): EventMetadata | undefined {
  const handlers = proxy[name] as { readonly m_genericEventInfo?: EventInfo; readonly m_eventInfo?: EventInfo };
  const info = handlers.m_genericEventInfo ?? handlers.m_eventInfo;
  if (!info) return undefined;
  let target: string | undefined;
  try {
    target = info.getTargetIdFunc();
  } catch {
    target = undefined; // the object's own id, which the proxy has not loaded
  }
  // What is wanted is the call it queues; a few registrations fail later for lack of a real object.
  Promise.resolve(info.registerFunc()).catch(() => undefined);
  const register = queuedCalls(proxy).at(-1)?.Name;
  if (register === undefined) return undefined;
  return target === undefined
    ? { name, type: info.eventType, register }
    : { name, type: info.eventType, target, register };
}

/** Calls a method with made-up arguments; five methods insist on real objects and are tried with those. */
function callBlindly(proxy: Proxy, method: (...args: unknown[]) => unknown): unknown {
  try {
    return method.apply(proxy, ["a", "b", "c", "d", "e", "f"].slice(0, method.length));
  } catch {
    return method.call(proxy, [["a"]], {}, {}, {});
  }
}

function reflectClass(
  create: () => Proxy,
  isProxy: (value: unknown) => value is Proxy,
  prototype: object,
): ClassMetadata {
  const sample = create();
  const names = sample._scalarPropertyNames ?? [];
  const original = sample._scalarPropertyOriginalNames ?? [];
  const updateable = sample._scalarPropertyUpdateable ?? [];
  const scalars = Object.fromEntries(names.map((name, index) => [original[index] ?? name, updateable[index] === true]));
  const aliases = Object.fromEntries(
    names.flatMap((name, index) => {
      const setting = updateable[index] === true ? settingName(create(), name) : undefined;
      const reading = original[index] ?? name;
      return setting === undefined || setting === reading ? [] : [[setting, reading]];
    }),
  );
  const navigation: Record<string, string> = {};
  const methods: Record<string, MethodMetadata> = {};
  const events: EventMetadata[] = [];
  let itemClass: string | undefined;

  const reflectMethod = (method: (...args: unknown[]) => unknown): void => {
    const proxy = create();
    const result = callBlindly(proxy, method);
    if (!isProxy(result)) {
      const call = queuedCalls(proxy).at(-1);
      if (call) methods[call.Name] = {};
      return;
    }
    const { ObjectPathType: kind, Name: name } = result._objectPath.objectPathInfo;
    if (kind === 3) methods[name] = { returns: result._className };
    if (kind === 5) itemClass = result._className;
  };

  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (OWN_MEMBERS.has(name) || name.startsWith("_scalar") || name.startsWith("_ensure") || names.includes(name))
      continue;
    try {
      if (typeof member.value === "function") reflectMethod(member.value as (...args: unknown[]) => unknown);
      else if (/^on[A-Z]/.test(name)) {
        const event = reflectEvent(name, create());
        if (event) events.push(event);
      } else if (member.get) {
        const value = create()[name];
        if (isProxy(value)) navigation[value._objectPath.objectPathInfo.Name || name] = value._className;
      }
    } catch {
      continue; // a member that needs real arguments stays unknown, and a call to it fails loudly
    }
  }
  return {
    collection: sample._isCollection === true,
    ...(itemClass && { itemClass }),
    scalars,
    aliases,
    navigation,
    methods,
    events,
  };
}

/** Asks the running client for every class it has. Takes about a second. */
export async function reflectClient(): Promise<Readonly<Record<string, ClassMetadata>>> {
  const pane = openWindow("en-US");
  const host = createWebHost({
    locale: "en-US",
    requirements: EVERYTHING,
    execute: ({ body }, answer) =>
      answer({ Results: body.Actions.map((action) => ({ ActionId: action.Id, Value: {} })) }),
  });
  const { Excel, OfficeExtension } = await loadOffice(pane, host);
  const runtime = OfficeExtension as unknown as {
    readonly ClientObject: ProxyClass;
    readonly BatchApiHelper: {
      createTopLevelServiceObject(
        type: ProxyClass,
        context: unknown,
        name: string,
        collection: boolean,
        flags: number,
      ): Proxy;
    };
  };
  const isProxy = (value: unknown): value is Proxy => value instanceof runtime.ClientObject;
  const classes: Record<string, ClassMetadata> = {};
  for (const [name, type] of Object.entries(Excel as unknown as Record<string, unknown>)) {
    if (typeof type !== "function" || !(type.prototype instanceof runtime.ClientObject)) continue;
    const create = (): Proxy =>
      runtime.BatchApiHelper.createTopLevelServiceObject(type as ProxyClass, new Excel.RequestContext(), "X", false, 0);
    classes[name] = reflectClass(create, isProxy, type.prototype);
  }
  await new Promise((resolve) => setTimeout(resolve, 50)); // the client's own start-up requests
  pane.close();
  return classes;
}
