import { appContext } from "./app-context";
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

const MESSAGE = { call: 0, register: 1, unregister: 2 } as const;

/** The host's end of the channel between Excel on the web and the pane. */
export interface WebHost extends Channel {
  /** Takes a message that the pane posted to its parent window. */
  readonly receive: (raw: unknown) => void;
  /** Connects the channel: `post` delivers a message to the pane's window. */
  readonly connect: (post: (text: string) => void, origin: string) => void;
}

interface Incoming {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface ExecuteData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly [index: number]: unknown;
}

/** Other windows, such as development tools, may post here too. */
function readMessage(raw: unknown): Incoming | undefined {
  try {
    const message = (typeof raw === "string" ? JSON.parse(raw) : raw) as Incoming | null;
    return message?._messageType === 0 ? message : undefined;
  } catch {
    return undefined;
  }
}

/** Speaks the host side of the postMessage protocol; knows nothing of workbooks. */
export function createWebHost(options: ChannelOptions): WebHost {
  const settings = new Map(Object.entries(options.settings ?? {}));
  const registrations = new Map<string, number>();
  const waiting: { readonly event: string; readonly data: unknown }[] = [];
  const commands = createCommands();
  let post: (text: string) => void = () => undefined;
  let origin = "";

  const deliver = (event: string, correlation: number, data: unknown, responseType: 0 | 1): void =>
    post(
      JSON.stringify({
        _messageType: 1,
        _actionName: event,
        _conversationId: FRAME.conversation,
        _correlationId: correlation,
        _origin: origin,
        _data: data ?? null,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );

  /** The client registers shortly after `onReady`; what happens before that waits. */
  const raise = (event: string, data: unknown): void => {
    const correlation = registrations.get(event);
    if (correlation === undefined) waiting.push({ event, data });
    else deliver(event, correlation, data, 1);
  };

  const register = (event: string, correlation: number): void => {
    registrations.set(event, correlation);
    const due = waiting.filter((entry) => entry.event === event);
    for (const entry of due) {
      waiting.splice(waiting.indexOf(entry), 1);
      raise(entry.event, entry.data);
    }
  };

  const execute = (data: ExecuteData, reply: (data: unknown) => void): void => {
    switch (data.DdaMethod?.DispatchId) {
      case DISPATCH.richApi:
        return options.execute(readRichRequest(data.ArrayData ?? []), (response) =>
          reply({ Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], JSON.stringify(response)] }),
        );
      case DISPATCH.saveSettings:
        settings.clear();
        for (const [name, value] of data.DdaSettingsMethod?.Properties ?? []) settings.set(name, value);
        options.settingsSaved?.();
        return reply({ Version: 1, Error: 0 });
      case DISPATCH.loadSettings: {
        const properties = [...settings].map(([Name, Value]) => ({ Name, Value }));
        return reply({ Version: 1, Error: 0, Properties: { Settings: properties } });
      }
      case DISPATCH.commandCompleted:
        commands.complete(data[0], { status: data[1], data: data[2] });
        return reply({ Version: 1, Error: 0 });
      default:
        return reply({ Version: 1, Error: UNSUPPORTED });
    }
  };

  const answer = ({ _actionName: name, _data: data }: Incoming, reply: (data: unknown) => void): void => {
    if (name === "executeMethod") return execute(data as ExecuteData, reply);
    if (name !== "ContextActivationManager_getAppContextAsync") return reply({});
    const { locale, requirements, documentUrl = "https://localhost/Book1.xlsx" } = options;
    reply(appContext({ locale, requirements, settings, documentUrl }));
  };

  return {
    settings,
    connect: (deliverText, paneOrigin) => {
      post = deliverText;
      origin = paneOrigin;
    },
    receive: (raw) => {
      const message = readMessage(raw);
      if (!message) return;
      const reply = (data: unknown): void => deliver(message._actionName, message._correlationId, data, 0);
      if (message._actionType === MESSAGE.call) answer(message, reply);
      else reply({ Error: 0, Version: 1 });
      if (message._actionType === MESSAGE.register) register(message._actionName, message._correlationId);
      if (message._actionType === MESSAGE.unregister) registrations.delete(message._actionName);
    },
    send: (message) => {
      const { category, type, targetId = "" } = message;
      raise("richApiMessage", { ArrayData: [[category, type, targetId, messageText(message), 0, false]] });
    },
    invokeCommand: (functionName, controlId = functionName) => {
      const { id, done } = commands.begin();
      raise("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: controlId } })]);
      return done;
    },
  };
}
