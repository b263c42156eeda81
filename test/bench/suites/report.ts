import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { findBrowser } from "../../../scripts/browser/findBrowser";
import { launchBrowser } from "../../browser/support/launchBrowser";
import { runHere } from "../../cli/support/runHere";
import { fleetOf } from "../../support/report/fleet";
import { atMost, rounded, type SuiteResult } from "../report/goal";

const targets = 10_000;
const rounds = 9;

/** Resolves when what was changed before stands on the screen: behind the next frame. */
const painted = `new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => done();
  channel.port2.postMessage(0);
}))`;

/** Milliseconds from the beginning of the navigation until the rows are painted, by the page's own clock. */
async function opening(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return (await page.evaluate(`(async () => {
    if (document.querySelectorAll("#fleet tr.row").length === 0) throw new Error("no row is there");
    await ${painted};
    return performance.now();
  })()`)) as number;
}

/** Milliseconds from the event of a typed word until the filtered rows are painted; the number of rows must be right. */
async function filtering(page: Page, word: string, expected: number): Promise<number> {
  const measured = (await page.evaluate(`(async () => {
    const search = document.getElementById("search");
    const began = performance.now();
    search.value = ${JSON.stringify(word)};
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await ${painted};
    return [performance.now() - began, Number.parseInt(document.getElementById("status").textContent, 10)];
  })()`)) as [number, number];
  if (measured[1] !== expected) throw new Error(`"${word}" found ${measured[1]} targets, not ${expected}`);
  return measured[0];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The words that are typed, with how many targets they leave. */
const words: readonly (readonly [string, number])[] = [
  ["cache-0123", 10],
  ["too many requests", targets / 100],
  ["", targets],
];

async function measure(browser: Browser, url: string): Promise<{ readonly open: number[]; readonly filter: number[] }> {
  const open: number[] = [];
  const filter: number[] = [];
  // The first round warms up and does not count.
  for (let round = -1; round < rounds; round++) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1360, height: 1000 });
    const opened = await opening(page, url);
    const filtered: number[] = [];
    for (const [word, expected] of words) filtered.push(await filtering(page, word, expected));
    await page.close();
    if (round < 0) continue;
    open.push(opened);
    filter.push(Math.max(...filtered));
  }
  return { open, filter };
}

/** How long the report of a large fleet takes in a browser. */
export async function report(): Promise<SuiteResult> {
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing);
  const folder = mkdtempSync(join(tmpdir(), "hwbackup-bench-"));
  const browser = await launchBrowser(found.path);
  try {
    const { description, recording } = fleetOf(targets);
    const [gate, records, page] = ["gate.json", "recording.json", "report.html"].map((name) => join(folder, name));
    writeFileSync(gate ?? "", JSON.stringify(description));
    writeFileSync(records ?? "", JSON.stringify(recording));
    const began = performance.now();
    const { code, stderr } = await runHere([
      "report",
      "-f",
      gate ?? "",
      "--records",
      records ?? "",
      "-o",
      `html=${page}`,
    ]);
    if (code !== 0) throw new Error(`hwbackup report ended with ${code}: ${stderr}`);
    const written = performance.now() - began;
    const { open, filter } = await measure(browser, pathToFileURL(page ?? "").href);
    const shown = (values: readonly number[]): string[] =>
      [median(values), Math.max(...values)].map((value) => `${value.toFixed(0)} ms`);
    return {
      method:
        `The report of ${targets} targets with fourteen records each, of which 5 % did not pass, opened from its file in ` +
        `${await browser.version()}. Opening ends when the rows are painted, filtering when those of a typed word are; the ` +
        `slowest of ${words.length} words counts. Medians of ${rounds} rounds, each in a new page.`,
      tables: [
        {
          title: "The report in a browser",
          head: ["What", "Median", "Slowest"],
          rows: [
            ["opening", ...shown(open)],
            ["filtering", ...shown(filter)],
            [
              "the file",
              `${(statSync(page ?? "").size / 1e6).toFixed(1)} MB`,
              `written in ${(written / 1000).toFixed(1)} s`,
            ],
          ],
        },
      ],
      goals: [
        atMost("report.open", rounded(median(open)), 2000, `ms until a report of ${targets} targets is open`),
        atMost("report.filter", rounded(median(filter)), 100, `ms until ${targets} targets are filtered`),
      ],
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
