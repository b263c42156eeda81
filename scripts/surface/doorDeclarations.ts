import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

type Target = string | { readonly types: string };

function symbolOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** A declaration in one line, without comments. A variable needs its statement: `const` stands there. */
function textOf(declaration: ts.Declaration, printer: ts.Printer): string {
  const whole = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return printer.printNode(ts.EmitHint.Unspecified, whole, declaration.getSourceFile()).replace(/\s+/g, " ");
}

/** Symbols of the package's own declarations that a declaration speaks of. */
function mentioned(
  checker: ts.TypeChecker,
  declaration: ts.Declaration,
  isOwn: (file: string) => boolean,
): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (symbol !== undefined) {
      const meant = symbolOf(checker, symbol);
      const kinds = ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Class | ts.SymbolFlags.Enum;
      const [first] = meant.declarations ?? [];
      if ((meant.flags & kinds) !== 0 && first !== undefined && isOwn(first.getSourceFile().fileName))
        found.push(meant);
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

/**
 * What each door of the built package declares, a line for each name that it exports and for each type that these speak of.
 * Names of types that are not exported stand without the door's name: they may change as long as what they hold does not.
 */
export function doorDeclarations(root: string): string[] {
  const { exports: doors } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly exports: Readonly<Record<string, Target>>;
  };
  const files = Object.entries(doors).flatMap(([door, target]) =>
    typeof target === "string" ? [] : [[door, join(root, target.types)] as const],
  );
  const program = ts.createProgram(
    files.map(([, path]) => path),
    {
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      skipLibCheck: true,
      strict: true,
    },
  );
  const checker = program.getTypeChecker();
  const printer = ts.createPrinter({ removeComments: true });
  const isOwn = (file: string): boolean => !relative(join(root, "dist"), file).startsWith("..");
  return files.flatMap(([door, path]) => {
    const source = program.getSourceFile(path);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${path} is not there: run make build first`);
    const exported = checker.getExportsOfModule(module);
    const seen = new Set<ts.Symbol>();
    const lines: string[] = [];
    const open = exported.map((symbol) => ({ name: symbol.name, symbol: symbolOf(checker, symbol), isExported: true }));
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const { name, symbol, isExported } = next;
      if (seen.has(symbol)) continue;
      seen.add(symbol);
      for (const declaration of symbol.declarations ?? []) {
        const text = ts.isSourceFile(declaration) ? "a module" : textOf(declaration, printer);
        lines.push(`${door} ${isExported ? "exports" : "speaks of"} ${name}: ${text}`);
        if (ts.isSourceFile(declaration)) continue;
        for (const one of mentioned(checker, declaration, isOwn)) {
          open.push({ name: one.name, symbol: one, isExported: false });
        }
      }
    }
    return lines;
  });
}
