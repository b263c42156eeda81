import type { Page } from "puppeteer-core";

/** How many different colours a screenshot has: an empty page has one. The browser unpacks it, in a page of its own. */
export async function differentColours(page: Page, image: Uint8Array): Promise<number> {
  const other = await page.browser().newPage();
  try {
    return await other.evaluate(async (data: string) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(picture, 0, 0);
      const { data: bytes } = context.getImageData(0, 0, picture.width, picture.height);
      return new Set(new Uint32Array(bytes.buffer)).size;
    }, Buffer.from(image).toString("base64"));
  } finally {
    await other.close();
  }
}
