/** docs/recipes.md against examples/recipes. */
import assert from "node:assert/strict";
import { recipeFiles } from "../recipes/support/recipeFiles";
import { page, sectionOf } from "./support/pages";

const recipes = page("docs/recipes.md");
const headings = [...recipes.text.matchAll(/^## .+$/gm)].map(([heading]) => heading);

function filesIn(text: string): string[] {
  return [...text.matchAll(/\]\(\.\.\/examples\/recipes\/([^)]+)\)/g)].map(([, path]) => path ?? "");
}

describe("docs/recipes.md", () => {
  it("has each file of the recipes in one section, and no other", () => {
    const named = headings.flatMap((heading) => filesIn(sectionOf(recipes, heading)));
    assert.deepEqual([...named].sort(), recipeFiles());
  });

  for (const heading of headings) {
    it(`says under "${heading}" where secrets are, what time passes and what is tried again`, () => {
      const items = [...sectionOf(recipes, heading).matchAll(/^- (\w+): \S/gm)].map(([, item]) => item);
      assert.deepEqual(items, ["Secrets", "Gap", "Again"]);
    });
  }
});
