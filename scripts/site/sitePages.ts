import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/** A page of the site: where its text stands in the repository, and where it goes. */
export interface SitePage {
  readonly source: string;
  readonly target: string;
  readonly text: string;
}

/** The index of a folder is called README in a repository and index on a site. */
function targetOf(source: string): string {
  return source.replace(/(^|\/)README\.md$/, "$1index.md");
}

function pageSources(root: string): string[] {
  const top = ["README.md", "CONTRIBUTING.md", "DESIGN.md", "CHANGELOG.md", "SECURITY.md"];
  const docs = ["docs", "docs/data-sources", "docs/gates", "docs/maintainers"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  );
  const examples = readdirSync(join(root, "examples")).map((name) => `examples/${name}/README.md`);
  return [...top, ...docs, ...examples].filter((path) => existsSync(join(root, path)));
}

/** What the site brings along beside its pages, under the same path. */
export const pictureFolder = "docs/images";

const isPicture = (path: string): boolean => path.startsWith(`${pictureFolder}/`);

/**
 * A link as the site has it. A page leads to its place there, anything else of the repository to where its sources are
 * read; what does not exist is an error.
 */
function linkOf(link: string, from: string, sources: ReadonlySet<string>, root: string, home: string): string {
  if (/^[a-z]+:|^#/.test(link)) return link;
  const [path = "", anchor] = link.split("#");
  const found = posix.join(posix.dirname(from), path);
  const end = anchor === undefined ? "" : `#${anchor}`;
  if (sources.has(found)) return `${posix.relative(posix.dirname(targetOf(from)), targetOf(found))}${end}`;
  if (isPicture(found)) return posix.relative(posix.dirname(targetOf(from)), found);
  if (!existsSync(join(root, found))) throw new Error(`${from} leads to ${link}, which is not there`);
  const kind = statSync(join(root, found)).isDirectory() ? "tree" : "blob";
  return `${home}/${kind}/main/${found}${end}`;
}

/**
 * Code stays as it is; in the rest links are turned, and marks for generators and formatters go. Such a mark begins a
 * line, and may hold code itself.
 */
function pageText(text: string, turn: (link: string) => string): string {
  const prose = (part: string): string => part.replace(/\]\(([^)\s]+)\)/g, (_, link: string) => `](${turn(link)})`);
  const outside = (text: string, code: RegExp, change: (part: string) => string): string =>
    text
      .split(code)
      .map((part, at) => (at % 2 === 0 ? change(part) : part))
      .join("");
  return outside(text, /(^```[\s\S]*?^```$)/m, (part) =>
    outside(part.replace(/^<!--[\s\S]*?-->\n?/gm, ""), /(`[^`]+`)/, prose),
  );
}

/** Every page for readers, with its links as the site needs them. */
export function sitePages(root: string, home: string): SitePage[] {
  const sources = pageSources(root);
  const known = new Set(sources);
  return sources.map((source) => {
    const text = readFileSync(join(root, source), "utf8");
    return {
      source,
      target: targetOf(source),
      text: pageText(text, (link) => linkOf(link, source, known, root, home)),
    };
  });
}
