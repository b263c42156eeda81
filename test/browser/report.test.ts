/** The report as people see it: opened from its file, in a browser that is not connected to anything. */
import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { fleetOf } from "../support/report/fleet";
import { hostileFleet } from "../support/report/hostileFleet";
import { violations } from "./support/axe";
import { artefactFolder, describeInBrowser, watchedPage, type WatchedPage } from "./support/browser";
import { differentColours } from "./support/differentColours";
import { useReports } from "./support/reportFile";

const wide = { width: 1360, height: 1000 };
const phone = { width: 390, height: 844 };
/** The target that fails in every fleet of the tests. */
const failing = "#target-7";

async function rows(page: Page): Promise<string[]> {
  return page.$$eval("#fleet tr.row .name", (names) => names.map((name) => name.textContent ?? ""));
}

describeInBrowser("the report", (browser) => {
  const reports = useReports();
  let watched: WatchedPage;
  let fleetUrl = "";
  let url = "";

  before(async () => {
    fleetUrl = await reports.write("fleet", fleetOf(300));
  });
  beforeEach(async () => {
    url = "";
    watched = await watchedPage(browser());
    await watched.page.setViewport(wide);
  });
  afterEach(async () => {
    await watched.page.close();
    assert.deepEqual(watched.complaints, []);
    assert.deepEqual([...new Set(watched.requests)], url === "" ? [] : [url]);
  });

  async function open(address: string): Promise<Page> {
    url = address;
    await watched.page.goto(address);
    await watched.page.waitForSelector("#fleet tr.row");
    return watched.page;
  }

  async function openDetails(page: Page, selector = failing): Promise<void> {
    await page.click(selector);
    await page.waitForSelector(".details svg.timeline");
  }

  it("lists every target, the worst first, and says how many there are", async () => {
    const page = await open(fleetUrl);
    assert.deepEqual((await rows(page)).slice(0, 4), ["cache-00007", "cache-00107", "cache-00207", "cache-00023"]);
    assert.equal(await page.$eval("#fleet", (table) => table.getAttribute("aria-rowcount")), "301");
    assert.match(await page.$eval("#status", ({ textContent }) => textContent ?? ""), /^300 targets, 50 of them/);
    assert.equal(await page.$("#static"), null);
  });

  it("filters by text, by verdict and by both", async () => {
    const page = await open(fleetUrl);
    await page.type("#search", "cache-0010");
    assert.deepEqual(
      (await rows(page)).sort(),
      Array.from({ length: 10 }, (_, at) => `cache-0010${at}`),
    );
    await page.click('button[data-verdict="fail"]');
    assert.deepEqual(await rows(page), ["cache-00107"]);
    assert.equal(await page.$eval("#status", ({ textContent }) => textContent), "1 target of 300");
    await page.click('button[data-verdict="fail"]');
    await page.$eval("#search", (input) => ((input as HTMLInputElement).value = ""));
    await page.type("#search", "fewer requests");
    assert.deepEqual(await rows(page), ["cache-00023", "cache-00123", "cache-00223"]);
  });

  it("sorts by a click on a head, and tells a screen reader so", async () => {
    const page = await open(fleetUrl);
    await page.click('th[data-sort="name"] button');
    assert.equal((await rows(page))[0], "cache-00000");
    await page.click('th[data-sort="name"] button');
    assert.equal((await rows(page))[0], "cache-00299");
    const sorts = await page.$$eval("th[aria-sort]", (heads) => heads.map((head) => head.getAttribute("aria-sort")));
    assert.deepEqual(sorts, ["descending"]);
  });

  it("makes further rows by its button, until all are there", async () => {
    const page = await open(fleetUrl);
    for (let round = 0; round < 6; round++) {
      await page.$eval("#more", (button) => (button as HTMLElement).click());
    }
    assert.equal((await rows(page)).length, 300);
    assert.equal(await page.$eval("#more", (button) => (button as HTMLElement).hidden), true);
  });

  it("shows details, criteria and a raw record with the keyboard alone", async () => {
    const page = await open(fleetUrl);
    await page.focus(failing);
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "cache-00107");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".details svg.timeline");
    assert.equal(await page.$eval(failing, (name) => name.getAttribute("aria-expanded")), "true");
    const text = await page.$eval(".details", ({ textContent }) => textContent ?? "");
    for (const part of ["51h7m", "at most 26h", "look at the instance's backups", "beyond the limit", "2 failures"]) {
      assert.ok(text.includes(part), part);
    }
    await page.focus(".details button.raw");
    await page.keyboard.press("Enter");
    const raw = JSON.parse(await page.$eval(".details pre", ({ textContent }) => textContent ?? "")) as object;
    assert.deepEqual(raw, fleetOf(10).recording.answers[7]!.records![0]);
    await page.focus(failing);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".details") === null);
  });

  it("begins with a link that leads past the head", async () => {
    const page = await open(fleetUrl);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Skip to the targets");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "targets");
    // A browser that jumps within a page asks for nothing, but its address has changed.
    assert.equal(page.url(), `${fleetUrl}#targets`);
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`breaks no rule of accessibility and is no empty page: ${scheme}`, async () => {
      await watched.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const page = await open(fleetUrl);
      await openDetails(page);
      assert.deepEqual(await violations(page), []);
      const image = await page.screenshot({ path: join(artefactFolder, `fleet-${scheme}.png`) });
      assert.ok((await differentColours(page, image)) > 50);
    });

    it(`fits a phone without scrolling sideways: ${scheme}`, async () => {
      await watched.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await watched.page.setViewport(phone);
      const page = await open(fleetUrl);
      await openDetails(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
      assert.deepEqual(await violations(page), []);
      await page.screenshot({ path: join(artefactFolder, `phone-${scheme}.png`) });
    });
  }

  it("differs between light and dark", async () => {
    const page = await open(fleetUrl);
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    const light = await background();
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    assert.deepEqual([light, await background()], ["rgb(244, 246, 249)", "rgb(14, 19, 26)"]);
  });

  it("prints every row in black on white, without what only a screen can use", async () => {
    const page = await open(fleetUrl);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    const pdf = await page.pdf({ path: join(artefactFolder, "fleet.pdf"), format: "A4" });
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), "%PDF-");
    assert.equal((await rows(page)).length, 300);
    await page.emulateMediaType("print");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).color), "rgb(0, 0, 0)");
    assert.equal(await page.$eval(".controls", (controls) => getComputedStyle(controls).display), "none");
    await page.emulateMediaType("screen");
  });

  it("shows a single target in full at once", async () => {
    const one = fleetOf(8);
    const { targets } = one.description as { targets: readonly unknown[] };
    const description = { ...one.description, targets: [targets[7]] };
    const page = await open(
      await reports.write("one", {
        ...one,
        description,
        recording: { ...one.recording, answers: one.recording.answers.slice(7) },
      }),
    );
    await page.waitForSelector(".details svg.timeline");
    await page.screenshot({ path: join(artefactFolder, "one.png"), fullPage: true });
  });

  it("can be read without its script, details of a few targets included", async () => {
    await watched.page.setJavaScriptEnabled(false);
    url = await reports.write("small", fleetOf(9));
    await watched.page.goto(url);
    const text = await watched.page.$eval("body", ({ textContent }) => textContent ?? "");
    for (const part of ["The gate is closed", "cache-00007", "newest success 51h7m old", "Deciding record"]) {
      assert.ok(text.includes(part), part);
    }
    assert.notEqual(await watched.page.$("#static svg.timeline"), null);
  });

  it("takes nothing that a service says for markup, whoever opens what", async () => {
    const page = await open(await reports.write("hostile", hostileFleet()));
    await page.$$eval("button.name", (names) => names.forEach((name) => (name as HTMLElement).click()));
    await page.waitForSelector(".details pre, .details button.raw");
    await page.$$eval("button.raw", (buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
    await page.waitForSelector(".details pre");
    assert.equal(await page.evaluate(() => "forged" in window), false);
    assert.equal(await page.$("img, iframe, object, embed, link, a:not(.skip)"), null);
    const raw = await page.$$eval(".details pre", (all) => all.map(({ textContent }) => textContent ?? ""));
    assert.ok(raw.some((text) => text.includes("</script><script>window.forged=1</script>")));
    assert.ok(
      raw.every(
        (text) => !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/.test(text),
      ),
    );
    assert.ok(raw.some((text) => text.includes("\\u202e")));
  });

  it("opens a drawing of one target, in colours of its own for light and dark", async () => {
    const svg = join(artefactFolder, "target.svg");
    await reports.write("drawn", fleetOf(8), ["-o", `svg=${svg}`, "--target", "cache-00007"]);
    url = pathToFileURL(svg).href;
    await watched.page.goto(url);
    const title = await watched.page.$eval("svg > title", ({ textContent }) => textContent);
    assert.equal(title, "cache-00007: fail");
    const image = await watched.page.screenshot({ path: join(artefactFolder, "target.png") });
    assert.ok((await differentColours(watched.page, image)) > 20);
  });

  it("leaves its pictures for people to look at", () => {
    for (const name of ["fleet-light.png", "fleet-dark.png", "phone-light.png", "one.png"]) {
      assert.ok(statSync(join(artefactFolder, name)).size > 10_000, name);
    }
    writeFileSync(join(artefactFolder, "fleet.html"), readFileSync(new URL(fleetUrl)));
  });
});
