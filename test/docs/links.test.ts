import assert from "node:assert/strict";
import { posix } from "node:path";
import { allPages, exists, linksOf, page, type Page } from "./support/pages";

const pages = allPages();

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf({ text }: Page): string[] {
  return [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("links in the documentation", () => {
  for (const from of pages) {
    for (const link of new Set(linksOf(from))) {
      if (/^https?:/.test(link)) continue;
      it(`${from.path} leads to ${link}`, () => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? from.path : posix.join(posix.dirname(from.path), path);
        assert.ok(exists(target), `${target} is missing`);
        if (anchor !== undefined) {
          assert.ok(target.endsWith(".md"), `${target} has no headings`);
          assert.ok(anchorsOf(page(target)).includes(anchor), `${target} has no heading #${anchor}`);
        }
      });
    }
  }

  it("reach every page from the README", () => {
    const reached = new Set(["README.md"]);
    for (const path of reached) {
      for (const link of linksOf(page(path))) {
        const target = posix.join(posix.dirname(path), link.split("#")[0] ?? "");
        if (!/^https?:/.test(link) && pages.some((candidate) => candidate.path === target)) reached.add(target);
      }
    }
    assert.deepEqual(
      pages.map(({ path }) => path).filter((path) => !reached.has(path)),
      [],
    );
  });
});
