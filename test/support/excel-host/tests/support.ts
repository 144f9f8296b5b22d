import { startExcel, type RunningExcel, type StartOptions } from "../start-excel";

export type Work<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => T;

/** An Excel for one test, with its first sheet at hand. */
export interface Bench extends RunningExcel {
  /** Queues calls and sends them as one request. */
  readonly act: (work: Work<unknown>, options?: Excel.RunOptions) => Promise<void>;
  /** Sends a request that must fail, and gives Excel's error code. */
  readonly codeOf: (work: Work<unknown>) => Promise<string>;
  /** Loads properties and gives them after the answer. */
  readonly ask: <T extends { load(properties: string): unknown }, R>(
    find: Work<T>,
    properties: string,
    read: (found: T) => R,
  ) => Promise<R>;
}

export async function openBench(options: StartOptions = {}): Promise<Bench> {
  const excel = await startExcel(options);
  const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
  const act: Bench["act"] = (work, runOptions) => {
    const batch = (context: Excel.RequestContext): Promise<void> => {
      work(context, first(context));
      return context.sync();
    };
    return runOptions ? excel.Excel.run(runOptions, batch) : excel.Excel.run(batch);
  };
  return {
    ...excel,
    get host() {
      return excel.host;
    },
    act,
    codeOf: (work) =>
      act(work).then(
        () => "done",
        (error: OfficeExtension.Error) => error.code,
      ),
    ask: (find, properties, read) =>
      excel.Excel.run(async (context) => {
        const found = find(context, first(context));
        found.load(properties);
        await context.sync();
        return read(found);
      }),
  };
}
