import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { repositoryRoot } from "../../../scripts/automation/sandbox";
import { findBrowser } from "../../../scripts/browser/findBrowser";
import { launchBrowser } from "./launchBrowser";

/** What tests leave behind for people to look at: git ignores it, and CI may keep it. */
export const artefactFolder = join(repositoryRoot, ".artifacts/report");

/** The browser's path; `undefined` when there is none. The test runner has looked already; a bare run looks itself. */
function browserPath(): string | undefined {
  const handedOver = process.env["HWBACKUP_TEST_BROWSER"];
  if (handedOver !== undefined) return handedOver === "" ? undefined : handedOver;
  const browser = findBrowser();
  return "path" in browser ? browser.path : undefined;
}

/** A page with what it complained about and what it asked for, other than the file itself. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

export async function watchedPage(browser: Browser): Promise<WatchedPage> {
  const page = await browser.newPage();
  // A busy machine is no fault of a page: the suite's own limit ends the wait.
  page.setDefaultTimeout(600_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => void complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => void complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => void requests.push(request.url()));
  return { page, complaints, requests };
}

/** A suite that needs a browser. Without one its tests are skipped, and the run's last lines name them. */
export function describeInBrowser(title: string, define: (browser: () => Browser) => void): void {
  describe(`in a browser: ${title}`, function () {
    this.timeout(600_000);
    let browser: Browser | undefined;
    before(async function () {
      const path = browserPath();
      if (path === undefined) return this.skip();
      mkdirSync(artefactFolder, { recursive: true });
      browser = await launchBrowser(path);
    });
    after(async () => browser?.close());
    define(() => browser!);
  });
}
