import ts from "typescript";
import { importsOf } from "../layers/importsOf";
import { resolveImport } from "../layers/resolveImport";

/** A hand-written file of `provider/`, with what the shape check counts in it. */
export interface ShapedFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** Files of `provider/` that it imports, for types as well. */
  readonly imports: readonly string[];
  /** Names that it declares and exports. */
  readonly exports: readonly string[];
  /** Names that it takes from other files, by the file. */
  readonly taken: readonly (readonly [path: string, name: string])[];
  /** Lines of its longest function. */
  readonly longestFunction: number;
}

function declaredNames(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const name = (statement as { name?: ts.Node }).name;
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

function namesTaken(statement: ts.Statement): readonly (readonly [specifier: string, name: string])[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const { moduleSpecifier } = statement;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const named = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (named === undefined) return ts.isExportDeclaration(statement) ? [[moduleSpecifier.text, "*"]] : [];
  if (!ts.isNamedImports(named) && !ts.isNamedExports(named)) return [[moduleSpecifier.text, "*"]];
  return named.elements.map(({ name, propertyName }) => [moduleSpecifier.text, (propertyName ?? name).text] as const);
}

/** Names taken by `(require("./a") as typeof import("./a")).name`, as the catalogues of commands and formats load theirs. */
function namesLoaded(source: ts.SourceFile): (readonly [specifier: string, name: string])[] {
  const found: (readonly [string, string])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isParenthesizedExpression(node.expression)) {
      const { expression } = node.expression;
      const type = ts.isAsExpression(expression) && ts.isImportTypeNode(expression.type) ? expression.type : undefined;
      if (type !== undefined && ts.isLiteralTypeNode(type.argument) && ts.isStringLiteral(type.argument.literal)) {
        found.push([type.argument.literal.text, node.name.text]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function longestFunctionOf(source: ts.SourceFile): number {
  let longest = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
      const [from, to] = [node.getStart(source), node.getEnd()].map(
        (at) => source.getLineAndCharacterOfPosition(at).line,
      );
      longest = Math.max(longest, (to ?? 0) - (from ?? 0) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return longest;
}

/** Reads the files of a tree, given with their texts, into what the shape check counts. */
export function sourceTree(files: ReadonlyMap<string, string>): ShapedFile[] {
  const resolve = (from: string, specifier: string): string | undefined =>
    resolveImport(from, specifier, (path) => files.has(path));
  return [...files].map(([path, text]) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const imports = importsOf(path, text).flatMap(({ specifier }) => resolve(path, specifier) ?? []);
    return {
      path,
      lines: text.trimEnd().split("\n").length,
      imports: [...new Set(imports)],
      exports: source.statements.flatMap(declaredNames),
      taken: [...source.statements.flatMap(namesTaken), ...namesLoaded(source)].flatMap(([specifier, name]) => {
        const from = resolve(path, specifier);
        return from === undefined ? [] : [[from, name] as const];
      }),
      longestFunction: longestFunctionOf(source),
    };
  });
}
