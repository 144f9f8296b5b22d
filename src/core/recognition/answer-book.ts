import { columnMeaning, kindMeant, KIND_NAMES, numbersMeant, unitMeant, yearMeant } from "./answer-words";
import type { ColumnMeaning } from "./answer-words";
import type { Answer, AnswerAbout } from "./answers";
import type { NumbersAs, TableKind } from "./model";
import { fold } from "./text";

/** The user's answers, looked up by what they are about; keeps account of those that were of no use. */
export interface AnswerBook {
  readonly answers: readonly Answer[];
  kind(key: string): TableKind | "none" | undefined;
  /** 万元, 元 … or `byHeader`. */
  unit(key: string): string | undefined;
  year(key: string): ReturnType<typeof yearMeant>;
  role(kind: TableKind, key: string): ColumnMeaning | undefined;
  numbers(about: "growthUnit" | "percent", key: string): NumbersAs | undefined;
  /** Records that an answer does not fit, as a sentence. */
  note(sentence: string): void;
  /** What was noted, then the answers that were not understood or whose table or column is not there. */
  notes(): readonly string[];
}

const SUBJECTS: Readonly<Record<AnswerAbout, string>> = {
  kind: "表的种类",
  unit: "金额单位",
  year: "年度",
  role: "列的含义",
  budgetTotal: "采用的表",
  growthUnit: "增长率写法",
  percent: "百分数写法",
};

const EXAMPLES: Readonly<Record<AnswerAbout, string>> = {
  kind: `${Object.values(KIND_NAMES).join("、")}或者不读此表`,
  unit: "万元、元一类金额单位",
  year: "较晚的年度、较早的年度或者2023这样的年份",
  role: "年初预算数、实际完成值一类列的名称或者忽略此列",
  budgetTotal: "表名",
  growthUnit: "百分数、小数、百分点或者增减额",
  percent: "百分数或者小数",
};

const place = (about: AnswerAbout, key: string): string => `${about} ${fold(key)}`;

/** Opens the answers for one reading; of two about the same thing the last counts. */
export function openBook(answers: readonly Answer[]): AnswerBook {
  const byPlace = new Map(answers.map((answer) => [place(answer.about, answer.key), answer]));
  const used = new Set<Answer>();
  const notes = new Set<string>();
  const misread = ({ about, key, value }: Answer): void => {
    notes.add(`“${SUBJECTS[about]}”中“${key}”的设定“${value}”看不懂，没有采用；可以填${EXAMPLES[about]}。`);
  };
  const look = <T>(about: AnswerAbout, key: string, read: (value: string) => T | undefined): T | undefined => {
    const answer = byPlace.get(place(about, key));
    if (!answer) return undefined;
    used.add(answer);
    const meaning = read(answer.value);
    if (meaning === undefined) misread(answer);
    return meaning;
  };
  return {
    answers,
    kind: (key) => look("kind", key, kindMeant),
    unit: (key) => look("unit", key, unitMeant),
    year: (key) => look("year", key, yearMeant),
    role: (kind, key) => look("role", key, (value) => columnMeaning(kind, value)),
    numbers: (about, key) => look(about, key, numbersMeant),
    note: (sentence) => void notes.add(sentence),
    notes: () => {
      const idle = [...byPlace.values()].filter((answer) => !used.has(answer) && answer.about !== "budgetTotal");
      return [
        ...notes,
        ...idle.map(
          ({ about, key, value }) =>
            `“${SUBJECTS[about]}”中“${key}”的设定“${value}”没有用上：现在的表里没有这样的${about === "role" || about === "growthUnit" || about === "percent" ? "列" : "表"}。`,
        ),
      ];
    },
  };
}
