const STEMS = new RegExp(
  [
    "完成|达成|达到|达标|合格|合规|合法|符合|相符|一致|及时|按时|按期|如期|准时|显著|明显|有效|有序|有力|提升|提高|改善|改进|增强|加强|促进|推动",
    "带动|保障|稳定|稳步|平稳|持续|长期|长远|良好|较好|很好|优秀|满意|规范|健全|完善|严格|落实|执行|正常|到位|齐全|准确|真实|完整|基本",
    "较高|较大|较强|较低|一定程度|逐步|进一步|得到|不断|实现|减少|降低|下降|上升|增长|增加|好转|优化|有利于|高效|充分|全面|顺利|通过|公开",
    "安全|十分|非常|可行|合理|科学|明确|清晰|未发生|无事故|受.{0,6}欢迎|好评|零投诉|当年|已|未",
  ].join("|"),
);

const WORDS: ReadonlySet<string> = new Set([
  ..."高好优良中差是否有强大小低可".split(""),
  ...["一般", "优良", "优等", "良等", "较差", "不合格", "达", "合理性"],
]);

/** Whether a text without a number judges in words (完成、显著提升、达成预期指标), so that a person has to grade it. */
export function isQualitative(text: string): boolean {
  return WORDS.has(text) || STEMS.test(text);
}
