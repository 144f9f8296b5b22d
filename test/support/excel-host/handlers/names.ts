import { fullAddress } from "../model/area";
import { RichApiError } from "../model/errors";
import { findName, nameFormula, nameTarget, type NameModel, type NameTarget } from "../model/workbook-model";
import { textOf } from "./arguments";
import { isHostObject, type ClassHandler, type HostObject } from "./host-object";
import { required } from "./range-methods";

const named = (entry: NameModel): HostObject<"NamedItem"> => ({ type: "NamedItem", entry });

function checkName(name: string): void {
  const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!shape || /^([A-Za-z]{1,3}\d+|[rRcC]\d*|true|false)$/i.test(name)) throw new RichApiError("InvalidArgument");
}

function targetOf(reference: unknown, read: (text: string) => NameTarget): NameTarget {
  if (isHostObject(reference)) {
    if (reference.type !== "Range") throw new RichApiError("InvalidArgument");
    return { sheet: reference.sheet, area: reference.area };
  }
  const text = textOf(reference);
  if (text === undefined || text === "") throw new RichApiError("InvalidArgument");
  return text.startsWith("=") ? read(text) : { formula: `"${text.replaceAll('"', '""')}"` };
}

export const namedItemCollection: ClassHandler<"NamedItemCollection"> = {
  items: ({ scope }, { model }) => model.names.filter((entry) => entry.scope === scope).map(named),
  item: ({ scope }, key, { model }) => {
    const entry = findName(model, String(key), scope);
    return entry ? named(entry) : null;
  },
  methods: {
    Add: ({ scope }, [name, reference, comment], { model }) => {
      const text = textOf(name) ?? "";
      checkName(text);
      if (findName(model, text, scope)) throw new RichApiError("ItemAlreadyExists");
      const entry: NameModel = {
        name: text,
        ...(scope && { scope }),
        target: targetOf(reference, (formula) => nameTarget(model, formula)),
        visible: true,
        comment: textOf(comment) ?? "",
      };
      model.names.push(entry);
      model.dirty = true;
      return named(entry);
    },
  },
};

export const namedItem: ClassHandler<"NamedItem"> = {
  properties: {
    _Id: { get: ({ entry }) => entry.name },
    Name: { get: ({ entry }) => entry.name },
    Formula: {
      get: ({ entry }, { model }) => nameFormula(model, entry),
      set: ({ entry }, value, { model }) => {
        entry.target = targetOf(value, (formula) => nameTarget(model, formula));
        model.dirty = true;
      },
    },
    Visible: { get: ({ entry }) => entry.visible, set: ({ entry }, value) => void (entry.visible = value === true) },
    Comment: { get: ({ entry }) => entry.comment, set: ({ entry }, value) => void (entry.comment = String(value)) },
    Scope: { get: ({ entry }) => (entry.scope ? "Worksheet" : "Workbook") },
    Type: {
      get: ({ entry: { target } }, { model }) =>
        "sheet" in target && model.sheets.includes(target.sheet) ? "Range" : "Error",
    },
    Value: {
      get: ({ entry }, { model }) => {
        const { target } = entry;
        if ("sheet" in target && model.sheets.includes(target.sheet))
          return fullAddress(target.sheet.name, target.area, "$");
        return nameFormula(model, entry).slice(1);
      },
    },
  },
  navigation: {
    Worksheet: ({ entry }) => required(entry.scope ? { type: "Worksheet", sheet: entry.scope } : null),
    WorksheetOrNullObject: ({ entry }) => (entry.scope ? { type: "Worksheet", sheet: entry.scope } : null),
  },
  methods: {
    Delete: ({ entry }, _, { model }) => {
      model.names = model.names.filter((other) => other !== entry);
      model.dirty = true;
    },
    GetRange: ({ entry: { target } }, _, { model }) => {
      if (!("sheet" in target) || !model.sheets.includes(target.sheet)) throw new RichApiError("InvalidReference");
      return { type: "Range", ...target };
    },
    GetRangeOrNullObject: ({ entry: { target } }, _, { model }) =>
      "sheet" in target && model.sheets.includes(target.sheet) ? { type: "Range", ...target } : null,
  },
};
