import { documentProblems } from "./document-rules";
import { openForChecking } from "./package";
import { canValidate, schemaProblems } from "./schemas";
import { childrenOf } from "./xml";
import { workbookProblems } from "./workbook-rules";

/** What Excel or Word could hold against a package: its parts, its references and, where the schemas are here, its XML. */
export function packageProblems(bytes: Uint8Array): readonly string[] {
  const pkg = openForChecking(bytes);
  const main = pkg.relations("").find(({ kind }) => kind === "officeDocument")?.target;
  const type = main === undefined ? undefined : pkg.types.get(main);
  const core = pkg.relations("").find(({ kind }) => kind === "core-properties")?.target;
  const coreRoot = core === undefined ? undefined : pkg.xml(core);
  const coreNames = coreRoot?.children.map(({ name }) => name) ?? [];
  const rules =
    main === undefined
      ? ["the package has no main part"]
      : type?.includes("wordprocessingml")
        ? documentProblems(pkg, main)
        : workbookProblems(pkg, main);
  return [
    ...pkg.problems,
    ...rules,
    ...coreNames
      .filter((name) => coreRoot && childrenOf(coreRoot, name).length > 1)
      .map((name) => `property ${name} twice`),
    ...(canValidate ? schemaProblems(pkg) : []),
  ];
}

/**
 * Expects a .xlsx, .xlsm or .docx that opens without repair. Where it is a copy of a file with faults of its own,
 * `original` is that file: the copy may have its faults and no others.
 */
export function expectValidPackage(bytes: Uint8Array, original?: Uint8Array): void {
  const problems = packageProblems(bytes);
  const before = new Set(original && problems.length > 0 ? packageProblems(original) : []);
  expect(problems.filter((problem) => !before.has(problem))).toEqual([]);
}
