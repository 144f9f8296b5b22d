import ts from "typescript";
import type { ClassMetadata, ValueType } from "./metadata";

function kindOf(type: ts.Type, checker: ts.TypeChecker): ValueType {
  // Arrays are declared for `values` and the like, which also take one value for all cells.
  if (type.flags & ts.TypeFlags.Any || checker.isArrayType(type)) return "any";
  if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
  if (type.isUnion()) return kindOfUnion(type, checker);
  if (type.flags & ts.TypeFlags.NumberLike) return "number";
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  return "object";
}

function kindOfUnion(type: ts.UnionType, checker: ts.TypeChecker): ValueType {
  const parts = type.types.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
  const words = parts.flatMap((part) => {
    const value: unknown = (part as ts.LiteralType).value;
    return part.flags & ts.TypeFlags.StringLiteral && typeof value === "string" ? [value] : [];
  });
  if (words.length > 0 && words.length === parts.length) return [...new Set(words)];
  const kinds = new Set(parts.map((part) => kindOf(part, checker)).filter((kind) => typeof kind === "string"));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : "any";
}

/** The type of every scalar property of the known classes, from the declarations of `@types/office-js`. */
export function readValueTypes(
  classes: Readonly<Record<string, ClassMetadata>>,
): Readonly<Record<string, Readonly<Record<string, ValueType>>>> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const program = ts.createProgram([file], {
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2020.d.ts", "lib.dom.d.ts"],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const result: Record<string, Record<string, ValueType>> = {};
  const visitClass = (node: ts.ClassDeclaration): void => {
    const scalars = node.name && classes[node.name.text]?.scalars;
    if (!node.name || !scalars) return;
    const types = (result[node.name.text] ??= {});
    for (const member of node.members) {
      if (!ts.isPropertyDeclaration(member) || !ts.isIdentifier(member.name)) continue;
      const { text } = member.name;
      const name = text.charAt(0).toUpperCase() + text.slice(1);
      if (name in scalars) types[name] = kindOf(checker.getTypeAtLocation(member), checker);
    }
  };
  source?.forEachChild((node) => {
    if (!ts.isModuleDeclaration(node) || node.name.text !== "Excel" || !node.body || !ts.isModuleBlock(node.body))
      return;
    for (const statement of node.body.statements) if (ts.isClassDeclaration(statement)) visitClass(statement);
  });
  return result;
}
