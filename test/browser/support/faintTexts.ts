import type { Page } from "puppeteer-core";

// As text: the loader of the tests names functions by a helper that no page has.
const script = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((value) =>
      value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element) => {
    if (element === null) return "rgb(255, 255, 255)";
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? backgroundOf(element.parentElement) : colour;
  };
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { parentElement: element, textContent } = texts.currentNode;
    // A drawing has layers of its own, which axe looks at.
    if (textContent.trim() === "" || !element.checkVisibility() || element.closest("svg") !== null) continue;
    const [dark, light] = [getComputedStyle(element).color, backgroundOf(element)].map(luminance).sort((a, b) => a - b);
    if ((light + 0.05) / (dark + 0.05) < 4.5) found.add(element.className + ": " + textContent);
  }
  return [...found];
})()`;

/** Texts whose colour has less than 4.5 times the contrast of what is behind them (WCAG 2.2, 1.4.3, large text included). */
export async function faintTexts(page: Page): Promise<string[]> {
  return (await page.evaluate(script)) as string[];
}
