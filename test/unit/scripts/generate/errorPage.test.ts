import assert from "node:assert/strict";
import { errorCatalogue } from "../../../../provider/core/errors/errorCatalogue";
import { generateErrorPage } from "../../../../scripts/generate/errorPage";

describe("generateErrorPage", () => {
  const { path, text } = generateErrorPage();

  it("writes its page, marked as generated", () => {
    assert.equal(path, "docs/errors.md");
    assert.ok(
      text.startsWith(
        "<!-- Generated from provider/core/errors/errorCatalogue.ts by `make generate`. Do not edit. -->\n",
      ),
    );
  });

  it("has one section for each class, in the order in which one looks for the fault", () => {
    const headings = [...text.matchAll(/^## (\w+): /gm)].map((match) => match[1]);
    assert.deepEqual(headings, ["InputError", "ConfigError", "AuthError", "ServiceError", "WireError", "GateError"]);
  });

  it("has one row for each code, in the order of the catalogue", () => {
    const codes = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    assert.deepEqual(codes, Object.keys(errorCatalogue));
  });

  it("ends in one line feed", () => assert.match(text, /[^\n]\n$/));
});
