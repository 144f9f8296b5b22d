import {
  createCommands,
  DISPATCH,
  messageText,
  readRichRequest,
  UNSUPPORTED,
  type Channel,
  type ChannelOptions,
} from "./channel";
import { FRAME } from "./page-url";

/** Event numbers of the desktop client. */
const EVENT = { richApiMessage: 33, appCommandInvoked: 39 } as const;

type Handler = (event: number, data: unknown) => void;
type Callback = (data: unknown, status?: number) => void;

/** The host's end of the channel between Excel for Windows and the pane: an object that the client finds in its window. */
export interface DesktopHost extends Channel {
  /** What `window.external` is inside Excel for Windows. */
  readonly external: object;
}

/** Arrays cross the border between Excel and its browser as COM arrays. */
function comArray(value: unknown): unknown {
  return Array.isArray(value) ? { toArray: () => value.map(comArray) } : value;
}

const later = (work: () => void): void => void setTimeout(work, 0);

/** Speaks the host side of `window.external`; knows nothing of workbooks. */
export function createDesktopHost(options: ChannelOptions): DesktopHost {
  const settings = new Map(Object.entries(options.settings ?? {}));
  const handlers = new Map<number, Handler>();
  const waiting: { readonly event: number; readonly data: unknown }[] = [];
  const commands = createCommands();
  const { locale } = options;
  const requirements = JSON.stringify(options.requirements);

  const raise = (event: number, data: unknown): void => {
    const handler = handlers.get(event);
    if (handler) later(() => handler(event, comArray(data)));
    else waiting.push({ event, data });
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => FRAME.control,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => options.documentUrl ?? "C:\\Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetInstanceId: () => FRAME.control,
    GetSupportedMatrix: () => requirements,
    GetDialogRequirementMatrix: () => requirements,
    GetHostFullVersion: () => "16.0.15407.20000",
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({
      Read: (names: string[], values: string[]) => {
        for (const [name, value] of settings) {
          names.push(name);
          values.push(value);
        }
      },
      Write: (names: readonly string[], values: readonly string[]) => {
        settings.clear();
        names.forEach((name, index) => settings.set(name, values[index] ?? ""));
        options.settingsSaved?.();
      },
    }),
  };

  const execute = (id: number, parameters: readonly unknown[], callback: Callback): void => {
    if (id === DISPATCH.richApi) {
      const [data] = parameters as readonly (readonly unknown[])[];
      return options.execute(readRichRequest(data ?? []), (response) =>
        later(() => callback(comArray([0, 200, [], JSON.stringify(response)]), 0)),
      );
    }
    if (id === DISPATCH.commandCompleted) {
      commands.complete(parameters[0], { status: parameters[1], data: parameters[2] });
      return callback(comArray([0]), 0);
    }
    callback(comArray([UNSUPPORTED]), 0);
  };

  return {
    settings,
    external: {
      GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$3`,
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute: (id: number, parameters: readonly unknown[], callback: Callback) =>
        later(() => execute(id, parameters, callback)),
      RegisterEvent: (event: number, _target: string, handler: Handler, callback: Callback) => {
        handlers.set(event, handler);
        later(() => callback(comArray([0])));
        const due = waiting.filter((entry) => entry.event === event);
        for (const entry of due) {
          waiting.splice(waiting.indexOf(entry), 1);
          raise(event, entry.data);
        }
      },
      UnregisterEvent: (event: number, _target: string, callback: Callback) => {
        handlers.delete(event);
        later(() => callback(comArray([0])));
      },
    },
    send: (message) => {
      const { category, type, targetId = "" } = message;
      raise(EVENT.richApiMessage, [[category, type, targetId, messageText(message), 0, false]]);
    },
    invokeCommand: (functionName, controlId = functionName) => {
      const { id, done } = commands.begin();
      raise(EVENT.appCommandInvoked, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
      return done;
    },
  };
}
