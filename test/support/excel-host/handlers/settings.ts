import { textOf } from "./arguments";
import type { ClassHandler, HostObject } from "./host-object";

const setting = (key: string): HostObject<"Setting"> => ({ type: "Setting", key });

/** `workbook.settings`: values that travel with the file. Keys are told apart by their case. */
export const settingCollection: ClassHandler<"SettingCollection"> = {
  items: (_, { model }) => [...model.settings.keys()].map(setting),
  item: (_, key, { model }) => (model.settings.has(String(key)) ? setting(String(key)) : null),
  methods: {
    Add: (_, [key, value], { model }) => {
      model.settings.set(textOf(key) ?? "", value);
      return setting(textOf(key) ?? "");
    },
  },
};

export const settingHandler: ClassHandler<"Setting"> = {
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { model }) => model.settings.get(key),
      set: ({ key }, value, { model }) => void model.settings.set(key, value),
    },
  },
  methods: {
    Delete: ({ key }, _, { model }) => void model.settings.delete(key),
  },
};
