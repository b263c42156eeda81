import assert from "node:assert/strict";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../provider/simulator";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { backendTexts } from "../support/stateFiles";
import { stepsOf } from "../support/stepsOf";
import { readsBegun } from "../support/readsBegun";

const pet = "random:index/randomPet:RandomPet";
const gateType = "pulumi-nodejs:dynamic/huaweicloud-backup:BackupGate";
const closed = /error: [^\n]*gate: fail: [^\n]*\[GATE_CLOSED\]\n/;
const canaries = { accessKey: "CANARYACCESSKEY00002", secretKey: "canary-secret-key-of-40-characters-00002" };

describeWithEngine("examples/dynamic-gate", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench({ simulator: canaries });
    project = bench.project("examples/dynamic-gate", { random: findRandomPlugin().directory });
  });
  after(() => bench.close());

  async function run(
    operation: Operation,
    scenario: ScenarioName,
    options: { readonly stack?: string; readonly config?: Record<string, string> } = {},
  ): Promise<ProgramResult & { requests: number }> {
    const { dcsInstanceId, cceClusterId } = bench.simulator.resources;
    const ids = { "dynamic-gate:dcsInstanceId": dcsInstanceId, "dynamic-gate:cceClusterId": cceClusterId };
    bench.simulator.setScenario(scenario);
    bench.simulator.clearRequests();
    const secrets = Object.fromEntries(
      Object.entries(canaries).map(([name, text]) => [`huaweicloud-backup:${name}`, text]),
    );
    const { stack = "test", config } = options;
    const environment = { HW_ACCESS_KEY: "", HW_SECRET_KEY: "" };
    const result = await project.run(operation, { config: { ...ids, ...config }, secrets, stack, environment });
    return { ...result, requests: readsBegun(bench.simulator) };
  }

  it("closed from the start fails the preview", async () => {
    const result = await run("preview", "stale", { stack: "new" });
    assert.equal(result.succeeded, false);
    assert.match(result.output, closed);
    assert.deepEqual(stepsOf(result), []);
  });

  it("closed from the start fails the update, and nothing behind it is made", async () => {
    const result = await run("up", "stale", { stack: "new" });
    assert.equal(result.succeeded, false);
    assert.match(result.output, closed);
    assert.equal(result.resources.includes(gateType), false);
    assert.equal(result.resources.includes(pet), false);
  });

  it("refuses a wrong description by the name of its key, and asks nothing", async () => {
    const result = await run("up", "fresh", { stack: "wrong", config: { "dynamic-gate:maximumAge": "a day" } });
    assert.equal(result.succeeded, false);
    // D5: the engine puts no property and no value in front.
    assert.match(
      result.output,
      /has a problem: targets\[0\]\.criteria\.lastBackupMaximumAge must be [^\n]*\[GATE_INVALID\]\n/,
    );
    assert.doesNotMatch(result.output, /property \S+ value/);
    assert.equal(result.requests, 0);
  });

  it("open lets the release be made, with the settings of the stack's configuration", async () => {
    const preview = await run("preview", "fresh");
    assert.deepEqual(stepsOf(preview), ["create before-release", "create release"], preview.output);
    const result = await run("up", "fresh");
    assert.deepEqual(stepsOf(result), ["create before-release", "create release"], result.output);
    assert.equal(result.outputs["verdict"], "pass");
    assert.equal(result.outputs["evidence"], "pass: 2 targets (2 pass)");
  });

  it("still open shows no change, and was evaluated for that", async () => {
    const result = await run("up", "fresh");
    assert.deepEqual(stepsOf(result), ["same before-release", "same release"], result.output);
    assert.equal(result.requests, 2);
  });

  it("closed later fails the preview", async () => {
    const result = await run("preview", "stale");
    assert.equal(result.succeeded, false);
    assert.match(result.output, closed);
  });

  for (const scenario of ["stale", "denied"] as const) {
    it(`closed later by ${scenario} fails the update, and the release stays as it is`, async () => {
      const result = await run("up", scenario);
      assert.equal(result.succeeded, false);
      assert.deepEqual(stepsOf(result), ["update before-release"], result.output);
      assert.match(result.output, /error: gate: (?:fail|unknown): (?:[^\n]*\n +)*[^\n]*\[GATE_CLOSED\]\n/);
      assert.doesNotMatch(result.output, /\n\s+at .*:\d+:\d+/);
      assert.equal(result.resources.includes(pet), true);
    });
  }

  it("keeps its stored verdict in a refresh", async () => {
    const result = await run("refresh", "stale");
    assert.equal(result.succeeded, true, result.output);
    assert.equal(result.state.find(({ type }) => type === gateType)?.outputs["verdict"], "pass");
  });

  it("is not in the way of a destroy, which asks nothing", async () => {
    const result = await run("destroy", "fault");
    assert.equal(result.succeeded, true, result.output);
    assert.equal(result.requests, 0);
  });

  it("has left no credential of a secret configuration readable in the state", () => {
    const texts = backendTexts(bench.sandbox);
    assert.ok(texts.some((text) => text.includes("dynamic/runtime")));
    for (const canary of Object.values(canaries)) assert.ok(!texts.some((text) => text.includes(canary)), canary);
  });
});
