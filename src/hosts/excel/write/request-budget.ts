import type { Abilities } from "../abilities";

/** Requests are sent before they reach this size; the web refuses 5 MB. */
const LIMIT = 3_500_000;
/** What a call on a range costs beside its arguments, as measured with the client. */
const CALL = 700;

/** Sends what is queued whenever the request would grow too large. */
export interface RequestBudget {
  readonly context: Excel.RequestContext;
  /** Announces calls and the bytes of their arguments before they are queued. */
  readonly reserve: (calls: number, bytes?: number) => Promise<void>;
  /** Sends the rest. */
  readonly finish: () => Promise<void>;
}

/** A budget for one write; the screen and the calculation stand still during each request. */
export function createBudget(context: Excel.RequestContext, { details }: Abilities): RequestBudget {
  let spent = 0;
  const suspend = (): void => {
    if (details) context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
  };
  suspend();
  return {
    context,
    reserve: async (calls, bytes = 0) => {
      const cost = calls * CALL + bytes;
      if (spent > 0 && spent + cost > LIMIT) {
        await context.sync();
        suspend();
        spent = 0;
      }
      spent += cost;
    },
    finish: () => context.sync(),
  };
}

/** The bytes of a text or number inside a request; Chinese characters take three. */
export function bytesOf(value: string | number | null): number {
  return typeof value === "string" ? value.length * 3 + 4 : 12;
}
