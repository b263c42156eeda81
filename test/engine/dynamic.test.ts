import assert from "node:assert/strict";
import type { Operation } from "../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../provider/simulator";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { installTarball } from "../support/installTarball";
import { backendTexts, rewriteState } from "../support/stateFiles";
import { stepsOf } from "../support/stepsOf";
import { readsBegun } from "../support/readsBegun";

const resources = ["action", "instance-backups", "log-backups", "operation-log", "snapshot-tasks"];
const all = (op: string): string[] => resources.map((name) => `${op} ${name}`);

/** Secrets that must not be found in a backend; the simulator knows them as its key pair. */
const canaries = { accessKey: "CANARYACCESSKEY00001", secretKey: "canary-secret-key-of-40-characters-00001" };

/**
 * Whole seconds: a Date header has no finer ones. The clock stands still, or each answer would be another. It starts with
 * each bench: one that stood for 15 minutes before would cost a request that corrects the client's clock.
 */
let started = 0;

for (const [how, install] of [
  ["a tarball", installTarball],
  ["a link", (): void => undefined],
] as const) {
  describeWithEngine(`examples/dynamic-data-sources, installed from ${how}, without the plugin`, () => {
    let bench: EngineBench;
    let project: EngineProject;

    before(async () => {
      started = Math.floor(Date.now() / 1000) * 1000;
      bench = await startBench({ simulator: { now: () => started, ...canaries } });
      project = bench.project("examples/dynamic-data-sources");
      install(project.directory);
    });
    after(() => bench.close());

    async function run(operation: Operation, scenario: ScenarioName): Promise<ProgramResult & { requests: number }> {
      const { cceClusterId, cssClusterId, dwsClusterId, cbrOperationLogId, dcsInstanceId } = bench.simulator.resources;
      const ids = { cceClusterId, cssClusterId, dwsClusterId, cbrOperationLogId, dcsInstanceId };
      const config = Object.fromEntries(Object.entries(ids).map(([key, id]) => [`dynamic-data-sources:${key}`, id]));
      bench.simulator.setScenario(scenario);
      bench.simulator.clearRequests();
      const result = await project.run(operation, { config });
      return { ...result, requests: readsBegun(bench.simulator) };
    }

    it("shows what it would read in a preview, and asks nothing", async () => {
      const result = await run("preview", "fresh");
      assert.deepEqual(stepsOf(result).sort(), all("create"), result.output);
      assert.equal(result.requests, 0);
    });

    it("reads each query once in an update, and exports what it says", async () => {
      const result = await run("up", "fresh");
      assert.deepEqual(stepsOf(result).sort(), all("create"), result.output);
      assert.equal(result.requests, 5);
      const asOf = new Date(started).toISOString();
      const latestBackupTime = new Date(started - 3_600_000).toISOString();
      const said = { asOf, latestBackupTime, lastState: "succeeded", openTasks: 0, complete: true };
      assert.deepEqual(result.outputs, {
        cceClusterSnapshot: said,
        cssLogBackup: said,
        dwsClusterAction: said,
        cbrOperationLog: said,
        dcsInstanceBackup: said,
      });
      assert.deepEqual(
        result.resources.filter((type) => type.includes("provider")),
        ["pulumi:providers:pulumi-nodejs"],
      );
    });

    it("reads again in the next update, and shows no change while the answers are the same", async () => {
      const result = await run("up", "fresh");
      assert.deepEqual(stepsOf(result).sort(), all("same"), result.output);
      assert.equal(result.requests, 5);
    });

    it("shows a change in the preview when the answers are others, and holds them after the update", async () => {
      const preview = await run("preview", "running");
      assert.deepEqual(stepsOf(preview).sort(), all("update"), preview.output);
      const { outputs, ...result } = await run("up", "running");
      assert.deepEqual(stepsOf(result).sort(), all("update"), result.output);
      assert.equal((outputs["dcsInstanceBackup"] as { openTasks: number }).openTasks, 1);
    });

    it("is read by a refresh", async () => {
      const result = await run("refresh", "stale");
      const held = result.state.find(({ type }) => type.endsWith(":InstanceBackups"))?.outputs;
      assert.equal(held?.["latestBackupTime"], new Date(started - 9 * 86_400_000).toISOString(), result.output);
    });

    it("reports a change when the service fails, and the update says why, without a stack", async () => {
      const preview = await run("preview", "denied");
      assert.deepEqual(stepsOf(preview).sort(), all("update"), preview.output);
      const result = await run("up", "denied");
      assert.equal(result.succeeded, false);
      // The engine ends with the first of five that is refused, and CSS has one code for two reasons.
      const codes = "(?:AUTH_DENIED|API_NOT_FOUND_OR_DENIED)";
      assert.match(result.output, new RegExp(`error: \\w+:get\\w+ of [^\\n]*\\[${codes}; HTTP 403; [^\\n]*\\]\\n`));
      assert.doesNotMatch(result.output, /\n\s+at .*:\d+:\d+/);
    });

    it("has left no credential in the state", () => {
      const texts = backendTexts(bench.sandbox);
      assert.ok(texts.some((text) => text.includes("dynamic/runtime")));
      for (const canary of Object.values(canaries)) assert.ok(!texts.some((text) => text.includes(canary)), canary);
    });

    it("works with the text that another version has written, and is removed by it while the service fails", async () => {
      rewriteState(bench.sandbox, "test", (text) => {
        const changed = text.replaceAll("exports.handler = __f0;", "/* another version */ exports.handler = __f0;");
        assert.notEqual(changed, text);
        return changed;
      });
      const same = await run("up", "stale");
      assert.deepEqual(stepsOf(same).sort(), all("same"), same.output);
      rewriteState(bench.sandbox, "test", (text) =>
        text.replaceAll("exports.handler = __f0;", "/* another version */ exports.handler = __f0;"),
      );
      const result = await run("destroy", "fault");
      assert.deepEqual(stepsOf(result).sort(), all("delete"), result.output);
      assert.equal(result.requests, 0);
    });
  });
}
