import fc from "fast-check";
import { mergeReport } from "../../../src/core/report/merge";
import type { Generated } from "../../../src/core/report/edition";
import type { SheetParagraph } from "../../../src/core/report/sheet-paragraph";

const p = (id: string, text: string): SheetParagraph => ({ id, role: "body", text });
const own = (text: string): SheetParagraph => ({ role: "body", text });
const generated = (...paragraphs: readonly SheetParagraph[]): Generated =>
  new Map(paragraphs.map(({ id = "", text, role }) => [id, { text, role }]));

describe("mergeReport", () => {
  const before = [p("a", "甲1"), p("b", "乙1"), p("c", "丙1")];

  test("a first report is all new", () => {
    const { paragraphs, fates } = mergeReport(before, new Map(), []);
    expect(paragraphs).toEqual(before);
    expect([...fates.values()]).toEqual(["new", "new", "new"]);
  });

  test("untouched paragraphs follow the data, edited ones stay", () => {
    const now = [p("a", "甲2"), p("b", "乙2"), p("c", "丙1")];
    const { paragraphs, fates } = mergeReport(now, generated(...before), [
      p("a", "甲1"),
      p("b", "乙，我改的"),
      p("c", "丙1"),
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(["甲2", "乙，我改的", "丙1"]);
    expect(Object.fromEntries(fates)).toEqual({ a: "changed", b: "kept", c: "same" });
  });

  test("what the user deleted stays deleted, what she put in stays where it is", () => {
    const { paragraphs, fates } = mergeReport(before, generated(...before), [
      p("c", "丙1"),
      own("　　自己加的一段"),
      p("a", "甲1"),
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(["丙1", "　　自己加的一段", "甲1"]);
    expect(fates.get("b")).toBe("deleted");
  });

  test("an edited paragraph goes back to the text that was edited, however often the data change", () => {
    const once = mergeReport([p("a", "甲2")], generated(p("a", "甲1")), [p("a", "甲1，我改的")]);
    const twice = mergeReport([p("a", "甲3")], once.generated, once.paragraphs);
    expect(twice.paragraphs).toEqual([p("a", "甲1，我改的")]);
    expect(twice.generated.get("a")?.text).toBe("甲1");
    const back = mergeReport([p("a", "甲3")], twice.generated, [p("a", "甲1")]);
    expect(back.paragraphs).toEqual([p("a", "甲3")]);
  });

  test("采用新文本 gives up the edit of that paragraph alone", () => {
    const current = [p("a", "甲改"), p("b", "乙改")];
    const taken = mergeReport([p("a", "甲2"), p("b", "乙2")], generated(...before), current, new Set(["a"]));
    expect(taken.paragraphs.map(({ text }) => text)).toEqual(["甲2", "乙改"]);
  });

  test("what the user wrote beside a paragraph stays beside it", () => {
    const note = [undefined, { value: "待核" }];
    const { paragraphs } = mergeReport([p("a", "甲2")], generated(p("a", "甲1")), [{ ...p("a", "甲1"), beside: note }]);
    expect(paragraphs).toEqual([{ ...p("a", "甲2"), beside: note }]);
  });

  test("the rows of a table whose head the user took out do not come back", () => {
    const layout = { widths: [0.5, 0.5], align: ["left", "right"] } as const;
    const head: SheetParagraph = { id: "t.head", role: "tableHead", text: "项目\t金额", layout };
    const row = (name: string): SheetParagraph => ({
      id: `t.row.${name}`,
      role: "tableRow",
      text: `${name}\t1`,
      layout,
    });
    const base = generated(p("a", "甲1"), head, row("一"));
    const { paragraphs } = mergeReport([p("a", "甲1"), head, row("一"), row("二")], base, [p("a", "甲1")]);
    expect(paragraphs).toEqual([p("a", "甲1")]);
  });

  test("a new paragraph stands after the one before it in the outline", () => {
    const now = [p("a", "甲1"), p("n", "新"), p("b", "乙1"), p("c", "丙1")];
    expect(mergeReport(now, generated(...before), before).paragraphs.map(({ id }) => id)).toEqual(["a", "n", "b", "c"]);
  });

  test("an edited paragraph whose data went away becomes the user's own text", () => {
    const { paragraphs } = mergeReport([p("a", "甲1")], generated(...before), [
      p("a", "甲1"),
      p("b", "乙，我改的"),
      p("c", "丙1"),
    ]);
    expect(paragraphs).toEqual([p("a", "甲1"), { role: "body", text: "　　乙，我改的" }]);
  });

  test("no edit is ever lost under random edits and regenerations", () => {
    const ids = ["a", "b", "c", "d", "e"] as const;
    const edit = fc.record({
      at: fc.nat(9),
      text: fc.stringMatching(/^改[0-9]{1,3}$/),
      kind: fc.constantFrom("edit", "insert"),
    });
    const round = fc.record({
      edits: fc.array(edit, { maxLength: 4 }),
      data: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 6 }), (rounds) => {
        let base: Generated = new Map();
        let sheet: SheetParagraph[] = [];
        const mine = new Set<string>();
        rounds.forEach(({ edits, data }, n) => {
          const next = ids.flatMap((id, index) => (data[index] === 0 ? [] : [p(id, `${id}${String(data[index])}`)]));
          const merged = mergeReport(next, base, sheet);
          base = merged.generated;
          sheet = [...merged.paragraphs];
          for (const { at, text, kind } of edits) {
            const words = `${text}-${String(n)}-${String(mine.size)}`;
            const index = sheet.length === 0 ? 0 : at % sheet.length;
            const old = sheet[index];
            if (kind === "insert" || !old) sheet.splice(index, 0, own(words));
            else {
              mine.delete(old.text.trim());
              sheet[index] = { ...old, text: words };
            }
            mine.add(words);
          }
        });
        const last = mergeReport([], base, sheet).paragraphs.map(({ text }) => text.trim());
        return [...mine].every((words) => last.includes(words));
      }),
    );
  });
});
