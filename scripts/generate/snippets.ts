/** A language in which every page of a function or resource shows an example. */
export interface SnippetLanguage {
  /** Folder below docs/snippets. */
  readonly folder: string;
  /** What the page calls it. */
  readonly name: string;
  /** The end of a file's name, and the word behind the fence of its block. */
  readonly extension: string;
  readonly fence: string;
}

/** In the order in which a page shows them. */
export const snippetLanguages: readonly SnippetLanguage[] = [
  { folder: "typescript", name: "TypeScript", extension: "ts", fence: "ts" },
  { folder: "python", name: "Python", extension: "py", fence: "python" },
  { folder: "go", name: "Go", extension: "go", fence: "go" },
  { folder: "yaml", name: "YAML", extension: "yaml", fence: "yaml" },
];

/** `docs/snippets/python/getInstanceBackups.py`: the same name in every folder, the own one of the function or resource. */
export function snippetPath({ folder, extension }: SnippetLanguage, name: string): string {
  return `docs/snippets/${folder}/${name}.${extension}`;
}
