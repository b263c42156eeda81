/** docs/troubleshooting.md against the messages that the provider has, and those of the engine that tests have seen. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCatalogue } from "../../provider/core/errors/errorCatalogue";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { page, sectionOf, tableRows } from "./support/pages";

const doc = page("docs/troubleshooting.md");
const headings = [...doc.text.matchAll(/^## .+$/gm)].map(([heading]) => heading);
const engine = "## The plugin is not found";
const ours = headings.filter((heading) => heading !== engine).flatMap((heading) => tableRows(sectionOf(doc, heading)));

function sourcesIn(folder: string, isMeant: (path: string) => boolean): string {
  const names = readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" });
  const files = names.map((name) => `${folder}/${name}`).filter((path) => path.endsWith(".ts") && isMeant(path));
  return files.map((path) => readFileSync(join(repositoryRoot, path), "utf8")).join("\n");
}

/** Texts of the sources, with `…` for whatever a template fills in. */
const texts = sourcesIn("provider", (path) => !path.startsWith("provider/simulator/"))
  .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…")
  .replace(/…+/g, "…");

/** A message as the page shows it, as the sources have it: statuses are filled in there as well. */
const asTemplate = (message: string): string => message.replace(/answered \d{3}/, "answered …");

describe("docs/troubleshooting.md", () => {
  it("names each code of the catalogue, and no other", () => {
    const named = ours.flatMap(([, code]) => (code === "" ? [] : [(code ?? "").replaceAll("`", "")]));
    assert.deepEqual([...new Set(named)].sort(), Object.keys(errorCatalogue).sort());
  });

  for (const [cell = ""] of ours) {
    const message = cell.replaceAll("`", "");
    it(`shows a message that there is: ${message}`, () => {
      const pattern = asTemplate(message)
        .split("…")
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join("[^\\n]{1,80}?");
      assert.match(texts, new RegExp(pattern));
      assert.notEqual(message, "");
    });
  }

  it("says of each what to do", () => {
    for (const row of ours) assert.ok(row.length === 4 && row[2] !== "" && row[3] !== "", row.join(" | "));
  });

  it("shows messages of the engine that a test has seen", () => {
    const seen = sourcesIn("test/engine", () => true);
    const shown = tableRows(sectionOf(doc, engine)).map(([cell = ""]) => cell.replaceAll("`", ""));
    assert.notEqual(shown.length, 0);
    for (const message of shown) assert.ok(seen.includes(message), message);
  });
});
