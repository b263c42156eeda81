import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/automation/sandbox";

/** A page of the documentation, its path from the root with `/`. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block: ```` ```lang name ````. */
export interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: the file that the block is a copy of. */
  readonly name: string | undefined;
  readonly text: string;
}

function filesOf(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder)).map((name) => `${folder}/${name}`);
}

/** Every hand-written and generated page for readers. */
export function allPages(): Page[] {
  const top = ["README.md", "DESIGN.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];
  const docs = ["docs", "docs/data-sources", "docs/gates", "docs/maintainers"]
    .flatMap(filesOf)
    .filter((path) => path.endsWith(".md"));
  // Not recursively: the examples link back to this repository.
  const examples = filesOf("examples").map((path) => `${path}/README.md`);
  const paths = [...top, ...docs, ...examples].sort();
  return paths.map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), "utf8") }));
}

export function page(path: string): Page {
  const found = allPages().find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`there is no page ${path}`);
  return found;
}

export function blocksOf({ path, text }: Page): Block[] {
  return [...text.matchAll(/^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
    page: path,
    line: text.slice(0, match.index).split("\n").length,
    language: match[1] ?? "",
    name: match[2],
    text: match[3] ?? "",
  }));
}

/** A page without its fenced blocks. */
export function proseOf({ text }: Page): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}

/** What the links of a page lead to, outside fenced blocks. */
export function linksOf(page: Page): string[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
}

/** The texts in backticks, outside fenced blocks. */
export function codeSpansOf(page: Page): string[] {
  return [...proseOf(page).matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? "").replace(/\s+/g, " "));
}

/** What people would paste: code spans, and the lines of shell blocks. */
export function commandsOf(page: Page): string[] {
  const shell = blocksOf(page).filter(({ language }) => language === "sh");
  return [...codeSpansOf(page), ...shell.flatMap(({ text }) => text.split("\n"))];
}

/** The part of a page below a heading, up to the next heading of the same or a higher level. */
export function sectionOf({ path, text }: Page, heading: string): string {
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`${path} has no heading "${heading}"`);
  const rest = text.slice(from + heading.length + 2);
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const next = rest.search(new RegExp(`^#{1,${level}} `, "m"));
  return next < 0 ? rest : rest.slice(0, next);
}

/** The rows of the first table in a text, without its head, as trimmed cells. */
export function tableRows(text: string): string[][] {
  const table = /(?:^\|.*\|\n)+/m.exec(text)?.[0] ?? "";
  const rows = table.trimEnd().split("\n").slice(2);
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  ); // no cell of ours holds an escaped |
}

export function exists(path: string): boolean {
  return existsSync(join(repositoryRoot, path));
}
