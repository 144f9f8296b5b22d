import { NotImplemented } from "../model/errors";
import { wordOf } from "./arguments";
import type { ClassHandler, HostObject } from "./host-object";

/** Takes the results of the add-in's custom functions. */
export const customFunctions: ClassHandler<"CustomFunctions"> = {
  methods: {
    SetInvocationArrayResults: (_, [results], { functionResults }) => functionResults(results as readonly unknown[]),
    SetInvocationResults: (_, [results], { functionResults }) => functionResults(results as readonly unknown[]),
  },
};

export const addinInternalService: ClassHandler<"AddinInternalService"> = {
  methods: {
    NotifyActionHandlerReady: () => null,
  },
};

/** Shows and hides the pane (`Office.addin.showAsTaskpane`, `hide`). */
export const appRuntimeService: ClassHandler<"AppRuntimeService"> = {
  methods: {
    GetAppRuntimeState: (_, __, { model }) => model.paneState,
    SetAppRuntimeState: (_, [state], { model }) => {
      model.paneState = wordOf(state, ["Visible", "Background", "Inactive"], "");
    },
  },
};

/** The client's services by the name of their object path. */
export function createService(name: string): HostObject {
  if (name === "Microsoft.ExcelServices.CustomFunctions") return { type: "CustomFunctions" };
  if (name === "Microsoft.InternalService.AddinInternalService") return { type: "AddinInternalService" };
  if (name === "Microsoft.AppRuntime.AppRuntimeService") return { type: "AppRuntimeService" };
  throw new NotImplemented(`the service ${name}`);
}
