/** The documentation as a site: complete, with every link leading somewhere, searchable, and alone on its server. */
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { buildSite } from "../../scripts/site/buildSite";
import { siteMenu } from "../../scripts/site/siteMenu";
import { sitePages } from "../../scripts/site/sitePages";
import { allPages } from "../docs/support/pages";

interface Search {
  search(text: string, options?: object): readonly { readonly id: string }[];
}

/** Words that people look for, by the page that answers them; it comes first. */
const answers: readonly (readonly [word: string, page: string])[] = [
  ["id", "/docs/finding-ids"],
  ["tag", "/docs/finding-ids"],
  ["bypass", "/docs/emergency-bypass"],
  ["emergency", "/docs/emergency-bypass"],
  ["permission", "/docs/permissions"],
  ["upgrade", "/docs/upgrading"],
  ["moduleResolution", "/docs/install"],
];
/** How the box on the page searches (VPLocalSearchBox.vue of VitePress 1.6.4). */
const asTheBoxDoes = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };

const entities: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, "<"],
  [/&gt;/g, ">"],
  [/&quot;/g, '"'],
  [/&amp;/g, "&"],
];
const decoded = (text: string): string => entities.reduce((all, [entity, sign]) => all.replace(entity, sign), text);

describe("the site of the documentation", function () {
  this.timeout(600_000);
  let folder: string;
  let site: string;
  /** The pages by their path on the site. */
  let pages: ReadonlyMap<string, string>;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "site-"));
    symlinkSync(join(repositoryRoot, "node_modules"), join(folder, "node_modules"), "dir");
    site = join(folder, "site");
    buildSite(repositoryRoot, join(folder, "source"), site);
    const names = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
    pages = new Map(names.map((name) => [name, readFileSync(join(site, name), "utf8")]));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("has every page of the documentation, and no other but the one for what is not there", () => {
    const expected = allPages().map(({ path }) => path.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html"));
    assert.deepEqual([...pages.keys()].sort(), [...expected, "404.html"].sort());
  });

  it("keeps a mark that a page speaks of", () => {
    assert.match(pages.get("CONTRIBUTING.html") ?? "", /<code>&lt;!-- generated: … --&gt;<\/code>/);
  });

  it("shows on each page its heading, and no mark that is meant for programs", () => {
    for (const { path, text } of allPages()) {
      const html = pages.get(path.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html")) ?? "";
      const heading = /^# (.+)$/m.exec(text)?.[1]?.replaceAll("`", "") ?? "?";
      const [, shown = ""] = /<h1[^>]*>([\s\S]*?)<a /.exec(html) ?? [];
      assert.equal(decoded(shown.replace(/<[^>]+>/g, "")).trim(), heading, path);
      assert.doesNotMatch(html, /prettier-ignore|<p>&lt;!--/, path);
    }
  });

  it("leads with every link to a page, an asset or an anchor that is there", () => {
    let links = 0;
    for (const [name, html] of pages) {
      for (const [, link = ""] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        if (/^(?:https?:|mailto:|data:)/.test(link)) continue;
        links += 1;
        const [path = "", anchor] = decoded(link).split("#");
        const asked = path === "" ? name : posix.join(posix.dirname(`/${name}`), path).slice(1);
        const absolute = path.startsWith("/") ? path.slice(1) : asked;
        const target = absolute === "" || absolute.endsWith("/") ? `${absolute}index.html` : absolute;
        assert.ok(existsSync(join(site, target)), `${name}: ${link}`);
        if (anchor === undefined || anchor === "") continue;
        const html = pages.get(target) ?? "";
        assert.ok(html.includes(` id="${decodeURIComponent(anchor)}"`), `${name}: ${link} has no such anchor`);
      }
    }
    assert.ok(links > 1000, String(links));
  });

  it("fetches nothing from elsewhere: other hosts are only linked to", () => {
    for (const [name, html] of pages) {
      for (const [tag] of html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*>/g)) {
        assert.doesNotMatch(tag, /(?:src|href)="(?:https?:)?\/\//, `${name}: ${tag}`);
      }
    }
    const assets = readdirSync(join(site, "assets"), { recursive: true, encoding: "utf8" });
    for (const name of assets.filter((asset) => asset.endsWith(".css"))) {
      assert.doesNotMatch(readFileSync(join(site, "assets", name), "utf8"), /url\((?:https?:)?\/\//, name);
    }
  });

  it("finds words in its search index", () => {
    const chunks = join(site, "assets/chunks");
    const name = readdirSync(chunks).find((chunk) => chunk.startsWith("@localSearchIndex")) ?? "";
    const [, quoted = ""] = /^const \w+=([\s\S]*?);export/.exec(readFileSync(join(chunks, name), "utf8")) ?? [];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a text as the bundler quotes it
    const json = new Function(`return ${quoted}`)() as string;
    // The search of the generator itself, from its own packages.
    const load = createRequire(require.resolve("vitepress/package.json"));
    const MiniSearch = load("minisearch") as { loadJSON(text: string, options: object): Search };
    const index = MiniSearch.loadJSON(json, { fields: ["title", "titles", "text"], storeFields: ["title", "titles"] });
    const found = (words: string): readonly string[] => index.search(words).map(({ id }) => id);
    assert.ok(found("dwsTimeZone").some((id) => id.startsWith("/docs/data-sources/dws.getClusterAction")));
    assert.ok(found("GATE_CLOSED").some((id) => id.startsWith("/docs/troubleshooting")));
    assert.deepEqual(found("zzzznothing"), []);
    for (const [word, page] of answers) {
      const [first = "", ...others] = index.search(word, asTheBoxDoes).map(({ id }) => id);
      assert.ok(first.startsWith(page), `${word}: ${[first, ...others.slice(0, 4)].join(" ")}`);
    }
  });
});

describe("the menu of the site", () => {
  const pages = sitePages(repositoryRoot, "https://example.com/project");
  const menu = siteMenu(pages);

  it("is in the order of tasks, and has every page once", () => {
    assert.deepEqual(
      menu.map(({ text }) => text),
      ["Get started", "Gates", "Data sources", "Command line", "Recipes", "Reference", "Maintainers"],
    );
    const links = menu.flatMap(({ items }) => items.map(({ link }) => link));
    assert.equal(links.length, pages.length);
    assert.equal(new Set(links).size, pages.length);
  });

  it("begins each group with the page to read first", () => {
    assert.deepEqual(
      menu.map(({ items }) => items[0]?.link),
      [
        "/",
        "/docs/gates/programs",
        "/docs/data-sources/cbr.getBackups",
        "/docs/cli",
        "/docs/recipes",
        "/docs/configuration",
        "/docs/maintainers/ARCHITECTURE",
      ],
    );
  });

  it("has a page that no group lists under Reference", () => {
    const added = { source: "NEWS.md", target: "NEWS.md", text: "# News\n" };
    const reference = siteMenu([...pages, added]).find(({ text }) => text === "Reference");
    assert.deepEqual(reference?.items.at(-1), { text: "News", link: "/NEWS" });
  });
});

describe("the pages of the site", () => {
  const home = "https://example.com/project";
  const pages = new Map(sitePages(repositoryRoot, home).map(({ source, text }) => [source, text]));

  it("lead to each other where they are pages, and to the sources where they are not", () => {
    const index = pages.get("docs/README.md") ?? "";
    assert.ok(index.includes("](../index.md)"));
    assert.ok(index.includes("](answers.md)"));
    assert.ok(index.includes(`](${home}/blob/main/schema.json)`));
    assert.ok(index.includes(`](${home}/tree/main/docs/snippets)`));
  });

  it("keep what stands in code, links and marks included", () => {
    const contributing = pages.get("CONTRIBUTING.md") ?? "";
    assert.ok(contributing.includes("`<!-- generated: … -->`"));
    assert.ok(pages.get("docs/languages.md")?.includes("<checkout>/sdk/python"));
  });

  it("cannot be made with a link to what is not there", () => {
    const root = mkdtempSync(join(tmpdir(), "pages-"));
    for (const folder of ["docs/data-sources", "docs/gates", "docs/maintainers", "examples"])
      mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, "docs/a.md"), "# A\n\n[b](b.md)\n");
    try {
      assert.throws(() => sitePages(root, home), { message: "docs/a.md leads to b.md, which is not there" });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
