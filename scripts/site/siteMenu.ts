import type { SitePage } from "./sitePages";

interface MenuItem {
  readonly text: string;
  readonly link: string;
}

export interface MenuGroup {
  readonly text: string;
  readonly items: readonly MenuItem[];
}

/**
 * The groups by task, in the order in which people need them. Each lists sources, or folders that end in `/`, in the order of
 * its items.
 */
const groups: readonly (readonly [text: string, sources: readonly string[]])[] = [
  [
    "Get started",
    [
      "README.md",
      "docs/README.md",
      "docs/first-run.md",
      "docs/install.md",
      "docs/finding-ids.md",
      "docs/authentication.md",
      "docs/permissions.md",
      "docs/troubleshooting.md",
      "docs/upgrading.md",
      "docs/demo.md",
    ],
  ],
  [
    "Gates",
    [
      "docs/gates/programs.md",
      "docs/gates/Gate.md",
      "docs/gates/getGateVerdict.md",
      "docs/gates/rules.md",
      "docs/gates/policy.md",
      "docs/gates/",
      "docs/emergency-bypass.md",
      "docs/testing-programs.md",
    ],
  ],
  ["Data sources", ["docs/data-sources/"]],
  ["Command line", ["docs/cli.md", "docs/cli/", "docs/report.md"]],
  ["Recipes", ["docs/recipes.md", "examples/"]],
  ["Reference", ["docs/configuration.md", "docs/answers.md", "docs/reading.md", "docs/errors.md", "docs/"]],
  ["Maintainers", ["docs/maintainers/", "DESIGN.md", "CONTRIBUTING.md"]],
];

/** Where everything goes that no group lists: security, changelog and the like. */
const groupOfOthers = "Reference";

function itemOf({ source, target, text }: SitePage): MenuItem {
  const heading = /^# (.+)$/m.exec(text)?.[1];
  if (heading === undefined) throw new Error(`${source} has no heading`);
  return { text: heading.replaceAll("`", ""), link: `/${target.replace(/\.md$/, "").replace(/(^|\/)index$/, "$1")}` };
}

/** How closely an entry of a group names a source: by its path, by its folder, by one above, or not at all. */
function closeness(entry: string, source: string): number {
  return entry === source ? Infinity : entry.endsWith("/") && source.startsWith(entry) ? entry.length : 0;
}

/** The group of a source and its place there, by the entry that names it most closely. */
function placeOf(source: string): { readonly group: string; readonly at: number } {
  const entries = groups.flatMap(([group, sources]) =>
    sources.map((entry, at) => ({ group, at, close: closeness(entry, source) })),
  );
  const closest = entries.reduce((best, each) => (each.close > best.close ? each : best));
  return closest.close === 0 ? { group: groupOfOthers, at: Infinity } : closest;
}

/** The menu beside every page: all pages, by group, under their headings. */
export function siteMenu(pages: readonly SitePage[]): MenuGroup[] {
  const placed = pages.map((page) => ({ page, ...placeOf(page.source) }));
  return groups.map(([text]) => {
    const own = placed.filter(({ group }) => group === text).sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
    return { text, items: own.map(({ page }) => itemOf(page)) };
  });
}
