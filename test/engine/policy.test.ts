import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyViolation, ProgramResult } from "../../scripts/automation/runs/programResult";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, enginePath, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { stepsOf } from "../support/stepsOf";
import { firstRequests } from "../support/readsBegun";

const inProject = "node_modules/pulumi-huaweicloud-backup/dist/policy-pack";
const example = join(repositoryRoot, "examples/policy-pack/policy-config.json");
const forStoredState = join(repositoryRoot, "examples/policy-pack/stored-state.json");
type Configuration = Record<string, Record<string, unknown>>;
const configuration = JSON.parse(readFileSync(example, "utf8")) as Configuration;

const modes = [
  ["a folder", "folder", inProject],
  ["an executable", "executable", `${inProject}/hwbackup-policy-pack`],
] as const;

/** Rule, level and resource of each violation. */
function inShort(violations: readonly PolicyViolation[]): string[] {
  return violations.map(({ policy, level, urn }) => `${level} ${policy} ${urn?.split("::").at(-1) ?? ""}`);
}

describeWithEngine("examples/policy-pack", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    project = bench.project("examples/policy-pack", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());
  beforeEach(() => {
    bench.simulator.setScenario("fresh");
    bench.simulator.clearRequests();
  });

  /** The example's configuration with some rules configured anew, as a file. */
  function configured(name: string, changes: Configuration): string {
    const file = join(project.directory, `${name}.json`);
    writeFileSync(file, JSON.stringify({ ...configuration, ...changes }));
    return file;
  }

  interface Run {
    readonly stack: string;
    readonly pack?: string;
    readonly file?: string;
    readonly config?: Record<string, string>;
    readonly environment?: Record<string, string>;
  }

  function run(
    operation: "preview" | "up",
    { stack, pack, file = example, config, environment }: Run,
  ): Promise<ProgramResult> {
    return project.run(operation, {
      stack,
      config: { "policy-pack:dcsInstanceId": bench.simulator.resources.dcsInstanceId, ...config },
      ...(environment === undefined ? {} : { environment }),
      ...(pack === undefined ? {} : { policyPacks: [join(project.directory, pack)], policyPackConfigs: [file] }),
    });
  }

  const reads = (): string[] =>
    firstRequests(bench.simulator)
      .map(({ queryName }) => queryName ?? "")
      .sort();

  it("applies settings under an unknown rule name to no rule, as docs/gates/policy.md says", async () => {
    const file = join(project.directory, "unknown.json");
    const unknown = (settings: object): Promise<ProgramResult> => {
      writeFileSync(file, JSON.stringify({ livegate: settings }));
      return run("preview", { stack: "unknown", pack: inProject, file });
    };
    bench.simulator.setScenario("running");
    const gate = configuration["live-gate"] ?? {};
    const silent = await unknown({ ...gate, enforcementLevel: "mandatory" });
    assert.equal(silent.output.includes("livegate"), false, silent.output);
    assert.equal(
      silent.policyViolations.some(({ policy }) => policy === "live-gate"),
      false,
      silent.output,
    );
    const refused = await unknown(gate);
    assert.equal(refused.succeeded, false, refused.output);
    assert.match(refused.output, /invalid enforcement level ""/);
  });

  for (const [what, stack, pack] of modes) {
    it(`with the pack as ${what}: releases while the pack's gate and the program's are open`, async () => {
      const preview = await run("preview", { stack, pack });
      assert.equal(preview.succeeded, true, preview.output);
      // D11: a green preview has no warning of the pack as it ships.
      assert.deepEqual(preview.policyViolations, []);
      const up = await run("up", { stack, pack });
      assert.equal(up.succeeded, true, up.output);
      assert.deepEqual(up.policyViolations, []);
      assert.deepEqual(stepsOf(up), ["create before-release", "create release"]);
      // One read of the pack and one of the program's gate, in each of the two.
      const once = ["cce.getClusterSnapshotTasks", "dcs.getInstanceBackups"];
      assert.deepEqual(reads(), [...once, ...once].sort());
    });

    it(`with the pack as ${what}: the same program is refused before any step while the pack's gate is closed`, async () => {
      bench.simulator.setScenario("running");
      const without = await run("preview", { stack: `${stack}-closed` });
      assert.equal(without.succeeded, true, without.output);
      for (const operation of ["preview", "up"] as const) {
        const result = await run(operation, { stack: `${stack}-closed`, pack });
        assert.equal(result.succeeded, false, result.output);
        const [violation] = result.policyViolations.filter(({ policy }) => policy === "live-gate");
        assert.equal(violation?.level, "mandatory");
        assert.equal(violation.urn?.endsWith("::release"), true);
        assert.match(
          violation.message,
          /the gate is closed, so release was not changed: pending: 1 target .*\[GATE_CLOSED\]$/,
        );
        assert.equal(result.resources.includes("random:index/randomPet:RandomPet"), false);
      }
    });
  }

  const [, , pack] = modes[0];

  it("T20 refuses what --target leaves out as well: nobody gets round the live rule by it", async () => {
    bench.simulator.setScenario("running");
    const result = await project.run("up", {
      stack: "folder",
      config: { "policy-pack:dcsInstanceId": bench.simulator.resources.dcsInstanceId },
      target: ["urn:pulumi:folder::policy-pack::huaweicloud-backup:index:Gate::before-release"],
      policyPacks: [join(project.directory, pack)],
      policyPackConfigs: [example],
    });
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(inShort(result.policyViolations), ["mandatory live-gate release"]);
    assert.deepEqual(stepsOf(result), ["update before-release"]);
  });

  it("creates nothing at all when everything is held back", async () => {
    bench.simulator.setScenario("running");
    const live = { ...configuration["live-gate"] };
    delete live["types"];
    const result = await run("up", { stack: "all", pack, file: configured("all", { "live-gate": live }) });
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(stepsOf(result), []);
  });

  const faults = [
    ["a fault of the service", {}, "fault", /API_FAULT/],
    ["keys that are refused", {}, "unauthenticated", /AUTH_REJECTED/],
    ["no region in the environment", { HW_REGION_NAME: "" }, "fresh", /CONFIG_MISSING/],
  ] as const;
  for (const [what, environment, scenario, code] of faults) {
    it(`refuses on ${what}`, async () => {
      bench.simulator.setScenario(scenario);
      const file = configured("everything", { "live-gate": { ...configuration["live-gate"], types: ["*"] } });
      const result = await run("preview", { stack: "faults", pack, file, environment });
      assert.equal(result.succeeded, false, result.output);
      const violation = result.policyViolations.find(({ policy }) => policy === "live-gate");
      assert.equal(violation?.level, "mandatory", result.output);
      assert.match(violation.message, code);
    });
  }

  it("refuses a gate that allows more than the organisation, before the gate's step", async () => {
    const result = await run("up", { stack: "cap", pack, config: { "policy-pack:maximumAge": "48h" } });
    assert.equal(result.succeeded, false, result.output);
    const [violation] = result.policyViolations.filter(({ policy }) => policy === "maximum-age-cap");
    assert.match(
      violation?.message ?? "",
      /gate before-release allows a backup of .* to be 48h old; the limit is 26h; lower lastBackupMaximumAge$/,
    );
    assert.deepEqual(stepsOf(result), []);
  });

  it("refuses a protected resource without a gate in the preview, but in an update only after it was made", async () => {
    const config = { "policy-pack:guarded": "false" };
    const preview = await run("preview", { stack: "unguarded", pack, config });
    assert.equal(preview.succeeded, false, preview.output);
    assert.equal(inShort(preview.policyViolations).includes("mandatory protected-types-depend-on-gate release"), true);
    const up = await run("up", { stack: "unguarded", pack, config });
    assert.equal(up.succeeded, false, up.output);
    assert.deepEqual(inShort(up.policyViolations), ["mandatory protected-types-depend-on-gate release"]);
    assert.equal(up.resources.includes("random:index/randomPet:RandomPet"), true);
  });

  it("refuses on a configuration that is wrong, and names the key", async () => {
    const gate = { targets: [], criteria: { lastBackupMaximumAge: "26h" } };
    const file = configured("wrong", { "live-gate": { gate }, "maximum-age-cap": { caps: "26h" } });
    const result = await run("preview", { stack: "wrong", pack, file });
    assert.equal(result.succeeded, false, result.output);
    const messages = result.policyViolations.map(({ message }) => message).join("\n");
    assert.match(messages, /the configuration of live-gate is wrong: gate\.targets is required: at least one target/);
    assert.match(messages, /the configuration of maximum-age-cap is wrong: caps is an unknown key; did you mean cap\?/);
  });

  it("has its configuration judged by the engine too, before anything runs", async () => {
    const file = configured("typed", { "maximum-age-cap": { cap: 26 } });
    const result = await run("preview", { stack: "typed", pack, file });
    assert.equal(result.succeeded, false, result.output);
    assert.match(result.output, /maximum-age-cap: cap: Invalid type\. Expected: string, given: integer/);
  });

  for (const [what, stack, from] of modes) {
    it(`as ${what} judges stored state: T19 a verdict past its validUntil is refused`, async () => {
      const file = join(project.directory, "state.json");
      // Not spawnSync: the simulator answers from this process.
      const pulumi = (...args: string[]): Promise<{ readonly isGood: boolean; readonly output: string }> =>
        new Promise((resolve) => {
          const options = { cwd: project.directory, env: bench.sandbox.environment };
          execFile(enginePath() ?? "", args, options, (error, stdout, stderr) => {
            resolve({ isGood: error === null, output: `${stdout}${stderr}` });
          });
        });
      const analyze = (): ReturnType<typeof pulumi> =>
        pulumi("policy", "analyze", "--policy-pack", from, "--policy-pack-config", forStoredState, "--file", file);
      assert.equal((await pulumi("stack", "export", "--stack", stack, "--file", file)).isGood, true);
      const fresh = await analyze();
      assert.equal(fresh.isGood, true, fresh.output);

      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(/"validUntil": "[^"]*"/, '"validUntil": "2026-01-15T12:00:00.000Z"'));
      const old = await analyze();
      assert.equal(old.isGood, false, old.output);
      assert.match(old.output, /gate before-release holds a verdict that expired at 2026-01-15T12:00:00\.000Z/);

      writeFileSync(file, text.replaceAll(/"schemaVersion": "[^"]*",?/g, ""));
      const empty = await analyze();
      assert.equal(empty.isGood, false, empty.output);
      assert.match(empty.output, /gate before-release has no schemaVersion/);
    });
  }
});

describeWithEngine("what depends on a gate", () => {
  let bench: EngineBench;
  let project: EngineProject;
  const guarded = [
    "by-depends-on",
    "by-output",
    "through-another",
    "through-two",
    "by-parent",
    "by-component",
    "by-dynamic-gate",
  ];

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/guarded-in-ways", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  const config = (): Record<string, string> => ({
    "guarded-in-ways:dcsInstanceId": bench.simulator.resources.dcsInstanceId,
  });

  it("is seen by the pack as by the engine, and what is not known yet in a preview is said", async () => {
    bench.simulator.setScenario("fresh");
    const file = join(project.directory, "rules.json");
    const rules = { "protected-types-depend-on-gate": { types: ["random:*"] }, "maximum-age-cap": { cap: "26h" } };
    writeFileSync(file, JSON.stringify({ ...rules, "gate-verdict-is-fresh": "disabled" }));
    const result = await project.run("preview", {
      stack: "open",
      config: config(),
      policyPacks: [join(project.directory, inProject)],
      policyPackConfigs: [file],
    });
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(inShort(result.policyViolations).sort(), [
      "advisory maximum-age-cap later",
      "mandatory protected-types-depend-on-gate not-at-all",
      "mandatory protected-types-depend-on-gate only-sibling",
    ]);
    const advice = result.policyViolations.find(({ level }) => level === "advisory");
    assert.match(
      advice?.message ?? "",
      /^cannot check the maximum age of gate later in this preview, because not all of its inputs are known; the update will$/,
    );
  });

  it("is not created behind a closed gate, in any way that the pack accepts", async () => {
    bench.simulator.setScenario("stale");
    const result = await project.run("up", { stack: "closed", config: config() });
    assert.equal(result.succeeded, false, result.output);
    const created = result.state.map(({ urn }) => urn.split("::").at(-1) ?? "");
    assert.deepEqual(
      created.filter((name) => guarded.includes(name)),
      [],
    );
  });
});
