import { source as axeSource, type AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";

/** Rules of accessibility that a page breaks, with the elements at fault: of these impacts, and without those that are named. */
export async function violations(
  page: Page,
  impacts?: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  // By the driver and not by an element of the page, whose policy would not let it run.
  await page.evaluate(axeSource);
  const { violations: found } = (await page.evaluate("axe.run()")) as AxeResults;
  return found
    .filter(({ id, impact }) => !without.includes(id) && (impacts === undefined || impacts.includes(impact ?? "")))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}
