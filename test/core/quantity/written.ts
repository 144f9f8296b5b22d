import { shortest } from "../../../src/core/quantity/format";
import type { Quantity } from "../../../src/core/quantity/quantity";

/** A quantity in a line, for tables of cases: `>= 95 %`, `3..5 家`, `±3 %`, `2021-12-31`, `<2021-09`, `words`, `empty`, `text`. */
export function written(quantity: Quantity): string {
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
  switch (quantity.kind) {
    case "number":
      return join(quantity.relation ?? "", shortest(quantity.value), quantity.unit);
    case "range":
      return join(`${shortest(quantity.low)}..${shortest(quantity.high)}`, quantity.unit);
    case "tolerance":
      return join(`±${shortest(quantity.value)}`, quantity.unit);
    case "deadline": {
      const { year, month, day, before } = quantity.deadline;
      const date = [year ?? "", month, day ?? ""].filter((part) => part !== "").join("-");
      return `${before ? "before " : "by "}${date}`;
    }
    case "qualitative":
      return "words";
    case "notFilled":
      return "empty";
    case "text":
      return "text";
  }
}
