/** The small parts of which pages are generated. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { generateFunctionPages } from "../../scripts/generate/functionPages";
import { gateTable, generateGatePages } from "../../scripts/generate/gatePages";
import { markdownTable, sentences, withCopies, withSection, wrapped } from "../../scripts/generate/markdown";
import { listsResources, queryFunctions, queryModules } from "../../scripts/generate/code/queryModules";
import { dataSourceTable } from "../../scripts/generate/readmeTable";
import { settingsTable } from "../../scripts/generate/settingsTable";
import type { ObjectSpec, PackageSpec } from "../../scripts/schema/spec";
import { sectionOf, tableRows } from "./support/pages";

const schema = JSON.parse(readFileSync(join(repositoryRoot, "schema.json"), "utf8")) as PackageSpec;

describe("withSection", () => {
  const page = "before\n<!-- generated: a -->\nold\n<!-- end of a -->\nafter\n";

  it("replaces what stands between the marks, and nothing else", () => {
    const replaced = "before\n<!-- generated: a -->\n\nnew\n\n<!-- end of a -->\nafter\n";
    assert.equal(withSection(page, "a", "new\n"), replaced);
  });

  it("changes nothing the second time", () => {
    const once = withSection(page, "a", "new\n");
    assert.equal(withSection(once, "a", "new\n"), once);
  });

  it("takes no character of the text for a pattern", () => {
    assert.ok(withSection(page, "a", "costs $& and $1\n").includes("costs $& and $1\n"));
  });

  it("refuses a page without the section", () => {
    assert.throws(() => withSection(page, "b", ""), /no section "<!-- generated: b -->"/);
  });
});

describe("withCopies", () => {
  const read = (path: string): string => `text of ${path} for $&\n`;

  it("fills a block that names a file with the file, and leaves other blocks alone", () => {
    const page = "```ts a/b.ts\nold\n```\n\n```ts\nown\n```\n";
    assert.equal(withCopies(page, read), "```ts a/b.ts\ntext of a/b.ts for $&\n```\n\n```ts\nown\n```\n");
  });

  it("fills an empty block", () => {
    assert.equal(withCopies("```ts a.ts\n```\n", read), "```ts a.ts\ntext of a.ts for $&\n```\n");
  });
});

describe("markdownTable", () => {
  it("keeps a cell on one line and in one cell", () => {
    assert.equal(markdownTable(["a", "b"], [["1\n2", "x|y"]]), "| a | b |\n| --- | --- |\n| 1 2 | x\\|y |\n");
  });
});

describe("wrapped", () => {
  it("breaks at blanks before column 121, paragraph by paragraph", () => {
    const word = "x".repeat(59);
    assert.equal(wrapped(`${word} ${word} ${word}\n\ny`), `${word} ${word}\n${word}\n\ny\n`);
  });
});

describe("sentences", () => {
  it("ends one at a full stop before a blank only", () => {
    assert.equal(sentences("Version v3.1 is\nread. It is old. More.", 2), "Version v3.1 is read. It is old.");
  });

  it("takes a text without a full stop whole", () => assert.equal(sentences("no end", 1), "no end"));
});

describe("settingsTable", () => {
  it("names variables in order of precedence, and secrets", () => {
    const row =
      "| `secretKey` | Secret access key (SK) | `HW_SECRET_KEY`, `HUAWEICLOUD_SDK_SK`, `CLOUD_SDK_SK` | yes |\n";
    assert.ok(settingsTable(["cce", "css", "dws", "cbr", "dcs"]).includes(row));
    assert.ok(
      settingsTable(["cce", "css", "dws", "cbr", "dcs"]).includes(
        "| `HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION>`, one per service and region | no |",
      ),
    );
  });
});

describe("dataSourceTable", () => {
  it("links from the folder of the page that holds it", () => {
    assert.ok(dataSourceTable(schema, "").includes("](docs/data-sources/dcs.getInstanceBackups.md)"));
    assert.ok(dataSourceTable(schema, "docs").includes("](data-sources/dcs.getInstanceBackups.md)"));
  });

  it("refuses a function that does not say what it can prove", () => {
    const silent: PackageSpec = { functions: { "huaweicloud-backup:css:getX": { description: "Reads." } } };
    assert.throws(() => dataSourceTable(silent, ""), /has no paragraph "Proves: "/);
  });
});

/** Name, whether it is always there, and description of each member, as a table should have them. */
function rowsOf(spec: ObjectSpec | undefined): unknown[] {
  return Object.entries(spec?.properties ?? {}).map(([member, { description = "" }]) => [
    `\`${member}\``,
    spec?.required?.includes(member) === true ? "yes" : "no",
    description.replace(/\s+/g, " "),
  ]);
}

function rowsUnder(path: string, text: string, heading: string): unknown[] {
  return tableRows(sectionOf({ path, text }, heading)).map(([member, , need, description]) => [
    member,
    need,
    description,
  ]);
}

/** The types that a page describes, as the schema has them. */
function typesOf(text: string): [name: string, spec: ObjectSpec][] {
  const byName = new Map(Object.entries(schema.types ?? {}).map(([token, spec]) => [token.split(":")[2] ?? "", spec]));
  return [...text.matchAll(/^### (\w+)$/gm)].map(([, name = ""]) => [name, byName.get(name) ?? {}]);
}

describe("generateFunctionPages", () => {
  const pages = new Map(
    generateFunctionPages(schema, queryModules(schema, repositoryRoot), repositoryRoot).map(({ path, text }) => [
      path,
      text,
    ]),
  );
  for (const [token, spec] of queryFunctions(schema)) {
    const { inputs, outputs } = spec;
    const [, module = "", name = ""] = token.split(":");
    const text = pages.get(`docs/data-sources/${module}.${name}.md`) ?? "";

    for (const [heading, spec] of [
      ["Arguments", inputs],
      ["Answer", outputs],
    ] as const) {
      it(`lists under "${heading}" of ${token} every one with its description, and nothing else`, () => {
        assert.deepEqual(rowsUnder(name, text, `## ${heading}`), rowsOf(spec));
      });
    }

    it(`lists every field of each type that ${token} answers with, and nothing else`, () => {
      for (const [type, spec] of typesOf(text))
        assert.deepEqual(rowsUnder(name, text, `### ${type}`), rowsOf(spec), type);
    });

    it(`says of ${token} all that its description says: what it proves, absence, errors, source`, () => {
      const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
      assert.ok(oneLine(text).includes(oneLine(schema.functions?.[token]?.description ?? "?")));
    });

    it(`names the API page that ${token} was written from`, () => {
      assert.match(text, /^Source: [A-Z]+ API page "[^"]+", (?:undated|\d{4}-\d\d-\d\d)/m);
    });

    it(`describes each type that an answer of ${token} is made of, once`, () => {
      const linked = new Set([...text.matchAll(/\]\(#([a-z]+)\)/g)].map((match) => match[1]));
      const headings = [...text.matchAll(/^### (\w+)$/gm)].map((match) => match[1]?.toLowerCase());
      assert.deepEqual([...headings].sort(), [...linked].sort());
      assert.ok(headings.includes(listsResources(spec) ? "listedresource" : "backuprecord"));
    });
  }

  it("shows the request as the query builds it", () => {
    const text = pages.get("docs/data-sources/dws.getClusterAction.md") ?? "";
    assert.ok(text.includes("- Request: `GET /v1/{projectId}/clusters/{clusterId}/actions/{actionName}`\n"));
    assert.ok(text.includes("- Permission: the IAM action `dws:cluster:getTaskDetail`\n"));
  });

  it("names the example that is missing", () => {
    const modules = [{ token: "huaweicloud-backup:css:getLogBackupRecords", name: "getLogBackupRecords", path: "p" }];
    const folder = join(repositoryRoot, "test");
    assert.throws(() => generateFunctionPages(schema, modules, folder), /Cannot find module/);
  });
});

function withoutInputs(results: ObjectSpec | undefined, inputs: ObjectSpec | undefined): ObjectSpec {
  const own = Object.entries(results?.properties ?? {}).filter(
    ([member]) => inputs?.properties?.[member] === undefined,
  );
  return { ...results, properties: Object.fromEntries(own) };
}

describe("generateGatePages", () => {
  const pages = new Map(generateGatePages(schema, repositoryRoot).map(({ path, text }) => [path, text]));
  const verdict = schema.functions?.["huaweicloud-backup:index:getGateVerdict"];
  const gate = schema.resources?.["huaweicloud-backup:index:Gate"];
  const results = verdict?.outputs;
  const parts: [name: string, inputs: ObjectSpec | undefined][] = [
    ["getGateVerdict", verdict?.inputs],
    ["Gate", { properties: gate?.inputProperties ?? {}, required: gate?.requiredInputs ?? [] }],
  ];

  it("are one for each function and resource that is no query", () => {
    assert.deepEqual([...pages.keys()], ["docs/gates/getGateVerdict.md", "docs/gates/Gate.md"]);
  });

  for (const [name, inputs] of parts) {
    const text = pages.get(`docs/gates/${name}.md`) ?? "";
    const tables: [heading: string, spec: ObjectSpec | undefined][] = [
      ["Inputs", inputs],
      // An output of a Gate with the name of an input is that input: `policy` is what was given, as in the description.
      ["Outputs", name === "Gate" ? withoutInputs(results, inputs) : results],
    ];

    for (const [heading, spec] of tables) {
      it(`list under "${heading}" of ${name} every one, whether it is always there, and nothing else`, () => {
        const rows = tableRows(sectionOf({ path: name, text }, `## ${heading}`));
        assert.deepEqual(
          rows.map(([member, , need]) => [member, need]),
          Object.keys(spec?.properties ?? {}).map((member) => [
            `\`${member}\``,
            spec?.required?.includes(member) === true ? "yes" : "no",
          ]),
        );
      });
    }

    it(`list every field of each type that ${name} is made of, and nothing else`, () => {
      for (const [type, spec] of typesOf(text))
        assert.deepEqual(rowsUnder(name, text, `### ${type}`), rowsOf(spec), type);
    });

    it(`describe each type that ${name} is made of, once`, () => {
      const linked = new Set([...text.matchAll(/\]\(#([a-z]+)\)/g)].map((match) => match[1]));
      const headings = [...text.matchAll(/^### (\w+)$/gm)].map((match) => match[1]?.toLowerCase());
      assert.deepEqual([...headings].sort(), [...linked].sort());
      assert.ok(headings.includes("gatecriteria") && headings.includes("gatecriterionresult"));
    });

    it(`show the token of ${name} and the other page`, () => {
      const [other = ""] = parts.map(([part]) => part).filter((part) => part !== name);
      assert.ok(text.includes(`- Token: \`huaweicloud-backup:index:${name}\`\n`));
      assert.ok(text.includes(`[${other}](${other}.md)`));
    });
  }

  it("name the example that is missing", () => {
    const message =
      "huaweicloud-backup:index:getGateVerdict has no example: docs/snippets/typescript/getGateVerdict.ts is missing";
    assert.throws(() => generateGatePages(schema, join(repositoryRoot, "test")), { message });
  });

  it("are linked from the index", () => {
    assert.ok(
      gateTable(schema, "docs").includes("| [`Gate`](gates/Gate.md) | resource | Lets a deployment continue only"),
    );
  });
});
