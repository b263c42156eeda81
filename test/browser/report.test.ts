/** The report as people see it: opened from its file, in a browser that is not connected to anything. */
import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { equalCauses, idOf, project } from "../support/report/equalCauses";
import { fleetOf } from "../support/report/fleet";
import { hostileFleet } from "../support/report/hostileFleet";
import { violations } from "./support/axe";
import { artefactFolder, describeInBrowser, watchedPage, type WatchedPage } from "./support/browser";
import { differentColours } from "./support/differentColours";
import { faintTexts } from "./support/faintTexts";
import { useReports } from "./support/reportFile";

const wide = { width: 1280, height: 1000 };
const phone = { width: 390, height: 844 };

async function rows(page: Page): Promise<string[]> {
  return page.$$eval("#fleet tr.row .name", (names) => names.map((name) => name.textContent ?? ""));
}

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, ({ textContent }) => textContent ?? "");
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}/i;

describeInBrowser("the report", (browser) => {
  const reports = useReports();
  let watched: WatchedPage;
  let fleetUrl = "";
  let equalUrl = "";
  let url = "";

  before(async () => {
    fleetUrl = await reports.write("fleet", fleetOf(300));
    equalUrl = await reports.write("equal", equalCauses());
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

  /** Opens the group of three targets that fail, and the first of them. */
  async function openDetails(page: Page): Promise<void> {
    await page.click("button.group");
    await page.click("#target-7");
    await page.waitForSelector(".details svg.timeline");
  }

  it("lists every target, the worst first, and says how many there are", async () => {
    const page = await open(fleetUrl);
    assert.deepEqual((await rows(page)).slice(4, 7), ["3 targets", "cache-00000", "cache-00001"]);
    // 300 targets, five groups of them, and the head.
    assert.equal(await page.$eval("#fleet", (table) => table.getAttribute("aria-rowcount")), "306");
    assert.equal(await page.$eval("#status", ({ textContent }) => textContent), "300 targets, 60 of them in the table");
    assert.equal(await page.$("#static"), null);
  });

  it("D7 says in one sentence why the gate is closed, and names region and project once", async () => {
    const page = await open(equalUrl);
    assert.equal(
      await textOf(page, "h1"),
      "Closed: the newest backup of cache is 9 days old; at most 26 h are allowed; 18 more targets did not pass",
    );
    const shown = await page.$eval("body", (body) => (body as HTMLElement).innerText);
    assert.deepEqual([shown.split("eu-west-101").length, shown.split(project).length], [2, 2]);
    assert.deepEqual(await page.$$eval(".gate dt", (names) => names.map(({ textContent }) => textContent)), [
      "Region",
      "Project",
      "Evaluated at",
      "Targets",
      "Evidence id",
    ]);
  });

  it("D7 shows equal causes as one row, in one line a row and without an id", async () => {
    const page = await open(equalUrl);
    const cells = await page.$$eval("#fleet tr.row", (all) =>
      all.map((row) => [".pill", ".name", ".c-cause", ".age, .none"].map((one) => row.querySelector(one)?.textContent)),
    );
    assert.deepEqual(cells, [
      ["fail", "cache", "the newest backup is 9 days old; at most 26 h are allowed", "9 days ago"],
      ["fail", "orders", "the newest task failed", "3 h ago"],
      ["unknown", "15 targets", "permission denied; the backups were not read", "none known"],
      ["unknown", "throttled", "too many requests; the backups were not read", "none known"],
      ["unknown", "dcs/dc5a7f1e…0012", "a task has an undocumented status", "30 h ago"],
      ["pass", "fine", "all criteria passed", "3 h ago"],
    ]);
    const heights = await page.$$eval("#fleet tr.row", (all) => all.map((row) => row.getBoundingClientRect().height));
    assert.ok(Math.max(...heights) <= 62, heights.join(" "));
    // A row of one target is one line.
    assert.ok(
      heights.every((height, at) => at === 2 || height <= 42),
      heights.join(" "),
    );
    assert.doesNotMatch(await page.$eval("#fleet tbody", (body) => (body as HTMLElement).innerText), uuid);
    assert.equal(await page.$eval("#target-18", (name) => (name as HTMLElement).title), `dcs/${idOf(18)}, ${idOf(18)}`);
  });

  it("unfolds equal causes and their details with the keyboard alone, and folds all of it again", async () => {
    const page = await open(equalUrl);
    await page.focus("#target-1");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "15 targets");
    await page.keyboard.press("Enter");
    assert.equal((await rows(page)).length, 21);
    assert.equal(await page.$eval("button.group", (group) => group.getAttribute("aria-expanded")), "true");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "store-1");
    await page.keyboard.press("Space");
    await page.waitForSelector(".details");
    const text = await textOf(page, ".details");
    assert.ok(text.includes("the user has no permission; request id"), text);
    const places = await page.$$eval("#fleet tr.row", (all) => all.map((row) => Number(row.ariaRowIndex)));
    assert.deepEqual(
      places,
      Array.from({ length: 21 }, (_, at) => at + 2),
    );
    await page.focus("button.group");
    await page.keyboard.press("Enter");
    assert.deepEqual([(await rows(page)).length, await page.$(".details")], [6, null]);
  });

  it("shows single targets in any other order than that of verdicts", async () => {
    const page = await open(equalUrl);
    await page.click('th[data-sort="name"] button');
    assert.equal((await rows(page)).length, 20);
    assert.equal(await page.$("button.group"), null);
  });

  it("D7 words the evidence by the state of its record", async () => {
    const page = await open(equalUrl);
    for (const target of ["#target-0", "#target-1", "#target-18"]) await page.click(target);
    await page.waitForFunction(() => document.querySelectorAll(".details").length === 3);
    const evidence = await page.$$eval(".details dt", (names) =>
      names
        .filter(({ textContent }) => textContent === "Deciding record")
        .map(({ nextElementSibling }) => nextElementSibling?.textContent?.split(" UTC, ").at(-1)),
    );
    assert.deepEqual(evidence, [
      "the service lists it as a backup that exists",
      "the service lists it as a backup that exists",
      "it failed",
      "its status is undocumented",
      "its status is undocumented",
    ]);
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
    await page.type("#search", "too many requests");
    assert.deepEqual(await rows(page), ["3 targets"]);
    assert.equal(
      await page.$eval("#fleet .where", ({ textContent }) => textContent),
      "cache-00023, cache-00123, cache-00223",
    );
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
    assert.equal((await rows(page)).length, 290);
    assert.equal(await page.$eval("#more", (button) => (button as HTMLElement).hidden), true);
  });

  it("shows details, criteria and a raw record with the keyboard alone", async () => {
    const failing = "#target-7";
    const page = await open(fleetUrl);
    await page.focus("button.group");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "cache-00107");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".details svg.timeline");
    assert.equal(await page.$eval(failing, (name) => name.getAttribute("aria-expanded")), "true");
    const text = await page.$eval(".details", ({ textContent }) => textContent ?? "");
    for (const part of ["51 h 7 min", "at most 26 h", "Next step", "beyond the limit", "2 failures"]) {
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
    it(`breaks no rule of accessibility and shows more than an empty page: ${scheme}`, async () => {
      await watched.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const page = await open(fleetUrl);
      await openDetails(page);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await faintTexts(page), []);
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
      assert.deepEqual(await faintTexts(page), []);
      await page.screenshot({ path: join(artefactFolder, `phone-${scheme}.png`) });
    });
  }

  it("finds a text that is too faint, so that the tests above can fail", async () => {
    const page = await open(equalUrl);
    await page.$eval("h1", (head) => ((head as HTMLElement).style.color = "#8a8f98"));
    assert.match((await faintTexts(page)).join(), /^: Closed: the newest backup/);
  });

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
    assert.equal((await rows(page)).length, 290);
    await page.emulateMediaType("print");
    // A group that is closed names its targets on paper.
    assert.equal(await page.$eval("#fleet .where", (names) => getComputedStyle(names).whiteSpace), "normal");
    assert.equal(await textOf(page, "#fleet .where"), "cache-00007, cache-00107, cache-00207");
    assert.deepEqual(await faintTexts(page), []);
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
    for (const part of [
      "Closed: the newest backup of cache-00007 is 51 h 7 min old; at most 26 h are allowed",
      "cache-00007",
      "51 h 7 min ago",
      "Deciding record",
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.notEqual(await watched.page.$("#static svg.timeline"), null);
  });

  it("treats every text of a service as text, in each part that can be opened", async () => {
    const page = await open(await reports.write("hostile", hostileFleet()));
    await page.$$eval("button.group", (groups) => groups.forEach((group) => (group as HTMLElement).click()));
    await page.$$eval("button.name:not(.group)", (names) => names.forEach((name) => (name as HTMLElement).click()));
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
