import { readHeaderText } from "../../../src/core/recognition/header-text";
import { readLabel } from "../../../src/core/recognition/labels";
import { matchHeader } from "../../../src/core/recognition/match-header";
import { lexicon } from "../../../src/core/recognition/lexicon";
import { fold, isUnitWord, tidy } from "../../../src/core/recognition/text";
import { unitStated } from "../../../src/core/recognition/units";

const meaning = (text: string) => matchHeader(readHeaderText(text))?.sense;

describe("header words", () => {
  it.each([
    ["年初预算资金\n总额（万元）", "initial"],
    ["全年(调整)预算数", "adjusted"],
    ["全年执行数（B）", "executed"],
    ["2022年决算数", "executed"],
    ["追加（调整）数", "adjustment"],
    ["得分\n(20分*执行率)", "score"],
    ["年度\n指标值", "target"],
    ["指标值(或计划水平)", "target"],
    ["1-9月累计", "actual"],
    ["完成年计划%", "rate"],
    ["同比±%", "growth"],
    ["全省位次", "rank"],
    ["未完成原因和\n改进措施", "reason"],
    ["2023年实际在职人数", "onDuty"],
    ["一级\n指标", "level1"],
  ])("reads %j as %s", (text, sense) => {
    expect(meaning(text)).toBe(sense);
  });

  it.each(["单位：万元", "项目负责人及电话", "本表反映部门的收支情况"])("reads no column in %s", (text) => {
    expect(meaning(text)).toBeUndefined();
  });

  it("keeps unit, year and tag of a header apart from its words", () => {
    expect(readHeaderText("2023年年初预算数（万元）")).toMatchObject({ unit: "万元", year: 2023 });
    expect(readHeaderText("全年执行数（B）")).toMatchObject({ tag: "B", phrases: ["全年执行数"] });
  });

  it("gives no phrase two meanings", () => {
    const seen = new Map<string, string>();
    for (const entry of lexicon) {
      for (const phrase of `${entry.seen} ${entry.customary}`
        .split(" ")
        .filter((text) => text !== "")
        .map(fold)) {
        expect([phrase, seen.get(phrase) ?? entry.sense]).toEqual([phrase, entry.sense]);
        seen.set(phrase, entry.sense);
      }
    }
  });
});

describe("row names", () => {
  const label = (text: string, indent?: number) =>
    readLabel({
      top: 0,
      left: 0,
      bottom: 0,
      right: 0,
      text,
      numeric: false,
      cell: { value: text, ...(indent ? { indent } : {}) },
    });

  it.each([
    ["指标1：清淤长度", "清淤长度"],
    ["指标２:★满意度", "满意度"],
    ["★验收合格率", "验收合格率"],
    ["其中：出口", "出口"],
    ["年度资金总额：", "年度资金总额"],
    ["1、公务接待", "1、公务接待"],
    ["合　　计", "合计"],
    ["年度财政\n资金总额", "年度财政资金总额"],
    ["指标2：", ""],
    ["……", ""],
  ])("cleans %j to %j", (text, cleaned) => {
    expect(label(text).label).toBe(cleaned);
  });

  it("measures indentation by spaces and by the cell's alignment", () => {
    expect(label("　　　进口").indent).toBe(6);
    expect(label("进口", 2).indent).toBe(4);
  });

  it("knows what a part is a part of", () => {
    expect(label("三产中：数字经济项目")).toMatchObject({ label: "数字经济项目", part: { of: "三产" } });
    expect(label("其中：出口").part).toEqual({});
  });
});

describe("units", () => {
  it.each(["万元", "个", "%", "万人次", "万亩", "亿元", "家（次）", "元/吨", "亿人民币"])(
    "knows %s for a unit",
    (unit) => {
      expect(isUnitWord(unit)).toBe(true);
    },
  );

  it.each(["某县商务局", "显著", "招商引资", "100个"])("does not take %s for one", (text) => {
    expect(isUnitWord(text)).toBe(false);
  });

  it.each([
    ["金额单位：人民币元", "元"],
    ["单位:万元", "万元"],
    ["预算表（单位：千元）", "千元"],
    ["编制单位：某局   单位：万元", "万元"],
  ])("finds in %s the unit %s", (text, unit) => {
    expect(unitStated(text)).toBe(unit);
  });

  it("compares text without regard to width, space and quotes", () => {
    expect(fold("“三公”\n经 费（Ａ）：１００％")).toBe("三公经费(A):100%");
    expect(tidy(" 投 入 （20 分） ")).toBe("投入（20 分）");
  });
});
