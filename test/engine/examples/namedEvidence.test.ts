import assert from "node:assert/strict";
import type { Operation } from "../../../scripts/automation/runs/programRequest";
import type { ProgramResult } from "../../../scripts/automation/runs/programResult";
import type { ScenarioName } from "../../../provider/simulator";
import { findRandomPlugin } from "../../standins/findRandomPlugin";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../../support/engine";
import { stepsOf } from "../../support/stepsOf";

const pet = "random:index/randomPet:RandomPet";
const noon = Date.UTC(2026, 0, 15, 12);

/** What the engine said of the gate, without what it puts before it. */
function refusalOf({ diagnostics, output }: ProgramResult): string {
  const errors = diagnostics.filter(({ severity, message }) => severity === "error" && message.includes("[GATE_"));
  assert.equal(errors.length, 1, output);
  return /gate before-release: [^]*/.exec(errors[0]?.message ?? "")?.[0].trim() ?? "";
}

/** The whole message, with what every closed Gate says behind its summary. */
function refused(summary: string): string {
  const advice = "Fix the cause, or set an override with a reason and an expiry. [GATE_CLOSED]";
  return `gate before-release: ${summary} ${advice}`;
}

describeWithEngine("examples that name their evidence", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
    bench.simulator.setNow(noon);
  });
  after(() => bench.close());

  function runnerOf(name: string, key: string, resource: "cbrServerId" | "dwsClusterId") {
    let project: EngineProject;
    before(() => {
      project = bench.project(`examples/${name}`, { random: findRandomPlugin().directory });
    });
    return (operation: Operation, scenario: ScenarioName, stack = "long"): Promise<ProgramResult> => {
      bench.simulator.setScenario(scenario);
      return project.run(operation, { config: { [`${name}:${key}`]: bench.simulator.resources[resource] }, stack });
    };
  }

  describe("server-backup", () => {
    const run = runnerOf("server-backup", "serverId", "cbrServerId");

    it("open: makes the release, and names the backup that proves it", async () => {
      const result = await run("up", "fresh");
      assert.equal(result.succeeded, true, result.output);
      const { evidence, newestBackup } = result.outputs;
      assert.deepEqual([evidence, newestBackup], ["pass: 1 target (1 pass)", "ba000000-0000-4000-8000-000000000001"]);
      assert.equal(result.resources.includes(pet), true);
    });

    it("closed later, since the backups of successful tasks are gone: leaves the release as it is", async () => {
      const result = await run("up", "cbrGone");
      assert.deepEqual(stepsOf(result), ["update before-release"], result.output);
      assert.equal(
        refusalOf(result),
        refused(
          "fail: 1 target (1 fail); server (cbr/ec000000-0000-4000-8000-000000000001) backup: newest success 72h10m old (limit 26h), task ba000000-0000-4000-8000-000000000003 (available) finished 2026-01-12T12:00:00Z; a backup does not count: the backup ba000000-0000-4000-8000-000000000001 of this operation log is no longer listed; next: check the backups of the resource and the policy of its vault.",
        ),
      );
      assert.equal(result.resources.includes(pet), true);
    });

    it("closed from the start, since the list of tasks is refused: creates nothing", async () => {
      const result = await run("preview", "cbrLogsDenied", "new");
      assert.deepEqual(stepsOf(result), ["create before-release"], result.output);
      const refusal = refusalOf(result);
      assert.ok(
        refusal.startsWith(
          "gate before-release: unknown: 1 target (1 unknown); server (cbr/ec000000-0000-4000-8000-000000000001) backup: the list was not read to its end: the operation logs were not read: cbr:getOperationLogs ",
        ),
        refusal,
      );
      assert.match(refusal, /\. Grant cbr:tasks:list to these credentials, .*\[AUTH_DENIED; .*\[GATE_CLOSED\]$/);
    });
  });

  describe("warehouse", () => {
    const run = runnerOf("warehouse", "clusterId", "dwsClusterId");

    it("open: makes the release, and gives the words by which the cluster is idle", async () => {
      const result = await run("up", "fresh");
      assert.equal(result.succeeded, true, result.output);
      const { evidence, activity } = result.outputs;
      assert.deepEqual(
        [evidence, activity],
        ["pass: 1 target (1 pass)", { state: "idle", rawStatus: "AVAILABLE / NORMAL" }],
      );
      assert.equal(result.resources.includes(pet), true);
    });

    it("closed later, since the newest snapshot is old: leaves the release as it is", async () => {
      const result = await run("up", "stale");
      assert.deepEqual(stepsOf(result), ["update before-release"], result.output);
      assert.equal(
        refusalOf(result),
        refused(
          "fail: 1 target (1 fail); warehouse (dws/d3500000-0000-4000-8000-000000000001) warehouse snapshot: newest success 9d old (limit 26h), task d5000000-0000-4000-8000-000000000001 (AVAILABLE) finished 2026-01-06T12:00:00Z; next: check the cluster's snapshots and its snapshot policy.",
        ),
      );
      assert.equal(result.resources.includes(pet), true);
    });

    it("closed from the start by a restore, which no snapshot shows: creates nothing", async () => {
      const cluster = { id: bench.simulator.resources.dwsClusterId, status: "AVAILABLE", sub_status: "NORMAL" };
      const busy = { ...cluster, task_status: "RESTORING", action_progress: { RESTORING: "20%" } };
      bench.simulator.script({ queryName: "dws.readCluster", body: { cluster: busy } });
      const result = await run("preview", "fresh", "new");
      assert.deepEqual(stepsOf(result), ["create before-release"], result.output);
      assert.equal(
        refusalOf(result),
        refused(
          "pending: 1 target (1 pending); warehouse (dws/d3500000-0000-4000-8000-000000000001) warehouse snapshot: no task is listed as open, but its own status is AVAILABLE / NORMAL / RESTORING; next: wait for the task to end.",
        ),
      );
      assert.deepEqual(bench.simulator.unusedScripts(), []);
    });
  });
});
