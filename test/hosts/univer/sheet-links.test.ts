import { openedLinks } from "../../../src/hosts/univer/sheet-links";
import { linkKey } from "../../../src/hosts/univer/plan-sheet";
import { sheet, workbook } from "./support";

test("addresses on our own sheets are links, those on the user's are not", () => {
  const book = {
    ...workbook(
      sheet("预算执行", [
        ["合计", 5],
        ["见", "预算执行!B1"],
      ]),
      sheet("数据来源", [
        ["说明", "来源"],
        ["合计", "预算执行!B1"],
        ["别处", "已删除!A1"],
      ]),
    ),
    names: [{ name: "_PERF_TRACE", refersTo: "数据来源!$A$1" }],
  };
  const links = openedLinks(book);
  expect([...links.keys()]).toEqual(["数据来源"]);
  expect([...(links.get("数据来源") ?? [])]).toEqual([[linkKey(1, 1), { sheet: "预算执行", row: 0, column: 1 }]]);
});
