import type { RichBody, RichMessage, RichRequest, RichResponse } from "./rich-api";

/** The numbers of the calls that both clients make. */
export const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
/** What an unknown call is answered with. */
export const UNSUPPORTED = 5001;

/** What a ribbon command reported through `event.completed`. */
export interface CommandResult {
  readonly status: unknown;
  readonly data: unknown;
}

/** Carries out one Rich API request; `answer` is called at once, later (a cell is being edited) or never (a fault). */
export type Execute = (request: RichRequest, answer: (response: RichResponse) => void) => void;

export interface ChannelOptions {
  readonly locale: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly documentUrl?: string;
  readonly execute: Execute;
  /** Called when the add-in saves its document settings. */
  readonly settingsSaved?: () => void;
}

/** What Excel can say to the add-in, whatever the protocol. */
export interface Channel {
  /** Sends an event or a custom function call. */
  readonly send: (message: RichMessage) => void;
  /** Clicks a ribbon button whose action is a function. Resolves when the add-in calls `event.completed()`. */
  readonly invokeCommand: (functionName: string, controlId?: string) => Promise<CommandResult>;
  /** The document settings as last saved. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Reads the array in which both clients wrap a Rich API request. */
export function readRichRequest(data: readonly unknown[]): RichRequest {
  const [customData, , , , text, , flags] = data;
  const json = String(text);
  return {
    customData: String(customData),
    body: JSON.parse(json) as RichBody,
    bytes: new TextEncoder().encode(json).length,
    flags: typeof flags === "number" ? flags : 0,
  };
}

/** Ribbon commands that run. */
export interface Commands {
  readonly begin: () => { readonly id: string; readonly done: Promise<CommandResult> };
  readonly complete: (id: unknown, result: CommandResult) => void;
}

export function createCommands(): Commands {
  const running = new Map<string, (result: CommandResult) => void>();
  let count = 0;
  return {
    begin: () => {
      count += 1;
      const id = `command${count}`;
      return { id, done: new Promise((resolve) => running.set(id, resolve)) };
    },
    complete: (id, result) => {
      running.get(String(id))?.(result);
      running.delete(String(id));
    },
  };
}

/** The text of a message to the client. */
export const messageText = ({ message }: RichMessage): string =>
  typeof message === "string" ? message : JSON.stringify(message);
