import ts from "typescript";

/** A piece of a text, and what stands there afterwards. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What TypeScript 3.8 can read in place of a node; undefined where it reads the node itself. */
function loweredText(node: ts.Node, source: ts.SourceFile): string | undefined {
  const textOf = (part: ts.Node): string => part.getText(source);
  const withoutType = ({ propertyName, name }: ts.ImportOrExportSpecifier): string =>
    propertyName === undefined ? textOf(name) : `${textOf(propertyName)} as ${textOf(name)}`;
  // In a declaration each import is one of types.
  if (ts.isImportSpecifier(node) && node.isTypeOnly) return withoutType(node);
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause)) {
    const { elements } = node.exportClause;
    if (!elements.some(({ isTypeOnly }) => isTypeOnly)) return undefined;
    const from = node.moduleSpecifier === undefined ? "" : ` from ${textOf(node.moduleSpecifier)}`;
    return [false, true]
      .map((isTypeOnly) => elements.filter((element) => element.isTypeOnly === isTypeOnly).map(withoutType))
      .map((names, i) => (names.length === 0 ? "" : `export ${["", "type "][i] ?? ""}{ ${names.join(", ")} }${from};`))
      .filter((statement) => statement !== "")
      .join("\n");
  }
  if (ts.isNamedTupleMember(node)) {
    const type = textOf(node.type);
    return node.questionToken ? `(${type})?` : node.dotDotDotToken ? `...${type}` : type;
  }
  return undefined;
}

/**
 * A declaration in the syntax of TypeScript 3.8, with which Pulumi runs programs that bring no TypeScript of their own.
 * It loses `type` at single names of imports and exports (TypeScript 4.5) and the names of the members of a tuple (4.0).
 * test/sdk/compilers.test.ts fails on anything else that is newer.
 */
export function lowerDeclaration(text: string): string {
  const source = ts.createSourceFile("door.d.ts", text, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const lowered = loweredText(node, source);
    if (lowered === undefined) ts.forEachChild(node, visit);
    else edits.push({ start: node.getStart(source), end: node.getEnd(), text: lowered });
  };
  visit(source);
  return edits.reduceRight((rest, { start, end, text: piece }) => rest.slice(0, start) + piece + rest.slice(end), text);
}
