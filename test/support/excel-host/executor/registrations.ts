import type { HostEvent, HostObject } from "../handlers/host-object";
import type { ClassMetadata, Metadata } from "../metadata/metadata";
import { NotImplemented } from "../model/errors";
import type { RichMessage } from "../protocol/rich-api";

const EVENT_CATEGORY = 65_536;
const WORKBOOK = "Workbook";

/** Which events the client listens to. */
export interface Registrations {
  /** Handles `_Register…Event` and `_Unregister…Event` of the events in `raised`; `false` for any other method. */
  readonly change: (
    target: HostObject,
    metadata: ClassMetadata,
    method: string,
    raised: readonly string[] | undefined,
  ) => boolean;
  /** The messages that an event gives, one for each registered target. */
  readonly messages: (event: HostEvent) => readonly RichMessage[];
  /** Events that are listened to now. */
  readonly count: () => number;
}

/** The id under which an object's own events are registered. */
function targetOf(target: HostObject): string {
  switch (target.type) {
    case "Worksheet":
    case "ChartCollection":
      return target.sheet.id;
    case "TableCollection":
      return target.scope?.id ?? WORKBOOK;
    case "Table":
      return target.table.id;
    case "Chart":
      return target.chart.id;
    default:
      return WORKBOOK;
  }
}

export function createRegistrations(metadata: Metadata): Registrations {
  const counts = new Map<string, number>();
  const keyOf = (type: number, target: string): string => `${type} ${target}`;
  return {
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    change: (target, { events: known }, method, raised = []) => {
      const add = method.startsWith("_Register");
      const event = known.find((entry) => entry.register === method.replace(/^_Unregister/, "_Register"));
      if (!event) return false;
      if (!raised.includes(event.name)) throw new NotImplemented(`${target.type}.${event.name}`);
      const key = keyOf(event.type, targetOf(target));
      counts.set(key, Math.max(0, (counts.get(key) ?? 0) + (add ? 1 : -1)));
      return true;
    },
    messages: ({ owner, name, targets, payload }) => {
      const event = metadata.classes[owner]?.events.find((entry) => entry.name === name);
      if (!event) throw new Error(`The client knows no event ${owner}.${name}`);
      return targets
        .filter((target) => (counts.get(keyOf(event.type, target)) ?? 0) > 0)
        .map((targetId) => ({ category: EVENT_CATEGORY, type: event.type, targetId, message: payload }));
    },
  };
}
