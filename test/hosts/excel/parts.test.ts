import { affected, parseEventAddress } from "../../../src/hosts/excel/event-address";
import { planRequests } from "../../../src/hosts/excel/read/chunks";
import { cellInput, textInput } from "../../../src/hosts/excel/write/cell-input";
import { runsOf } from "../../../src/hosts/excel/write/runs";
import { blocksOf, commonValue } from "../../../src/hosts/excel/write/blocks";
import { toHostError } from "../../../src/hosts/excel/host-errors";
import { HostError } from "../../../src/ports";
import { traceSheet } from "../../contract/fixtures";

test.each([
  ["B2", [{ top: 1, left: 1, bottom: 1, right: 1 }]],
  [
    "$A$1:B3,D5",
    [
      { top: 0, left: 0, bottom: 2, right: 1 },
      { top: 4, left: 3, bottom: 4, right: 3 },
    ],
  ],
  ["3:4", [{ top: 2, left: 0, bottom: 3, right: 16_383 }]],
  ["C:C", [{ top: 0, left: 2, bottom: 1_048_575, right: 2 }]],
  ["预算执行!F5", [{ top: 4, left: 5, bottom: 4, right: 5 }]],
  ["", []],
])("the address %s of an event is read", (address, rects) => {
  expect(parseEventAddress(address)).toEqual(rects);
});

test("inserted rows move everything below them", () => {
  const row = { top: 2, left: 0, bottom: 2, right: 16_383 };
  expect(affected(row, "RowInserted")).toEqual({ ...row, bottom: 1_048_575 });
  expect(affected(row, "RangeEdited")).toBe(row);
});

test("used ranges are divided into requests of bounded size, in order and without gaps", () => {
  const used = [{ top: 0, left: 0, bottom: 9, right: 3 }, undefined, { top: 5, left: 2, bottom: 6, right: 101 }];
  const requests = planRequests(used, 24);
  expect(requests.map((chunks) => chunks.map(({ sheet, area }) => [sheet, area.top, area.bottom]))).toEqual([
    [[0, 0, 5]],
    [[0, 6, 9]],
    [[2, 5, 5]],
    [[2, 6, 6]],
  ]);
});

test.each([
  ["=A1", { content: "'=A1", format: "General" }],
  ["2024-05-06", { content: "2024-05-06", format: "@" }],
  ["'单引号", { content: "''单引号", format: "General" }],
  ["甲\r\n乙", { content: "甲\n乙", format: "@" }],
])("the text %j goes to Excel so that it arrives unchanged", (text, input) => {
  expect(textInput(text)).toEqual(input);
});

test("a formula never goes under the text format", () => {
  const style = { font: "宋体", size: 11, format: "@" };
  expect(cellInput({ value: 1, style: "s", formula: "=A1" }, style)).toEqual({ content: "=A1", format: "General" });
});

test("equal neighbours make one run", () => {
  expect(runsOf([15, 15, undefined, 15, 20])).toEqual([
    { from: 0, to: 1, value: 15 },
    { from: 3, to: 3, value: 15 },
    { from: 4, to: 4, value: 20 },
  ]);
});

test("cells with the same font make one block, also where their styles differ", () => {
  const blocks = blocksOf(traceSheet("绩效溯源"), ({ font }) => font);
  expect(blocks).toHaveLength(3);
  expect(blocks).toEqual(
    expect.arrayContaining([
      { area: { top: 0, bottom: 0, left: 0, right: 0 }, value: "黑体" },
      { area: { top: 1, bottom: 1, left: 0, right: 2 }, value: "黑体" },
      { area: { top: 2, bottom: 3, left: 0, right: 2 }, value: "宋体" },
    ]),
  );
});

test("what the most cells have is common, unless some cells leave it to Excel", () => {
  const area = { top: 0, left: 0, bottom: 8, right: 0 };
  const blocks = [
    { area: { ...area, bottom: 0 }, value: "黑体" },
    { area, value: "仿宋" },
  ];
  expect(commonValue(blocks, 10)).toBe("仿宋");
  expect(commonValue(blocks, 11)).toBeUndefined();
});

test("an unknown failure is told with Excel's code and keeps its cause", () => {
  const cause = Object.assign(new Error("x"), { code: "SomethingNew" });
  const error = toHostError(cause);
  expect(error).toBeInstanceOf(HostError);
  expect(error.message).toContain("（SomethingNew）");
  expect(error.cause).toBe(cause);
});
