import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspection } from "../../../src/core/recognition/inspect";
import { recognise } from "../../../src/core/recognition/recognise";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";

const folder = join(__dirname, "../../../../shared/corpus");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];

interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly optional?: boolean;
  readonly alt?: Readonly<Record<string, readonly string[]>>;
}
interface Table {
  readonly sheet: string;
  readonly kind: string;
  readonly unit?: string | null;
  readonly rows: readonly Row[];
  readonly alt?: Row["alt"];
  readonly ignoreRoles?: readonly string[];
}
interface Expected {
  readonly tables: readonly Table[];
  readonly facts: Readonly<Record<string, unknown>>;
}

const unscored = /^(code|basic|project|adjustment|controlRate|amount:.*)$/;

/** Every expected cell as `sheet!A1 role`, with the other roles that are as good. */
function wanted(expected: Expected): readonly (readonly string[])[] {
  return expected.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.optional
        ? []
        : Object.entries(row.cells).flatMap(([role, address]) => {
            if (unscored.test(role) || table.ignoreRoles?.includes(role)) return [];
            const roles = [role, ...(table.alt?.[role] ?? []), ...(row.alt?.[role] ?? [])];
            return [roles.map((name) => `${table.sheet}!${address} ${table.kind} ${name}`)];
          }),
    ),
  );
}

const corpus = files.length > 0 ? describe : describe.skip;

corpus("the forms of the shared corpus", () => {
  it.each(files.length > 0 ? files : ["(none)"])("%s: every cell, unit and fact", (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const expected = JSON.parse(
      readFileSync(join(folder, name.replace(/\.xlsx$/, ".expected.json")), "utf8"),
    ) as Expected;
    const actual = JSON.parse(
      JSON.stringify(inspection(recognise(workbookFiles.open(bytes, name).workbook))),
    ) as Expected;
    const found = new Set(wanted(actual).flat());
    expect(wanted(expected).filter((roles) => !roles.some((role) => found.has(role)))).toEqual([]);
    for (const table of expected.tables.filter(({ unit, rows }) => unit && rows.length > 0)) {
      const units = actual.tables
        .filter(({ sheet, kind }) => sheet === table.sheet && kind === table.kind)
        .map(({ unit }) => unit);
      expect(units).toContain(table.unit);
    }
    for (const [fact, value] of Object.entries(expected.facts))
      if (value !== null) expect([fact, actual.facts[fact]]).toEqual([fact, value]);
  });
});
