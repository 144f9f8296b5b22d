import type { Workbook } from "../../../src/core/workbook/snapshot";
import type { OpenedFile } from "../../../src/ports";
import { recalculate, type Recalculated } from "./calculation/recalculate";
import { createCustomFunctionCalls, type CustomFunctionSignature, type FunctionResult } from "./custom-functions";
import { createExecutor } from "./executor/executor";
import { createMembers, type Members } from "./executor/members";
import { createRegistrations } from "./executor/registrations";
import { createSchedule, type LoggedRequest, type Schedule } from "./executor/request-log";
import { createActionRunner } from "./executor/run-actions";
import { SAVE_SETTINGS } from "./executor/undo-clearing";
import { loadFile } from "./files/load-file";
import { saveWorkbook } from "./files/save-workbook";
import type { Actor, HostEvent } from "./handlers/host-object";
import { HANDLERS } from "./handlers/registry";
import { createService } from "./handlers/services";
import { createHands, type Hands } from "./hands";
import type { Metadata } from "./metadata/metadata";
import { areaAddress } from "./model/area";
import { NotImplemented } from "./model/errors";
import { loadSnapshot, takeSnapshot } from "./model/snapshot";
import { createWorkbook, type WorkbookModel } from "./model/workbook-model";
import { payloadLimit, PROFILES, type ProfileName } from "./profiles";
import type { Channel, ChannelOptions, CommandResult } from "./protocol/channel";

export interface ExcelOptions {
  /** What is open; an empty workbook with Sheet1 if absent. */
  readonly workbook?: Workbook;
  /** A file to open instead, with its looks; {@link ExcelCore.save} then gives a changed copy of it. */
  readonly file?: OpenedFile;
  readonly profile?: ProfileName;
  readonly locale?: string;
  /**
   * The add-in's custom functions that formulas may call, by their full names such as `PERF.RATE`; with the number of
   * parameters in their metadata, those left out arrive as `null`, as from Excel.
   */
  readonly functions?: readonly (string | CustomFunctionSignature)[];
  readonly settings?: Readonly<Record<string, string>>;
}

/** What a test can do to Excel and ask of it. */
export interface ExcelHost {
  readonly model: WorkbookModel;
  /**
   * While set, the user is editing a cell: requests are refused, or wait until it is unset where the add-in asked for
   * that (`delayForCellEdit`).
   */
  cellEditing: boolean;
  /** Makes the k-th request from now fail (1 is the next). */
  readonly failRequest: Schedule["failRequest"];
  /** Takes back all faults that are still to come: Excel works again. */
  readonly recover: Schedule["recover"];
  /** Calls back right after the k-th request from now, before the add-in has its answer. */
  readonly afterRequest: Schedule["afterRequest"];
  /** The user at the screen. */
  readonly user: Hands;
  /** Somebody else who has the workbook open. */
  readonly coauthor: Hands;
  readonly invokeCommand: (functionName: string, controlId?: string) => Promise<CommandResult>;
  readonly callFunction: (id: string, args: readonly unknown[], address?: string) => Promise<FunctionResult>;
  /** The document settings as last saved. */
  readonly settings: ReadonlyMap<string, string>;
  /** Events that the add-in listens to now. */
  readonly registrations: () => number;
}

/** An Excel without a client: everything but the line to the pane. */
export interface ExcelCore<C extends Channel> {
  readonly channel: C;
  readonly host: ExcelHost;
  /** The Rich API requests since the start or since it was emptied (`requests.length = 0`). */
  readonly requests: LoggedRequest[];
  /** The calls that emptied Excel's undo list, in order, since the start or since it was emptied. */
  readonly undoClearing: string[];
  /** Members that code asked for and this host lacks. */
  readonly missing: readonly string[];
  /** The workbook as it is now. */
  readonly snapshot: () => Workbook;
  /** The workbook as an .xlsx: a changed copy of the file that was opened, or a new one. */
  readonly save: () => Uint8Array;
}

/** One event for each sheet with formulas that show another value. */
function calculatedEvents(cells: readonly Recalculated[]): readonly HostEvent[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    const span = (places: readonly number[]): readonly [number, number] => [
      places.reduce((a, b) => Math.min(a, b)),
      places.reduce((a, b) => Math.max(a, b)),
    ];
    const [[top, bottom], [left, right]] = [span(own.map(({ row }) => row)), span(own.map(({ column }) => column))];
    return {
      owner: "WorksheetCollection",
      name: "onCalculated",
      targets: [sheet.id, "Workbook"],
      payload: { worksheetId: sheet.id, address: areaAddress({ top, bottom, left, right }) },
    };
  });
}

/** Opens a workbook and connects it to a channel. */
export function createExcel<C extends Channel>(
  metadata: Metadata,
  options: ExcelOptions,
  connect: (options: ChannelOptions) => C,
): ExcelCore<C> {
  const locale = options.locale ?? "zh-CN";
  const profile = options.profile ?? "web";
  const model = createWorkbook(locale);
  if (options.file) loadFile(model, options.file);
  else if (options.workbook) loadSnapshot(model, options.workbook);
  const opened = takeSnapshot(model);

  const requests: LoggedRequest[] = [];
  const undoClearing: string[] = [];
  const missing: string[] = [];
  const queue: HostEvent[] = [];
  const schedule = createSchedule();
  const registrations = createRegistrations(metadata);
  const functions = createCustomFunctionCalls(
    (message) => channel.send(message),
    () => settle(),
  );
  const table = options.functions && functions.table(options.functions, model);
  const calculate = (): void => {
    try {
      queue.push(...calculatedEvents(recalculate(model, table)));
    } catch (failure) {
      if (!(failure instanceof NotImplemented)) throw failure;
      missing.push(failure.member);
    }
  };
  const settle = (): void => {
    if (model.calculationMode === "Automatic") calculate();
    for (const event of queue.splice(0)) for (const message of registrations.messages(event)) channel.send(message);
  };
  const membersFor = (actor: Actor): Members =>
    createMembers(
      HANDLERS,
      metadata,
      {
        model,
        actor,
        raise: (event) => void (model.eventsEnabled && queue.push(event)),
        calculate,
        functionResults: functions.deliver,
      },
      registrations,
    );
  let cellEditing = false;
  const undoCleared = (call: string): void => void undoClearing.push(call);
  const executor = createExecutor({
    run: createActionRunner({ members: membersFor("addin"), create: createService, missing, undoCleared }),
    schedule,
    refusal: () => (cellEditing ? "InvalidOperationInCellEditMode" : undefined),
    payload: payloadLimit(profile),
    log: (request) => void requests.push(request),
    undoCleared,
    afterRequest: settle,
  });
  const channel = connect({
    locale,
    requirements: PROFILES[profile],
    ...(options.settings && { settings: options.settings }),
    execute: executor.execute,
    settingsSaved: () => undoCleared(SAVE_SETTINGS),
  });
  return {
    channel,
    requests,
    undoClearing,
    missing,
    host: {
      model,
      get cellEditing() {
        return cellEditing;
      },
      set cellEditing(editing) {
        cellEditing = editing;
        if (!editing) executor.resume();
      },
      failRequest: schedule.failRequest,
      recover: schedule.recover,
      afterRequest: schedule.afterRequest,
      user: createHands(model, membersFor("user"), settle),
      coauthor: createHands(model, membersFor("coauthor"), settle),
      invokeCommand: channel.invokeCommand,
      callFunction: functions.call,
      settings: channel.settings,
      registrations: registrations.count,
    },
    snapshot: () => {
      calculate();
      return takeSnapshot(model);
    },
    save: () => {
      calculate();
      return saveWorkbook(model, opened, options.file);
    },
  };
}
