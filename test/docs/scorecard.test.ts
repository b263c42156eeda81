/**
 * The checks of OpenSSF Scorecard that files can prove, each under its name there; SECURITY.md lists the same ones. The
 * workflows are those of the recipes, which people copy, and any that this repository may get.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { sourceFiles } from "../../scripts/automation/sourceFiles";
import { page, sectionOf, tableRows } from "./support/pages";

const files = sourceFiles();
const textOf = (path: string): string => readFileSync(join(repositoryRoot, path), "utf8");
const jsonOf = (path: string): unknown => JSON.parse(textOf(path));

const own = files.filter((path) => /^\.github\/workflows\/.*\.ya?ml$/.test(path));
const copied = files.filter((path) => /^examples\/recipes\/github-actions\/.*\.ya?ml$/.test(path));
const workflows = [...own, ...copied];

interface Workflow {
  readonly on: Readonly<Record<string, unknown>> | readonly string[] | string;
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Workflow["permissions"] }>>;
}

const eventsOf = ({ on }: Workflow): readonly string[] =>
  typeof on === "string" ? [on] : Array.isArray(on) ? (on as readonly string[]) : Object.keys(on);

/** What a token may do beyond reading. */
function writes(permissions: Workflow["permissions"]): string[] {
  if (permissions === undefined || permissions === "read-all") return [];
  if (typeof permissions === "string") return [permissions];
  return Object.entries(permissions).flatMap(([scope, level]) => (/^(?:read|none)$/.test(level) ? [] : [scope]));
}

/** Faults of one workflow, by the check that would name them. */
function dangersIn(text: string): string[] {
  const events = eventsOf(parse(text) as Workflow).filter((event) =>
    /^(?:pull_request_target|workflow_run)$/.test(event),
  );
  // Whoever opens an issue or names a branch writes these texts, and a shell would run what is in them.
  const injected = [...text.matchAll(/\$\{\{\s*(github\.(?:event\.|head_ref)[^}]*?)\s*\}\}/g)].map(
    ([, from]) => from ?? "",
  );
  return [...events, ...injected];
}

function tokenFaultsIn(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const ofJobs = Object.values(workflow.jobs).flatMap(({ permissions }) => writes(permissions));
  return [
    ...(workflow.permissions === undefined ? ["no permissions at the top"] : writes(workflow.permissions)),
    ...ofJobs,
  ];
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean }>>;
}

/** The checks that hold, by their names. */
const checks: Readonly<Record<string, () => void>> = {
  "Binary-Artifacts": () => {
    const binary = files.filter((path) => readFileSync(join(repositoryRoot, path)).includes(0));
    assert.deepEqual(binary, []);
  },

  "Dangerous-Workflow": () => {
    assert.notEqual(workflows.length, 0);
    for (const path of workflows) assert.deepEqual(dangersIn(textOf(path)), [], path);
  },

  "Token-Permissions": () => {
    for (const path of workflows) assert.deepEqual(tokenFaultsIn(textOf(path)), [], path);
  },

  License: () => {
    assert.match(textOf("LICENSE"), /^\s*Apache License\s+Version 2\.0, January 2004/);
    assert.equal((jsonOf("package.json") as { readonly license: string }).license, "Apache-2.0");
  },

  "Security-Policy": () => {
    const reporting = sectionOf(page("SECURITY.md"), "## Reporting");
    assert.match(reporting, /\]\(https:\/\/github\.com\/[^)]+\/security\/advisories\/new\)/);
    for (const word of ["vulnerability", "disclosed", "version"]) assert.ok(reporting.includes(word), word);
  },

  "Pinned-Dependencies": () => {
    const locks = files.filter((path) => /(?:^|\/)package-lock\.json$/.test(path));
    assert.ok(locks.includes("package-lock.json"));
    for (const path of locks) {
      const { packages } = jsonOf(path) as Lock;
      const unpinned = Object.entries(packages).filter(([at, one]) => at !== "" && !one.link && !one.integrity);
      assert.deepEqual(
        unpinned.map(([at]) => at),
        [],
        path,
      );
    }
    const installs = [...textOf("Makefile").matchAll(/\bnpm (?:ci|install|i)\b.*/g)].map(([command]) => command);
    assert.notEqual(installs.length, 0);
    for (const command of installs) assert.match(command, /^npm ci .*--ignore-scripts\b|^npm ci --ignore-scripts$/);
    for (const path of own) {
      const used = [...textOf(path).matchAll(/\buses:\s*(\S+)/g)].map(([, action]) => action ?? "");
      for (const action of used) assert.match(action, /^\.\/|@[0-9a-f]{40}$/, path);
    }
  },

  SAST: () => {
    const [, ci = ""] = /^ci:.*\n((?:\t.*\n)+)/m.exec(textOf("Makefile")) ?? [];
    assert.match(ci, /\$\(MAKE\) lint\n/);
    assert.match(textOf(".ci/run"), /^make .*\bci$/m);
    const { scripts } = jsonOf("package.json") as { readonly scripts: Readonly<Record<string, string>> };
    assert.match(scripts["lint"] ?? "", /&& eslint \. &&/);
    assert.match(textOf("eslint.config.mjs"), /strictTypeChecked/);
  },

  Fuzzing: () => {
    const users = files.filter((path) => path.startsWith("test/") && /from "fast-check"/.test(textOf(path)));
    assert.ok(users.some((path) => path.startsWith("test/unit/")));
  },
};

describe("of OpenSSF Scorecard", () => {
  for (const [name, check] of Object.entries(checks)) it(`${name} holds`, check);

  it("SECURITY.md claims those, and no other", () => {
    const rows = tableRows(sectionOf(page("SECURITY.md"), "## Supply chain")).map(([name = ""]) =>
      name.replaceAll("`", ""),
    );
    assert.deepEqual(rows.sort(), Object.keys(checks).sort());
  });
});

describe("a workflow", () => {
  const workflow = (top: string): string => `on: [push]\n${top}\njobs:\n  a:\n    steps: []\n`;

  for (const [what, text] of [
    ["runs on pull_request_target", workflow("permissions: {}").replace("[push]", "[pull_request_target]")],
    ["runs after another one", workflow("permissions: {}").replace("[push]", "{ workflow_run: { workflows: [a] } }")],
    ["puts an issue's title into a script", workflow("env: { A: '${{ github.event.issue.title }}' }")],
    ["puts a branch's name into a script", workflow("env: { A: '${{ github.head_ref }}' }")],
  ] as const) {
    it(`that ${what} is dangerous`, () => assert.equal(dangersIn(text).length, 1));
  }

  for (const [what, text] of [
    ["says nothing about its token", workflow("")],
    ["lets its token write everything", workflow("permissions: write-all")],
    ["lets its token write one thing", workflow("permissions: { contents: write }")],
    [
      "lets the token of a job write",
      workflow("permissions: {}").replace("steps", "permissions: { id-token: write }\n    steps"),
    ],
  ] as const) {
    it(`that ${what} has a token too strong`, () => assert.equal(tokenFaultsIn(text).length, 1));
  }
});
