/** The documentation as people read it on the site: each page opened in a browser, from a server of nothing but its files. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { buildSite } from "../../scripts/site/buildSite";
import { violations } from "./support/axe";
import { artefactFolder, describeInBrowser, watchedPage, type WatchedPage } from "./support/browser";
import { serveSite, type SiteServer } from "./support/siteServer";

const wide = { width: 1360, height: 1000 };
const narrow = { width: 390, height: 844 };
const phone = { ...narrow, isMobile: true, hasTouch: true };
/** Pages of each kind: the first one, one with wide tables, one with long code, one that is generated. */
const kinds = ["index", "docs/benchmarks", "docs/cli", "docs/data-sources/dcs.getInstanceBackups", "docs/gates/rules"];
const serious = ["serious", "critical"];
/** The button of the generator's search is called "Search", and shows the key that opens it beside the word. */
const notOurs = ["label-content-name-mismatch"];

/** What stands out of the page to the right, where a reader on a phone would have to drag the whole page. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...document.querySelectorAll("main *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px of ${clientWidth}`, ...all.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 200))];
  });

describeInBrowser("the site of the documentation", (browser) => {
  let folder = "";
  let server: SiteServer;
  let watched: WatchedPage;
  /** Every page, by its path without `.html`. */
  let pages: string[] = [];

  before(async function () {
    this.timeout(600_000);
    folder = mkdtempSync(join(tmpdir(), "site-"));
    symlinkSync(join(repositoryRoot, "node_modules"), join(folder, "node_modules"), "dir");
    const site = join(folder, "site");
    buildSite(repositoryRoot, join(folder, "source"), site);
    pages = readdirSync(site, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html") && name !== "404.html")
      .map((name) => name.replace(/\.html$/, ""))
      .sort();
    server = await serveSite(site);
  });
  after(async () => {
    await (server as SiteServer | undefined)?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    watched = await watchedPage(browser());
  });
  afterEach(async () => {
    await watched.page.close();
    assert.deepEqual(watched.complaints, []);
    assert.deepEqual(foreign(watched), []);
  });
  /** What a page asked of other hosts. */
  const foreign = ({ requests }: WatchedPage): string[] =>
    requests.filter((address) => !address.startsWith(`${server.url}/`) && !address.startsWith("data:"));

  async function open(
    name: string,
    viewport: Parameters<Page["setViewport"]>[0],
    { page }: WatchedPage = watched,
  ): Promise<Page> {
    await page.setViewport(viewport);
    const response = await page.goto(`${server.url}/${name}.html`, { waitUntil: "networkidle0" });
    assert.equal(response?.status(), 200, name);
    return page;
  }

  /** The smallest letters of the text, in pixels. */
  const smallest = (page: Page): Promise<number> =>
    page.$$eval("main p, main li, main td", (all) =>
      Math.min(...all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize))),
    );

  describe("each page opened once, at a desk, and then made as narrow as a phone", () => {
    const anchors = new Map<string, ReadonlySet<string>>();
    const links = new Map<string, string>();
    const headsOf = new Map<string, number>();
    const narrowed = new Map<string, { readonly wide: readonly string[]; readonly smallest: number }>();
    const failed: string[] = [];
    let walk: WatchedPage;

    before(async function () {
      this.timeout(600_000);
      walk = await watchedPage(browser());
      walk.page.on("response", (response) => {
        if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
      });
      for (const name of pages) {
        const page = await open(name, wide, walk);
        const { heads, ids, found } = await page.evaluate(() => ({
          heads: document.querySelectorAll("main h1").length,
          ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
          found: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
        }));
        headsOf.set(name, heads);
        anchors.set(name, new Set(ids));
        for (const link of found) if (link.startsWith(`${server.url}/`)) links.set(link, name);
        await page.setViewport(narrow);
        narrowed.set(name, { wide: await tooWide(page), smallest: await smallest(page) });
      }
      await walk.page.close();
    });

    it("shows every page, loads nothing that is not there, and complains of nothing", () => {
      assert.deepEqual(
        [...headsOf].filter(([, heads]) => heads !== 1),
        [],
      );
      assert.deepEqual(failed, []);
      assert.deepEqual(walk.complaints, []);
      assert.deepEqual(foreign(walk), []);
      assert.ok(pages.length > 30, String(pages.length));
    });

    it("leads with every link of its own to a heading that is shown", () => {
      const broken = [...links].filter(([link]) => {
        const { pathname, hash } = new URL(link);
        const path = decodeURIComponent(pathname)
          .slice(1)
          .replace(/\.html$/, "");
        const ids = anchors.get(path === "" || path.endsWith("/") ? `${path}index` : path);
        return ids === undefined || (hash !== "" && !ids.has(decodeURIComponent(hash.slice(1))));
      });
      assert.deepEqual(broken, []);
      assert.ok(links.size > 300, String(links.size));
    });

    it("is no wider than a phone on any page, in letters of at least 14 pixels", () => {
      assert.deepEqual([...narrowed.keys()], pages);
      for (const [name, { wide: outside, smallest: pixels }] of narrowed) {
        assert.deepEqual(outside, [], name);
        assert.ok(pixels >= 14, `${name}: ${pixels}`);
      }
    });
  });

  it("finds a page by a word of its text, and opens it", async () => {
    const page = await open("index", wide);
    await page.click("#local-search button");
    await page.waitForSelector(".search-input");
    await page.type(".search-input", "dwsTimeZone");
    await page.waitForSelector(".results .result");
    const results = await page.$$eval(".results a.result", (all) => all.map((each) => each.getAttribute("href") ?? ""));
    assert.ok(
      results.some((link) => link.includes("dws.getClusterAction")),
      results.join(" "),
    );
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector(".search-input"));
    await page.waitForSelector("main h1");
    assert.notEqual(new URL(page.url()).pathname, "/index.html");
  });

  it("opens its menu on a phone, and a page from it", async () => {
    const page = await open("docs/index", phone);
    await page.click(".VPLocalNav .menu");
    await page.waitForSelector(".VPSidebar.open");
    const link = await page.waitForSelector('.VPSidebar a[href="/docs/cli.html"]', { visible: true });
    await link?.click();
    await page.waitForFunction(() => location.pathname === "/docs/cli.html");
    await page.waitForSelector(".VPSidebar:not(.open)");
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`breaks no serious rule of accessibility in ${scheme} colours`, async function () {
      this.timeout(600_000);
      await watched.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      for (const name of kinds) {
        const page = await open(name, wide);
        assert.equal(await page.evaluate(() => document.documentElement.classList.contains("dark")), scheme === "dark");
        assert.deepEqual(await violations(page, serious, notOurs), [], name);
        const picture = `site-${name.replaceAll("/", "-")}-${scheme}.png`;
        await page.screenshot({ path: join(artefactFolder, picture) });
      }
    });
  }

  it("is drawn for people to look at, as on a phone, no wider than that", async () => {
    for (const name of kinds) {
      const page = await open(name, phone);
      assert.deepEqual(await tooWide(page), [], name);
      assert.ok((await smallest(page)) >= 14, name);
      const picture = join(artefactFolder, `site-${name.replaceAll("/", "-")}-phone.png`);
      await page.screenshot({ path: picture });
    }
  });
});
