import { isHostObject, type ClassName, type HostObject } from "../handlers/host-object";
import { NotImplemented, RichApiError } from "../model/errors";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type RichBody,
  type RichError,
  type RichResponse,
} from "../protocol/rich-api";
import type { Members } from "./members";
import type { LoggedChange } from "./request-log";
import { protocolName, runQuery } from "./query";
import { clearsUndo } from "./undo-clearing";

export interface ActionOptions {
  readonly members: Members;
  /** The object of a path of kind New. */
  readonly create: (name: string) => HostObject;
  /** Members that code asked for and this host lacks. */
  readonly missing: string[];
  /** Takes every call that empties Excel's undo list, as it is made. */
  readonly undoCleared: (call: string) => void;
}

/** One request while it is carried out. */
export interface Scope {
  readonly body: RichBody;
  readonly objects: Map<number, HostObject | null>;
  readonly calls: string[];
  readonly changes: LoggedChange[];
  /** The action that is being carried out. */
  action: number;
}

/** Calls that only ask, or listen. */
const ASKS = /^(?:load |[A-Za-z]+\.(?:_|Get|Find|Suspend|Calculate\(|SetDirty))/;

function changeOf(call: string, action: number, target: HostObject): LoggedChange {
  return {
    action,
    call,
    ...("sheet" in target && { sheet: target.sheet.name }),
    ...("chart" in target && { sheet: target.chart.sheet.name }),
    ...(target.type === "NamedItem" && { name: target.entry.name }),
  };
}

/**
 * Carries out the actions of a request one after another, as Excel does: an error stops the rest. The action at
 * `limit` and all after it fail with `code`.
 */
export type RunActions = (scope: Scope, limit: number, code: string) => RichResponse;

export function createActionRunner(options: ActionOptions): RunActions {
  const { members } = options;
  const references = new Map<string, HostObject>();
  const referenceOf = new WeakMap<HostObject, string>();
  let referenceCount = 0;

  const identify = (target: HostObject): Record<string, unknown> => {
    const { scalars } = members.metadataOf(target);
    const reference = referenceOf.get(target);
    return {
      ...(reference !== undefined && "_ReferenceId" in scalars && { _ReferenceId: reference }),
      ...("Id" in scalars && { Id: members.get(target, "Id") }),
      ...(!("Id" in scalars) && "_Id" in scalars && { _Id: members.get(target, "_Id") }),
    };
  };

  const note = (scope: Scope, text: string, target: HostObject): void => {
    scope.calls.push(text);
    if (!ASKS.test(text)) scope.changes.push(changeOf(text, scope.action, target));
    if (clearsUndo(text)) options.undoCleared(text);
  };

  const call = (scope: Scope, target: HostObject, name: string, args: readonly unknown[]): unknown => {
    if (name === "_KeepReference") {
      referenceCount += 1;
      const id = referenceOf.get(target) ?? `r${referenceCount}`;
      references.set(id, target);
      referenceOf.set(target, id);
      return null;
    }
    if (name === "_RemoveReference") {
      for (const id of args.flat()) references.delete(String(id));
      return null;
    }
    note(scope, `${target.type}.${name}()`, target);
    const result = members.call(target, name, args) ?? null;
    const change = scope.changes.at(-1);
    if (isHostObject(result) && change?.call === "WorksheetCollection.Add()")
      scope.changes[scope.changes.length - 1] = changeOf(change.call, change.action, result);
    return result;
  };

  const argumentsOf = (scope: Scope, info: ArgumentInfo | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      if (typeof reference === "number" && reference !== 0) return resolve(scope, reference);
      if (!Array.isArray(reference) || !Array.isArray(value)) return value;
      const ids = reference as readonly number[];
      return (value as readonly unknown[]).map((part, place) => (ids[place] ? resolve(scope, ids[place]) : part));
    });

  const findObject = (scope: Scope, id: number): HostObject | null => {
    const path = scope.body.ObjectPaths[id];
    if (!path) throw new RichApiError("InvalidObjectPath");
    const parent = path.ParentObjectPathId ? resolve(scope, path.ParentObjectPathId) : undefined;
    if (parent === null || path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.global) return { type: "Workbook" };
    if (path.ObjectPathType === PATH.create) return options.create(path.Name);
    if (path.ObjectPathType === PATH.reference) {
      const kept = references.get(path.Name);
      if (!kept) throw new RichApiError("InvalidReference", `The reference ${path.Name} was released.`);
      return kept;
    }
    if (!parent) throw new RichApiError("InvalidObjectPath");
    if (path.ObjectPathType === PATH.property) return members.navigate(parent, path.Name);
    if (path.ObjectPathType === PATH.indexer) {
      const item = members.item(parent, argumentsOf(scope, path.ArgumentInfo)[0]);
      if (!item) throw new RichApiError("ItemNotFound");
      return item;
    }
    const result = call(scope, parent, path.Name, argumentsOf(scope, path.ArgumentInfo));
    if (result !== null && !isHostObject(result)) throw new Error(`${parent.type}.${path.Name}() gave no object`);
    return result;
  };

  const resolve = (scope: Scope, id: number): HostObject | null => {
    const known = scope.objects.get(id);
    if (known !== undefined) return known;
    const found = findObject(scope, id);
    scope.objects.set(id, found);
    return found;
  };

  const update = (scope: Scope, target: HostObject, values: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(values)) {
      const member = protocolName(name);
      const child = member in members.metadataOf(target).navigation ? members.navigate(target, member) : null;
      if (child) update(scope, child, value as Readonly<Record<string, unknown>>);
      else {
        note(scope, `${target.type}.${member}=`, target);
        members.set(target, member, value);
      }
    }
  };

  /** The value of an action's result; `undefined` where it has none. */
  const act = (scope: Scope, action: Action): unknown => {
    if (action.ActionType === ACTION.trace) return null;
    const target = resolve(scope, action.ObjectPathId);
    if (target === null) {
      if (action.ActionType === ACTION.setProperty) throw new RichApiError("InvalidObjectPath");
      return null;
    }
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identify(target);
      case ACTION.query:
        note(scope, `load ${target.type}`, target);
        return runQuery(target, action.QueryInfo, members, identify);
      case ACTION.method: {
        const result = call(scope, target, action.Name, argumentsOf(scope, action.ArgumentInfo));
        return isHostObject(result) ? identify(result) : result;
      }
      case ACTION.setProperty:
        note(scope, `${target.type}.${action.Name}=`, target);
        members.set(target, action.Name, argumentsOf(scope, action.ArgumentInfo)[0]);
        return undefined;
      case ACTION.update:
        update(scope, target, argumentsOf(scope, action.ArgumentInfo)[0] as Readonly<Record<string, unknown>>);
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new NotImplemented(`action type ${action.ActionType}`);
    }
  };

  const location = (scope: Scope, action: Action | undefined): string => {
    const path = action && scope.body.ObjectPaths[action.ObjectPathId];
    if (!action || !path) return "";
    const owner: ClassName | undefined =
      scope.objects.get(action.ObjectPathId)?.type ?? scope.objects.get(path.ParentObjectPathId ?? 0)?.type;
    const member = action.Name || path.Name || "getItem";
    return owner ? `${owner}.${member.charAt(0).toLowerCase()}${member.slice(1)}` : "";
  };

  const errorOf = (scope: Scope, index: number, failure: unknown): RichError => {
    if (failure instanceof NotImplemented) options.missing.push(failure.member);
    else if (!(failure instanceof RichApiError)) throw failure;
    return {
      Code: failure.code,
      Message: failure.message,
      Location: location(scope, scope.body.Actions[index]),
      ActionIndex: index,
      HttpStatusCode: failure.code === "ItemNotFound" ? 404 : 400,
    };
  };

  const run = (scope: Scope, limit: number, code: string): RichResponse => {
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of scope.body.Actions.entries()) {
      try {
        if (index >= limit) throw new RichApiError(code);
        scope.action = index;
        const value = act(scope, action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (failure) {
        return { Results: results, Error: errorOf(scope, index, failure) };
      }
    }
    return { Results: results };
  };

  return run;
}
