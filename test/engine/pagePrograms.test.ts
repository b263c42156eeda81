/**
 * Programs of pages, as a reader would run them: README from an empty folder to an open and a closed gate, with the packed
 * package, and docs/emergency-bypass.md past a closed one.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { runProgram, type Operation } from "../../scripts/automation/runs/runProgram";
import type { ScenarioName } from "../../provider/simulator";
import { blocksOf, page } from "../docs/support/pages";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";
import { installTarball } from "../support/installTarball";
import { stepsOf } from "../support/stepsOf";

const pet = "random:index/randomPet:RandomPet";

/** The first block of a page that holds a text. */
function shown(path: string, text: string): string {
  const block = blocksOf(page(path)).find((each) => each.text.includes(text));
  assert.ok(block, `${path} shows no block with ${text}`);
  return block.text;
}

const setup = "npx -p pulumi-huaweicloud-backup hwbackup setup";

/** A new project of a program, with the packed package installed and set up as README says; `random` brings its own plugin. */
function newProject({ sandbox }: EngineBench, program: string): string {
  const source = join(mkdtempSync(join(sandbox.directory, "source-")), "my-project");
  mkdirSync(source);
  writeFileSync(join(source, "Pulumi.yaml"), "name: my-project\nruntime: nodejs\n");
  writeFileSync(join(source, "package.json"), "{}\n");
  writeFileSync(join(source, "index.ts"), program);
  const project = sandbox.project(source, { random: findRandomPlugin().directory });
  installTarball(project);
  execFileSync("bash", ["-euc", setup], { cwd: project, env: sandbox.environment, stdio: "ignore" });
  return project;
}

describeWithEngine("programs of pages", () => {
  let bench: EngineBench;
  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  function runIn(
    project: string,
    operation: Operation,
    scenario: ScenarioName,
    { stack = "test", config = {} }: { readonly stack?: string; readonly config?: Record<string, string> } = {},
  ): Promise<ProgramResult> {
    bench.simulator.setScenario(scenario);
    return runProgram(bench.sandbox, { operation, project, projectName: "my-project", stack, config });
  }

  it("README leads from an empty folder to an open and to a closed gate, with the packed package", async () => {
    const started = process.hrtime.bigint();
    const project = newProject(bench, shown("README.md", "new backup.Gate("));
    assert.ok(shown("README.md", `${setup}\n`).startsWith("npm install "));
    assert.match(
      readFileSync(join(project, "Pulumi.yaml"), "utf8"),
      /path: node_modules\/pulumi-huaweicloud-backup\/dist\/plugin\n/,
    );

    for (const operation of ["preview", "up"] as const) {
      const open = await runIn(project, operation, "fresh");
      assert.equal(open.succeeded, true, open.output);
      assert.deepEqual(stepsOf(open), ["create before-release", "create release"]);
      if (operation === "up") assert.match(String(open.outputs["evidence"]), /^pass: 1 target/);
    }
    for (const operation of ["preview", "up"] as const) {
      const closed = await runIn(project, operation, "stale");
      assert.equal(closed.succeeded, false, closed.output);
      assert.match(closed.output, /gate before-release: fail: 1 target .*\[GATE_CLOSED\]/);
      assert.ok(closed.resources.includes(pet), "the release stays as it is");
      const fromTheStart = await runIn(project, operation, "stale", { stack: "new" });
      assert.equal(fromTheStart.succeeded, false, fromTheStart.output);
      assert.ok(!fromTheStart.resources.includes(pet), "no release is made");
    }
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    console.log(`      from README to an open and a closed gate in a program: ${seconds.toFixed(1)} s`);
  });

  it("docs/emergency-bypass.md leads past a closed gate, and the gate closes again behind it", async () => {
    const path = "docs/emergency-bypass.md";
    const project = newProject(bench, shown(path, "new backup.Gate("));
    const commands = shown(path, "pulumi config set overrides");
    const [, overrides = ""] = /^pulumi config set overrides '(.*)'$/m.exec(commands) ?? [];
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const dated = overrides.replace(/"expiresAt": "[^"]+"/, `"expiresAt": "${expiresAt}"`);
    assert.ok(dated.includes(expiresAt), commands);
    const without = { "my-project:dcsInstanceId": bench.simulator.resources.dcsInstanceId };
    const stack = "bypass";

    const closed = await runIn(project, "up", "stale", { stack, config: without });
    assert.equal(closed.succeeded, false, closed.output);
    assert.ok(!closed.resources.includes(pet));

    const bypassed = await runIn(project, "up", "stale", {
      stack,
      config: { ...without, "my-project:overrides": dated },
    });
    assert.equal(bypassed.succeeded, true, bypassed.output);
    assert.equal(bypassed.outputs["overridden"], true);
    assert.match(String(bypassed.outputs["evidence"]), /^fail/);
    assert.match(bypassed.output, /warning: .*INC-4711: restored by hand/);

    const behind = await runIn(project, "preview", "stale", {
      stack,
      config: { ...without, "my-project:overrides": "[]" },
    });
    assert.equal(behind.succeeded, false, behind.output);
    assert.match(behind.output, /\[GATE_CLOSED\]/);
  });
});
