/** Names in the documentation, against what they name: commands, files, variables, codes, functions. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { criterionFlags, policyFlags, waitFlags } from "../../provider/cli/options/gateFlags";
import { regionEndpointPrefix } from "../../provider/config/environment";
import { logVariable } from "../../provider/config/requestLog";
import { endpointKeys } from "../../provider/config/endpointKeys";
import { settingsList } from "../../provider/config/settingsList";
import { errorCatalogue } from "../../provider/core/errors/errorCatalogue";
import { registry } from "../../provider/generated/registry";
import { scenarioNames } from "../../provider/simulator";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { functionPagePath } from "../../scripts/generate/functionPages";
import { gatePagePath } from "../../scripts/generate/gatePages";
import { tokenParts } from "../../scripts/generate/code/tokens";
import { snippetLanguages, snippetPath } from "../../scripts/generate/snippets";
import { isQueryToken } from "../../scripts/generate/code/queryModules";
import type { PackageSpec } from "../../scripts/schema/spec";
import { allPages, codeSpansOf, commandsOf, exists, page } from "./support/pages";

const pages = allPages();
const read = (path: string): string => readFileSync(join(repositoryRoot, path), "utf8");

/** Every match of a pattern's first group in some texts, each once. */
function named(texts: readonly string[], pattern: RegExp): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")))].sort();
}

const commands = pages.flatMap(commandsOf);
const texts = pages.map(({ text }) => text);

describe("commands in the documentation", () => {
  const targets = named([read("Makefile")], /^([a-z][a-z-]*):/gm);
  for (const target of named(commands, /\bmake ([a-z][a-z-]*)/g)) {
    it(`make ${target} is a target`, () => assert.ok(targets.includes(target)));
  }

  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const script of named(commands, /\bnpm run ([a-z][a-z-]*)/g)) {
    it(`npm run ${script} is a script`, () => assert.ok(Object.hasOwn(scripts, script)));
  }

  it("name the scenarios of the simulator by names that it has", () => {
    const scenarios = named(texts, /(?:SCENARIO=|scenario `|scenario: ")([A-Za-z0-9]+)/g);
    assert.deepEqual(
      scenarios.filter((name) => !(scenarioNames as readonly string[]).includes(name)),
      [],
    );
    assert.notEqual(scenarios.length, 0);
  });
});

describe("files in the documentation", () => {
  const tops = readdirSync(repositoryRoot, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !/^(?:\.git|\.artifacts|node_modules|dist)$/.test(entry.name) ? [entry.name] : [],
  );
  const { exports: doors } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
    readonly exports: object;
  };
  const paths = new Set(pages.flatMap(codeSpansOf).filter((span) => /^[\w.-]+(?:\/[\w.-]+)+\/?$/.test(span)));
  for (const path of paths) {
    // A door of the package, under the name by which it is imported.
    if (path.startsWith("./")) {
      it(`${path} is a door`, () => assert.ok(Object.keys(doors).includes(path)));
      continue;
    }
    const [top = ""] = path.split("/");
    // Within DESIGN.md, files of the provider are named from its folder.
    const isOurs = tops.includes(top) || exists(`provider/${top}`);
    if (isOurs) it(`${path} exists`, () => assert.ok(exists(path) || exists(`provider/${path}`)));
  }

  it("are named at all", () => assert.ok(paths.size > 10));
});

describe("environment variables in the documentation", () => {
  const known = new Set<string>([...settingsList.flatMap(({ environment }) => [...environment]), logVariable]);
  const ofGates = new Set([...criterionFlags, ...policyFlags, ...waitFlags].map(({ variable }) => variable));
  const ofRegion = new RegExp(`^${regionEndpointPrefix}(?:${endpointKeys.join("|").toUpperCase()})_[A-Z0-9_]+$`);

  for (const name of named(texts, /\b((?:HW|HWBACKUP|HUAWEICLOUD_SDK|CLOUD_SDK)_[A-Z0-9_]+(?:<SERVICE>_<REGION>)?)/g)) {
    it(`${name} is read`, () => {
      assert.ok(
        known.has(name) ||
          ofGates.has(name) ||
          ofRegion.test(name) ||
          name === `${regionEndpointPrefix}<SERVICE>_<REGION>`,
      );
    });
  }

  it("are all there", () => {
    const { text } = page("docs/configuration.md");
    for (const name of known) assert.ok(text.includes(`\`${name}\``), name);
  });
});

describe("error codes in the documentation", () => {
  for (const code of named(texts, /\b((?:INPUT|CONFIG|AUTH|API|WIRE|GATE)_[A-Z][A-Z_]*)\b/g)) {
    it(`${code} is in the catalogue`, () => assert.ok(Object.hasOwn(errorCatalogue, code)));
  }
});

describe("functions and resources in the documentation", () => {
  const tokens = Object.keys(registry);
  const { functions = {}, resources = {} } = JSON.parse(read("schema.json")) as PackageSpec;
  const gateTokens = [...Object.keys(functions), ...Object.keys(resources)].filter((token) => !isQueryToken(token));
  const nameOf = (token: string): string => tokenParts(token).ownName;

  for (const token of gateTokens) {
    it(`${token} has its page in the index, with its token and its examples`, () => {
      const path = gatePagePath(token);
      assert.ok(page(path).text.includes(`- Token: \`${token}\`\n`));
      for (const language of snippetLanguages) {
        assert.ok(page(path).text.includes(read(snippetPath(language, nameOf(token)))), language.name);
      }
      assert.ok(page("docs/README.md").text.includes(`](${path.replace("docs/", "")})`));
    });
  }

  for (const token of tokens) {
    const path = functionPagePath(token);
    it(`${token} has its page, with its token and its examples`, () => {
      const { text } = page(path);
      assert.ok(text.includes(`- Token: \`${token}\`\n`));
      for (const language of snippetLanguages) {
        assert.ok(text.includes(read(snippetPath(language, nameOf(token)))), language.name);
      }
    });

    it(`${token} is in the table of the index`, () => {
      assert.ok(page("docs/README.md").text.includes(`](${path.replace("docs/", "")})`));
    });
  }

  it("have no page and no example that belongs to none of them", () => {
    const files = ["docs/data-sources", "docs/gates"].flatMap((folder) =>
      readdirSync(join(repositoryRoot, folder))
        .map((name) => `${folder}/${name}`)
        // Beside the generated pages stand others, on rules, hooks and packs.
        .filter((path) => page(path).text.startsWith("<!-- Generated from schema.json")),
    );
    assert.deepEqual(files.sort(), [...tokens.map(functionPagePath), ...gateTokens.map(gatePagePath)].sort());
    for (const language of snippetLanguages) {
      const snippets = readdirSync(join(repositoryRoot, "docs/snippets", language.folder))
        .filter((name) => name !== "tsconfig.json")
        .map((name) => `docs/snippets/${language.folder}/${name}`);
      const expected = [...tokens, ...gateTokens].map((token) => snippetPath(language, nameOf(token)));
      assert.deepEqual(snippets.sort(), expected.sort());
    }
    const folders = readdirSync(join(repositoryRoot, "docs/snippets"));
    assert.deepEqual(folders.sort(), snippetLanguages.map(({ folder }) => folder).sort());
  });

  it("are named only if they exist", () => {
    const names = named(texts, /\b((?:cce|css|dws|cbr|dcs|index)[.:]get[A-Za-z]+)\b/g);
    const known = Object.keys(functions).flatMap((token) => {
      const [, module = "", name = ""] = token.split(":");
      return [`${module}.${name}`, `${module}:${name}`, `${module}.${name}Output`];
    });
    // The result types of the SDK, such as `backup.dws.GetClusterActionResult`, begin with a capital.
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
    );
  });
});
