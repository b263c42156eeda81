/** What is used of the package, whose own declarations are not reachable from CommonJS. */
declare module "ansi-sequence-parser" {
  export interface ParseToken {
    readonly value: string;
    readonly foreground: Colour | null;
    readonly decorations: ReadonlySet<string>;
  }

  type Colour = { readonly type: "named"; readonly name: string } | { readonly type: "table"; readonly index: number };

  export function createAnsiSequenceParser(): { parse(text: string): ParseToken[] };
  export function createColorPalette(named: Readonly<Record<string, string>>): { value(colour: Colour): string };
}
