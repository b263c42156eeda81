import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, enginePath, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { stepsOf } from "../support/stepsOf";

const folder = join(repositoryRoot, "test/fixtures/packs/pets");
const modes = [
  ["a folder", "folder", folder],
  ["an executable", "executable", join(folder, "pets-pack")],
] as const;
const urn = "random:index/randomPet:RandomPet";

describeWithEngine("a policy pack", () => {
  let bench: EngineBench;
  let project: EngineProject;
  let log: string;

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/two-pets", { random: findRandomPlugin().directory });
    log = join(project.directory, "pack.log");
  });
  after(() => bench.close());
  beforeEach(() => {
    writeFileSync(log, "");
  });

  /** A file with the settings of the pack's rules. */
  function settings(name: string, content: object): string {
    const file = join(project.directory, `${name}.json`);
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  /** What the rules were shown, one object for each time that one looked at a pet. */
  function seen(): Record<string, unknown>[] {
    const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(0, -1) : [];
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  function run(operation: "preview" | "up", stack: string, pack: string, file?: string): Promise<ProgramResult> {
    return project.run(operation, {
      stack,
      config: { "two-pets:prefix": "a-long-prefix" },
      environment: { PACK_LOG: log },
      policyPacks: [pack],
      ...(file === undefined ? {} : { policyPackConfigs: [file] }),
    });
  }

  for (const [what, stack, pack] of modes) {
    it(`that is ${what} refuses in the preview, naming rule and resource`, async () => {
      const result = await run("preview", stack, pack);
      assert.equal(result.succeeded, false, result.output);
      const mandatory = result.policyViolations.filter(({ level }) => level === "mandatory");
      assert.deepEqual(mandatory, [
        {
          policy: "prefix-length",
          pack: "pets",
          level: "mandatory",
          message: "The prefix of a pet is short.\nthe prefix a-long-prefix is too long",
          urn: `urn:pulumi:${stack}::two-pets::${urn}::first`,
        },
      ]);
      // A value that is not known yet is no violation, whatever the level: the rule did not run.
      const unrun = result.policyViolations.find((each) => each.urn?.endsWith("::second"));
      assert.equal(unrun?.level, "advisory");
      assert.match(unrun.message, /^can't run policy 'prefix-length' .* string value at \.prefix can't be known/);
    });

    it(`that is ${what} sees inputs before a step and dependencies after all of them, and takes settings`, async () => {
      const file = settings("lenient", { "prefix-length": { most: 40 } });
      const result = await run("up", stack, pack, file);
      assert.equal(result.succeeded, true, result.output);
      const stackUrn = `urn:pulumi:${stack}::two-pets::pulumi:pulumi:Stack::two-pets-${stack}`;
      const props = { length: 2, separator: "-" };
      const rule = "prefix-length";
      assert.deepEqual(seen(), [
        { rule, name: "first", props: { ...props, prefix: "a-long-prefix" }, parent: stackUrn },
        { rule, name: "second", props: { ...props, prefix: result.outputs["name"] }, parent: stackUrn },
        { rule: "named-after", parent: `two-pets-${stack}`, on: ["first"], byProperty: { prefix: ["first"] } },
      ]);
    });
  }

  it("blocks one step of an update by a rule about a resource, and leaves what was made before", async () => {
    const file = settings("exact", { "prefix-length": { most: "a-long-prefix".length } });
    const result = await run("up", "partly", folder, file);
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(stepsOf(result), ["create first"]);
    assert.deepEqual(result.resources, ["pulumi:pulumi:Stack", "pulumi:providers:random", urn]);
  });

  it("refuses by a rule about the whole stack in the preview, but after everything is made in the update", async () => {
    const file = settings("third", { "prefix-length": { most: 40 }, "named-after": { pet: "third" } });
    const preview = await run("preview", "whole", folder, file);
    assert.equal(preview.succeeded, false, preview.output);
    const violation = preview.policyViolations.find(({ policy }) => policy === "named-after");
    assert.equal(violation?.urn, `urn:pulumi:whole::two-pets::${urn}::second`);
    const up = await run("up", "whole", folder, file);
    assert.equal(up.succeeded, false, up.output);
    assert.deepEqual(up.changes, { create: 3 });
    assert.equal(up.resources.includes(urn), true);
  });

  for (const [what, stack, pack] of modes) {
    it(`that is ${what} judges stored state without a program, from the backend and from a file`, () => {
      const analyze = (...args: string[]): { readonly status: number | null; readonly output: string } => {
        const { status, stdout, stderr } = spawnSync(enginePath() ?? "", args, {
          cwd: project.directory,
          env: bench.sandbox.environment,
          encoding: "utf8",
        });
        return { status, output: `${stdout}${stderr}` };
      };
      const command = ["policy", "analyze", "--policy-pack", pack];
      const refused = analyze(...command, "--stack", stack);
      assert.equal(refused.status, 1, refused.output);
      assert.match(refused.output, /the prefix a-long-prefix is too long/);
      assert.match(refused.output, /error: one or more mandatory policy violations were found/);

      const file = join(project.directory, "state.json");
      assert.equal(analyze("stack", "export", "--stack", stack, "--file", file).status, 0);
      const lenient = ["--policy-pack-config", settings("lenient", { "prefix-length": { most: 40 } })];
      const passed = analyze(...command, "--file", file, ...lenient);
      assert.equal(passed.status, 0, passed.output);
    });
  }
});
