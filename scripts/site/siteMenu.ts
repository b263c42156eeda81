import type { SitePage } from "./sitePages";

interface MenuItem {
  readonly text: string;
  readonly link: string;
}

export interface MenuGroup {
  readonly text: string;
  readonly items: readonly MenuItem[];
}

const groups: readonly (readonly [text: string, of: (source: string) => boolean])[] = [
  ["Data sources", (source) => source.startsWith("docs/data-sources/")],
  ["Gates", (source) => source.startsWith("docs/gates/")],
  ["Examples", (source) => source.startsWith("examples/")],
  ["Maintainers", (source) => source.startsWith("docs/maintainers/")],
  ["Project", (source) => !source.includes("/") && source !== "README.md"],
];

function itemOf({ source, target, text }: SitePage): MenuItem {
  const heading = /^# (.+)$/m.exec(text)?.[1];
  if (heading === undefined) throw new Error(`${source} has no heading`);
  return { text: heading.replaceAll("`", ""), link: `/${target.replace(/\.md$/, "").replace(/(^|\/)index$/, "$1")}` };
}

/** The menu beside every page: all pages, by group, under their headings. */
export function siteMenu(pages: readonly SitePage[]): MenuGroup[] {
  const grouped = groups.map(([text, of]) => ({ text, items: pages.filter(({ source }) => of(source)).map(itemOf) }));
  const others = pages.filter(({ source }) => !groups.some(([, of]) => of(source)));
  return [{ text: "Documentation", items: others.map(itemOf) }, ...grouped];
}
