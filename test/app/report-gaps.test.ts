import { documentName, reportDocument } from "../../src/app/report-document";
import { reportGaps } from "../../src/app/report-gaps";
import type { Report } from "../../src/core/narrative/model";

const REPORT = {
  paragraphs: [
    {
      id: "score",
      role: "body",
      place: "结尾第1段",
      runs: [{ kind: "gap", text: "【待填：等级】", about: "学校的自评等级" }],
    },
  ],
  tables: [],
  figures: new Map(),
} satisfies Report;
const layout = { widths: [1], align: ["left"] } as const;

it("places each gap by its section, by its table, or by the paragraph before it", () => {
  const gaps = reportGaps(REPORT, [
    { role: "body", text: "【待填：前言】" },
    { id: "score", role: "body", text: "得【待填：自评得分】分，等级为【待填：等级】。" },
    { role: "body", text: "补写：【待填：日期】" },
    { id: "t.caption", role: "caption", text: "表1　绩效指标" },
    { id: "t.row", role: "tableRow", text: "【待填：完成值】", layout },
  ]);
  expect(gaps).toEqual([
    { place: "开头之后", about: "前言" },
    { place: "结尾第1段", about: "自评得分" },
    { place: "结尾第1段", about: "学校的自评等级" },
    { place: "结尾第1段之后", about: "日期" },
    { place: "表1　绩效指标", about: "完成值" },
  ]);
});

it.each([
  [{ unitName: "临溪县水务局", year: 2023 }, "临溪县水务局2023年度绩效自评报告.docx"],
  [{ unitName: '局/办\\公:室*?"<>|\u0007' }, "局办公室绩效自评报告.docx"],
  [{}, "绩效自评报告.docx"],
])("names the file of %j %s", (facts, name) => {
  expect(documentName(reportDocument(facts, [], []), "docx")).toBe(name);
});
