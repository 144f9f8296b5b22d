import { deadlineText } from "./calendar";
import { shortest } from "./format";
import type { Quantity } from "./quantity";
import { RELATION_SIGN } from "./relation";

function quoted(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** A quantity in the words of a message: ≥95%, 3-5家, 9月前. Long texts are cut. */
export function describeQuantity(quantity: Quantity): string {
  switch (quantity.kind) {
    case "number":
      return `${quantity.relation ? RELATION_SIGN[quantity.relation] : ""}${shortest(quantity.value)}${quantity.unit}`;
    case "range":
      return `${shortest(quantity.low)}-${shortest(quantity.high)}${quantity.unit}`;
    case "tolerance":
      return `±${shortest(quantity.value)}${quantity.unit}`;
    case "deadline":
      return deadlineText(quantity.deadline);
    case "qualitative":
    case "text":
      return quoted(quantity.text);
    case "notFilled":
      return "";
  }
}
