import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCatalogue, type ErrorKind } from "../../../../provider/core/errors/errorCatalogue";

const root = join(__dirname, "../../../..");
const page = readFileSync(join(root, "docs/errors.md"), "utf8");
const codes = Object.keys(errorCatalogue);

/** Every code in the page's tables, with the class in whose section it stands. */
function documentedCodes(): [code: string, className: string][] {
  let className = "";
  return page.split("\n").flatMap((line): [string, string][] => {
    className = /^## (\w+)/.exec(line)?.[1] ?? className;
    const code = /^\| `([A-Z_]+)` \|/.exec(line)?.[1];
    return code === undefined ? [] : [[code, className]];
  });
}

/** The provider's own sources: what is generated repeats, and the catalogue only defines. */
function sources(): string {
  const files = readdirSync(join(root, "provider"), { recursive: true, encoding: "utf8" });
  const own = files.filter((name) => name.endsWith(".ts") && !/generated|simulator|errorCatalogue/.test(name));
  return own.map((name) => readFileSync(join(root, "provider", name), "utf8")).join("\n");
}

describe("errorCatalogue", () => {
  it("is documented code by code, each once", () => {
    const documented = documentedCodes().map(([code]) => code);
    assert.deepEqual([...documented].sort(), [...codes].sort());
  });

  it("is documented class by class", () => {
    const classes: Record<ErrorKind, string> = {
      input: "InputError",
      config: "ConfigError",
      auth: "AuthError",
      service: "ServiceError",
      wire: "WireError",
      gate: "GateError",
    };
    for (const [code, className] of documentedCodes()) {
      assert.equal(className, classes[errorCatalogue[code as keyof typeof errorCatalogue].kind], code);
    }
  });

  const everywhere = sources();
  for (const [code, { kind, meaning, advice }] of Object.entries(errorCatalogue)) {
    it(`documents meaning and advice of ${code}`, () => {
      assert.ok(page.includes(`| \`${code}\` | ${meaning} | ${advice} |\n`));
    });

    it(`has a use for ${code}`, () => assert.match(everywhere, new RegExp(`\\b${code}\\b`)));

    it(`names the area of ${code} first`, () => {
      const area = { input: "INPUT", config: "CONFIG", auth: "AUTH", service: "API", wire: "WIRE", gate: "GATE" }[kind];
      assert.match(code, new RegExp(`^${area}(?:_[A-Z]+)+$`));
    });

    it(`gives meaning and advice of ${code} as sentences that a table can hold`, () => {
      for (const text of [meaning, advice]) assert.match(text, /^[A-Z][^|\n]*\.$/);
    });
  }

  it("holds every code that the sources name", () => {
    const named = everywhere.matchAll(/\b(?:INPUT|CONFIG|AUTH|API|WIRE|GATE)_[A-Z][A-Z_]*\b/g);
    for (const [code] of named) assert.ok(codes.includes(code), code);
  });
});
