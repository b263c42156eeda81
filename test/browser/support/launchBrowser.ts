import puppeteer, { type Browser } from "puppeteer-core";

/** A browser without a window, which sends no request of its own. */
export function launchBrowser(path: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: path,
    headless: true,
    // As root, as in a container, Chromium runs without its sandbox only; it is shown files of ours alone.
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server", "--disable-extensions"],
  });
}
