import path from "node:path";
import ts from "typescript";
import type { ClassHandler, ClassName } from "./handlers/host-object";
import { HANDLERS } from "./handlers/registry";
import type { ClassMetadata, Metadata } from "./metadata/metadata";

/** Methods that every collection has for free once its handler gives its items. */
const OF_ITEMS = ["GetCount", "GetItemAt"];
const OF_ITEM = ["GetItem", "GetItemOrNullObject"];

const isPublic = (name: string): boolean => !name.startsWith("_");

/** The public members of a class as the client knows them: properties, navigation, methods, events. */
export function membersOf({ scalars, navigation, methods, events }: ClassMetadata): readonly string[] {
  return [
    ...[scalars, navigation, methods].flatMap((part) => Object.keys(part).filter(isPublic)),
    ...events.map(({ name }) => name),
  ];
}

/** Whether this host gives a member its meaning; `name` is that of the protocol, or an event's. */
export function isImplemented(type: string, name: string): boolean {
  const handler = (HANDLERS as Readonly<Record<string, ClassHandler<ClassName> | undefined>>)[type];
  if (!handler) return false;
  return (
    [handler.properties, handler.navigation, handler.methods].some((part) => part && Object.hasOwn(part, name)) ||
    handler.events?.includes(name) === true ||
    (handler.items !== undefined && OF_ITEMS.includes(name)) ||
    (handler.item !== undefined && OF_ITEM.includes(name))
  );
}

/** How much of the Excel API this host implements. */
export interface Coverage {
  readonly classes: number;
  readonly allClasses: number;
  readonly members: number;
  readonly allMembers: number;
}

export function coverageOf({ classes }: Metadata): Coverage {
  const all = Object.entries(classes).flatMap(([type, known]) => membersOf(known).map((name) => ({ type, name })));
  const done = all.filter(({ type, name }) => isImplemented(type, name));
  return {
    classes: new Set(done.map(({ type }) => type)).size,
    allClasses: Object.keys(classes).length,
    members: done.length,
    allMembers: all.length,
  };
}

/** The Excel class that declares a symbol, if it is a member of one. */
function excelClass(symbol: ts.Symbol | undefined): string | undefined {
  const parent = symbol?.declarations?.[0]?.parent;
  if (!parent || !ts.isClassDeclaration(parent) || !parent.getSourceFile().fileName.includes("office-js")) return;
  const space = parent.parent.parent;
  return ts.isModuleDeclaration(space) && space.name.text === "Excel" ? parent.name?.text : undefined;
}

/**
 * The members of the Excel API that source files use, as `Range.values`, read from the syntax tree: accesses and
 * destructurings. Members that the client handles alone (`load`, `isNullObject` …) are among them.
 */
export function usedMembers(files: readonly string[]): readonly string[] {
  const config = path.join(__dirname, "../../../tsconfig.json");
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    path.dirname(config),
  );
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const note = (symbol: ts.Symbol | undefined): void => {
    const owner = excelClass(symbol);
    if (owner !== undefined && symbol) used.add(`${owner}.${symbol.name}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    node.forEachChild(visit);
  };
  for (const file of files) program.getSourceFile(file)?.forEachChild(visit);
  return [...used].sort();
}
