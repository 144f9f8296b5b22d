import type { Role } from "../../core/recognition/model";
import type { Dictionary } from "./zh-cn";

const AMOUNT = "amount:";

/** A column's role in the pane's language. */
export function roleWords(texts: Dictionary, role: Role): string {
  return isAmount(role) ? texts.roles.amount(role.slice(AMOUNT.length)) : texts.roles[role];
}

function isAmount(role: Role): role is `amount:${string}` {
  return role.startsWith(AMOUNT);
}
