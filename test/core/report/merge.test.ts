import fc from "fast-check";
import { mergeReport } from "../../../src/core/report/merge";
import type { SheetParagraph } from "../../../src/core/report/report-sheet";

const p = (id: string, text: string): SheetParagraph => ({ id, role: "body", text });
const generated = (...paragraphs: readonly SheetParagraph[]) =>
  new Map(paragraphs.map(({ id = "", text }) => [id, text]));

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
      { id: "a", text: "甲1" },
      { id: "b", text: "乙，我改的" },
      { id: "c", text: "丙1" },
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(["甲2", "乙，我改的", "丙1"]);
    expect(Object.fromEntries(fates)).toEqual({ a: "changed", b: "kept", c: "same" });
  });

  test("what the user deleted stays deleted, what she put in stays where it is", () => {
    const { paragraphs, fates } = mergeReport(before, generated(...before), [
      { id: "c", text: "丙1" },
      { text: "　　自己加的一段" },
      { id: "a", text: "甲1" },
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(["丙1", "　　自己加的一段", "甲1"]);
    expect(fates.get("b")).toBe("deleted");
  });

  test("a new paragraph stands after the one before it in the outline", () => {
    const now = [p("a", "甲1"), p("n", "新"), p("b", "乙1"), p("c", "丙1")];
    const current = before.map(({ id = "", text }) => ({ id, text }));
    expect(mergeReport(now, generated(...before), current).paragraphs.map(({ id }) => id)).toEqual([
      "a",
      "n",
      "b",
      "c",
    ]);
  });

  test("an edited paragraph whose data went away becomes the user's own text", () => {
    const { paragraphs } = mergeReport([p("a", "甲1")], generated(...before), [
      { id: "a", text: "甲1" },
      { id: "b", text: "乙，我改的" },
      { id: "c", text: "丙1" },
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
        let version = new Map<string, string>();
        let sheet: { id?: string; text: string }[] = [];
        const mine = new Set<string>();
        rounds.forEach(({ edits, data }, n) => {
          const next = ids.flatMap((id, index) => (data[index] === 0 ? [] : [p(id, `${id}${String(data[index])}`)]));
          const merged = mergeReport(next, version, sheet);
          version = generated(...next);
          sheet = merged.paragraphs.map(({ id, text }) => ({ ...(id !== undefined && { id }), text }));
          for (const { at, text, kind } of edits) {
            const words = `${text}-${String(n)}-${String(mine.size)}`;
            const index = sheet.length === 0 ? 0 : at % sheet.length;
            const old = sheet[index];
            if (kind === "insert" || !old) sheet.splice(index, 0, { text: words });
            else {
              mine.delete(old.text.trim());
              sheet[index] = { ...old, text: words };
            }
            mine.add(words);
          }
        });
        const last = mergeReport([], version, sheet).paragraphs.map(({ text }) => text.trim());
        return [...mine].every((words) => last.includes(words));
      }),
    );
  });
});
