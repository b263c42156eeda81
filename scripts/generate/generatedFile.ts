/** A file that `make generate` writes: its path from the repository's root, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The first lines of every generated TypeScript file. */
export function banner(source: string): string {
  return `// Generated from ${source} by \`make generate\`. Do not edit.\n\n`;
}
