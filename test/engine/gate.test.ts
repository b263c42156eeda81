import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { simulatorDefaults } from "../../provider/simulator";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import {
  describeWithEngine,
  startBench,
  type EngineBench,
  type EngineProject,
  type RunOptions,
} from "../support/engine";
import { stepsOf } from "../support/stepsOf";
import { firstRequests, readsBegun } from "../support/readsBegun";

const { accessKey, secretKey } = simulatorDefaults;
const hour = 3_600_000;
const urn = (type: string, name: string): string => `urn:pulumi:test::gated-pet::${type}::${name}`;
const vault = urn("huaweicloud-backup:index:Gate", "vault");
const release = urn("random:index/randomPet:RandomPet", "release");

/** The names of the resources in state, without the stack and providers. */
function namesIn({ state }: ProgramResult): string[] {
  return state
    .filter(({ type }) => !type.startsWith("pulumi:"))
    .map((resource) => resource.urn.split("::").at(-1) ?? "");
}

function held(result: ProgramResult, of: string): Record<string, unknown> | undefined {
  return result.state.find((resource) => resource.urn === of)?.outputs;
}

/** What the engine said about one resource. */
function saidOf({ diagnostics }: ProgramResult, of: string, severity: string): string[] {
  return diagnostics.filter((line) => line.urn === of && line.severity === severity).map(({ message }) => message);
}

describeWithEngine("a Gate", () => {
  let bench: EngineBench;
  let project: EngineProject;

  beforeEach(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/gated-pet", { random: findRandomPlugin().directory });
  });
  afterEach(() => bench.close());

  const asks = (criteria: object, more: object = {}): string =>
    JSON.stringify({
      criteria,
      targets: [{ service: "dcs", resourceId: bench.simulator.resources.dcsInstanceId }],
      ...more,
    });
  const young = (more: object = {}): string => asks({ lastBackupMaximumAge: "26h" }, more);

  function run(
    operation: "preview" | "up",
    gate: string,
    { prefix = "a", more = {}, ...options }: RunOptions & { prefix?: string; more?: Record<string, string> } = {},
  ): Promise<ProgramResult> {
    const config = { "gated-pet:gate": gate, "gated-pet:prefix": prefix, ...more };
    return project.run(operation, { config, ...options });
  }

  async function opened(gate = young(), more: Record<string, string> = {}): Promise<ProgramResult> {
    const result = await run("up", gate, { more });
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(namesIn(result), ["vault", "release"]);
    bench.simulator.clearRequests();
    return result;
  }

  it("that is new and closed fails preview and update, in one line, and nothing behind it is created", async () => {
    bench.simulator.setScenario("stale");
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, young());
      assert.equal(result.succeeded, false, result.output);
      assert.deepEqual(namesIn(result), []);
      assert.deepEqual(stepsOf(result), ["create vault"]);
      const lines = saidOf(result, vault, "error");
      assert.match(lines.join("\n"), /^(?:.*\n)?.*gate vault: fail: 1 target \(1 fail\); .*\[GATE_CLOSED\]$/);
    }
  });

  it("that is open shows no change, today and in a day, and is evaluated once in each run all the same", async () => {
    const { outputs } = await opened();
    assert.equal(outputs["verdict"], "pass");
    const stored = outputs["summary"];
    for (const later of [0, 24 * hour]) {
      bench.simulator.setNow(() => Date.now() + later);
      for (const operation of ["preview", "up"] as const) {
        bench.simulator.clearRequests();
        const result = await run(operation, young(), { expectNoChanges: true });
        assert.equal(result.succeeded, true, result.output);
        assert.deepEqual(stepsOf(result), ["same vault", "same release"]);
        assert.equal(firstRequests(bench.simulator).filter(({ status }) => status === 200).length, 1);
        assert.equal(result.outputs["summary"], stored);
      }
    }
  });

  it("that has closed since fails preview and update, and what depends on it stays as it is", async () => {
    const before = await opened();
    bench.simulator.setScenario("stale");
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, young(), { prefix: "b" });
      assert.equal(result.succeeded, false, result.output);
      assert.deepEqual(stepsOf(result), ["update vault"]);
      assert.match(result.output, /gate vault: fail: .*\[GATE_CLOSED\]/);
      assert.deepEqual(held(result, release), held(before, release));
      assert.deepEqual(held(result, vault), held(before, vault));
    }
    bench.simulator.setScenario("fresh");
    const again = await run("up", young(), { prefix: "b" });
    assert.equal(again.succeeded, true, again.output);
    assert.equal(stepsOf(again)[0], "same vault");
  });

  it("that is closed and only to warn in a preview lets the preview go on, and fails the update", async () => {
    bench.simulator.setScenario("stale");
    const preview = await run("preview", young({ onPreview: "warn" }));
    assert.equal(preview.succeeded, true, preview.output);
    assert.match(saidOf(preview, vault, "warning").join("\n"), /^gate vault: closed; the update would fail: fail: /);
    const update = await run("up", young({ onPreview: "warn" }));
    assert.equal(update.succeeded, false, update.output);
    assert.deepEqual(namesIn(update), []);
  });

  it("renews its stored verdict in each run with `always`, and when a trigger changes", async () => {
    const first = await opened(young({ triggers: ["1"] }));
    const triggered = await run("up", young({ triggers: ["2"] }));
    assert.deepEqual(stepsOf(triggered), ["update vault", "same release"]);
    const always = await run("up", young({ triggers: ["2"], always: true }));
    const renewed = await run("up", young({ triggers: ["2"], always: true }));
    assert.deepEqual(stepsOf(always), ["update vault", "same release"]);
    assert.deepEqual(stepsOf(renewed), ["update vault", "same release"]);
    const evaluatedAt = (result: ProgramResult): number => Date.parse(String(held(result, vault)?.["evaluatedAt"]));
    assert.ok(evaluatedAt(renewed) > evaluatedAt(first));
  });

  it("beside another one with a fault: only what depends on the faulty one is kept back", async () => {
    const secondGate = JSON.stringify({
      criteria: { lastBackupMaximumAge: "26h" },
      targets: [{ service: "dcs", resourceId: "dc500000-0000-4000-8000-0000000000ff" }],
    });
    const result = await run("up", young(), { more: { "gated-pet:secondGate": secondGate } });
    assert.equal(result.succeeded, false, result.output);
    assert.match(result.output, /gate second: unknown: 1 target \(1 unknown\); .*\[GATE_CLOSED\]/);
    const names = namesIn(result);
    assert.deepEqual([names.includes("second"), names.includes("second-release")], [false, false]);
    assert.equal(names.includes("vault"), true);
    assert.equal(held(result, vault)?.["verdict"], "pass");
  });

  it("is not looked at in a run whose targets leave it out, and decides in one that names it", async () => {
    await opened();
    bench.simulator.setScenario("stale");
    const named = await run("up", young(), { prefix: "b", target: [vault, release] });
    assert.equal(named.succeeded, false, named.output);
    assert.equal(stepsOf(named).includes("update vault"), true);
    bench.simulator.clearRequests();
    const without = await run("up", young(), { prefix: "b", target: [release] });
    assert.equal(without.succeeded, true, without.output);
    assert.equal(stepsOf(without)[0], "same vault");
    assert.equal(readsBegun(bench.simulator), 0);
  });

  for (const ignored of [["criteria"], ["*"], ["verdict"], ["criteria", "targets", "blocks"]]) {
    it(`that has closed fails although changes of ${ignored.join(", ")} are to be ignored`, async () => {
      const more = { "gated-pet:ignoreChanges": JSON.stringify(ignored) };
      const before = await opened(young(), more);
      bench.simulator.setScenario("stale");
      for (const operation of ["preview", "up"] as const) {
        const result = await run(operation, young(), { prefix: "b", more });
        assert.equal(result.succeeded, false, result.output);
        assert.match(result.output, /gate vault: fail: .*\[GATE_CLOSED\]/);
        assert.deepEqual(held(result, release), held(before, release));
      }
    });
  }

  it("keeps its verdict in a refresh and asks nobody, and neither does a destroy", async () => {
    const before = await opened();
    bench.simulator.setScenario("stale");
    const refreshed = await project.run("refresh", { expectNoChanges: true });
    assert.equal(refreshed.succeeded, true, refreshed.output);
    assert.deepEqual(held(refreshed, vault), held(before, vault));
    const destroyed = await project.run("destroy");
    assert.equal(destroyed.succeeded, true, destroyed.output);
    assert.deepEqual(namesIn(destroyed), []);
    assert.equal(readsBegun(bench.simulator), 0);
  });

  it("that has closed fails in a run that refreshes first", async () => {
    await opened();
    bench.simulator.setScenario("stale");
    for (const operation of ["preview", "up"] as const) {
      const result = await run(operation, young(), { prefix: "b", refresh: true });
      assert.equal(result.succeeded, false, result.output);
      assert.match(result.output, /gate vault: fail: .*\[GATE_CLOSED\]/);
    }
  });

  it("waits in the update until it is open, after a preview that did not", async () => {
    bench.simulator.setScenario("running");
    const gate = asks({ noTaskRunning: true }, { wait: { timeout: "10m", interval: "5s", jitter: "0%" } });
    const preview = await run("preview", gate);
    assert.equal(preview.succeeded, true, preview.output);
    assert.match(
      saidOf(preview, vault, "warning").join("\n"),
      /^gate vault: not open yet; the update will wait for it: pending: /,
    );
    const update = await run("up", gate, {
      onOutput: (text) => {
        if (text.includes("gate vault: waiting: pending")) bench.simulator.setScenario("fresh");
      },
    });
    assert.equal(update.succeeded, true, update.output);
    assert.equal(held(update, vault)?.["verdict"], "pass");
  });

  it("ends its wait when the user interrupts, and is not open by that", async () => {
    bench.simulator.setScenario("running");
    const interruption = new AbortController();
    const gate = asks({ noTaskRunning: true }, { wait: { timeout: "10m" } });
    const result = await run("up", gate, {
      signal: interruption.signal,
      onOutput: (text) => {
        if (text.includes("gate vault: waiting: pending")) interruption.abort();
      },
    });
    assert.equal(result.succeeded, false, result.output);
    assert.match(result.output, /gate vault: the evaluation was cancelled\. Run it again\. \[API_CANCELLED\]/);
    assert.deepEqual(namesIn(result), []);
  });

  it("whose cloud is down fails at the gate, in words, and not in the comparison", async () => {
    await opened();
    await bench.simulator.close();
    const result = await run("up", young(), { prefix: "b" });
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(stepsOf(result), ["update vault"]);
    assert.match(
      saidOf(result, vault, "warning").join("\n"),
      /^gate vault: Diff could not read 1 of 1 targets; the update will decide$/m,
    );
    assert.match(
      saidOf(result, vault, "error").join("\n"),
      /gate vault: unknown: 1 target \(1 unknown\); .*ECONNREFUSED.*\[GATE_CLOSED\]/,
    );
    assert.equal(/exception|panic|\n\s+at /.test(result.output), false, result.output);
  });

  for (const [what, key] of [
    ["imported", "gated-pet:import"],
    ["got by an id", "gated-pet:existing"],
  ] as const) {
    it(`cannot be ${what}`, async () => {
      const result = await run("up", young(), { more: { [key]: "vault-1" } });
      assert.equal(result.succeeded, false, result.output);
      assert.match(
        result.output,
        /gate (vault|existing): a Gate cannot be imported or read by its id: it exists only in the state of a program\. Create it in the program\. \[GATE_INVALID\]/,
      );
      assert.equal(namesIn(result).includes("existing"), false);
    });
  }

  for (const [what, environment, options] of [
    ["compares in parallel", { PULUMI_PARALLEL_DIFF: "true" }, {}],
    ["has the older refresh", { PULUMI_ENABLE_LEGACY_REFRESH_DIFF: "true" }, { refresh: true }],
  ] as const) {
    it(`that has closed fails on an engine that ${what}`, async () => {
      const before = await opened();
      bench.simulator.setScenario("stale");
      const result = await run("up", young(), { prefix: "b", environment, ...options });
      assert.equal(result.succeeded, false, result.output);
      assert.match(result.output, /gate vault: fail: .*\[GATE_CLOSED\]/);
      assert.deepEqual(held(result, release), held(before, release));
    });
  }

  it("with equal inputs is left out by an engine that compares inputs only", async () => {
    await opened();
    bench.simulator.setScenario("stale");
    const environment = { PULUMI_ENABLE_LEGACY_DIFF: "true" };
    const result = await run("up", young(), { prefix: "b", environment });
    assert.equal(result.succeeded, true, result.output);
    assert.equal(readsBegun(bench.simulator), 0);
  });

  it("refuses a description that cannot be, naming each key, before anything is sent", async () => {
    const result = await run("preview", asks({ lastBackupMaximumAge: "soon" }, { policy: { minimumTarget: 1 } }));
    assert.equal(result.succeeded, false, result.output);
    const lines = saidOf(result, vault, "error").join("\n");
    assert.match(lines, /gate vault: criteria\.lastBackupMaximumAge must be a duration such as .*\[GATE_INVALID\]/);
    assert.match(
      lines,
      /gate vault: policy\.minimumTarget is an unknown key; did you mean minimumTargets\? .*\[GATE_INVALID\]/,
    );
    assert.equal(readsBegun(bench.simulator), 0);
  });

  it("keeps credentials out of state and output", async () => {
    const result = await run("up", young(), {
      secrets: { "huaweicloud-backup:accessKey": accessKey, "huaweicloud-backup:secretKey": secretKey },
    });
    assert.equal(result.succeeded, true, result.output);
    const folder = join(bench.sandbox.directory, "backend/.pulumi/stacks/gated-pet/test.json");
    const state = readFileSync(folder, "utf8");
    assert.match(state, /"huaweicloud-backup:index:Gate"/);
    for (const key of [accessKey, secretKey]) {
      assert.equal(state.includes(key), false);
      assert.equal(result.output.includes(key), false);
    }
  });
});

describeWithEngine("a Gate of which something is known only in the update", () => {
  let bench: EngineBench;
  let project: EngineProject;

  beforeEach(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/late-gate", { random: findRandomPlugin().directory });
  });
  afterEach(() => bench.close());

  for (const [late, warning] of [
    [
      "input",
      /not evaluated in this preview, because targets\[0\]\.resourceId is not known yet; the update will decide/,
    ],
    ["region", undefined],
  ] as const) {
    for (const [scenario, isOpen] of [
      ["fresh", true],
      ["stale", false],
    ] as const) {
      it(`its ${late}: the preview goes on and the update decides, on ${scenario} backups`, async () => {
        bench.simulator.setScenario(scenario);
        const config = {
          "late-gate:late": late,
          "late-gate:resourceId": bench.simulator.resources.dcsInstanceId,
        };
        const preview = await project.run("preview", { config });
        assert.equal(preview.succeeded, true, preview.output);
        assert.deepEqual(stepsOf(preview), ["create made-first", "create vault", "create release"]);
        assert.equal("verdict" in preview.outputs, false);
        assert.equal(readsBegun(bench.simulator), 0);
        const warnings = preview.diagnostics
          .filter(({ severity }) => severity === "warning")
          .map(({ message }) => message);
        if (warning !== undefined) assert.match(warnings.join("\n"), warning);
        const update = await project.run("up", { config });
        assert.equal(update.succeeded, isOpen, update.output);
        assert.deepEqual(namesIn(update), isOpen ? ["made-first", "vault", "release"] : ["made-first"]);
        assert.equal(update.outputs["verdict"], isOpen ? "pass" : undefined);
      });
    }
  }
});
