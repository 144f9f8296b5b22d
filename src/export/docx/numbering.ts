import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from "docx";

/** The list that numbers the headings. */
export const NUMBERING = "公文层次";

function level(number: 0 | 1 | 2, format: ILevelsOptions["format"], text: string): ILevelsOptions {
  return {
    level: number,
    format,
    text,
    start: 1,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.NOTHING,
    style: { style: `Heading${String(number + 1)}` },
  };
}

/** 一、 （一） 1. bound to the three heading styles. */
export const NUMBERING_OPTIONS: INumberingOptions = {
  config: [
    {
      reference: NUMBERING,
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, "%1、"),
        level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, "（%2）"),
        level(2, LevelFormat.DECIMAL, "%3."),
      ],
    },
  ],
};
