import assert from "node:assert/strict";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { firstRequests } from "../support/readsBegun";

/** A fixed clock for the simulator, close enough to the real one for its 15-minute window. */
const allQueries = [
  "cbr.getBackups",
  "cbr.getOperationLog",
  "cbr.getOperationLogs",
  "cce.getClusterSnapshotTasks",
  "cce.getClusters",
  "css.getClusters",
  "css.getLogBackupRecords",
  "css.getSnapshots",
  "dcs.getInstanceBackups",
  "dcs.getInstances",
  "dws.getClusterAction",
  "dws.getClusters",
  "dws.getSnapshots",
];

describeWithEngine("examples/data-sources", () => {
  let bench: EngineBench;
  let project: EngineProject;
  let config: Record<string, string>;

  before(async () => {
    bench = await startBench();
    project = bench.project("examples/data-sources");
    config = Object.fromEntries(
      Object.entries(bench.simulator.resources).map(([name, id]) => [`data-sources:${name}`, id]),
    );
  });
  after(() => bench.close());

  it("previews with exactly one request per query", async () => {
    const result = await project.run("preview", { config });
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(
      firstRequests(bench.simulator)
        .map(({ queryName }) => queryName)
        .sort(),
      allQueries,
    );
  });

  it("exports what each service says about its newest success, its last state and its open tasks", async () => {
    const now = Math.floor(Date.now() / 1000) * 1000;
    bench.simulator.setNow(now);
    const { outputs, output, succeeded } = await project.run("up", { config });
    assert.equal(succeeded, true, output);
    const summary = {
      latestBackupTime: new Date(now - 3_600_000).toISOString(),
      ageSeconds: 3600,
      lastState: "succeeded",
      openTasks: 0,
      complete: true,
    };
    assert.deepEqual(outputs, {
      cbrOperationLog: summary,
      // The service says when a backup began, and not when it ended.
      cbrServerBackup: { ...summary, latestBackupTime: new Date(now - 4_200_000).toISOString(), ageSeconds: 4200 },
      cbrServerTask: summary,
      cceClusterSnapshot: summary,
      cceClusters: ["simulator-containers: idle"],
      cssClusters: ["simulator-search: idle"],
      cssLogBackup: summary,
      cssSnapshots: summary,
      dcsInstanceBackup: summary,
      dcsInstances: ["simulator-cache: idle"],
      dwsClusterAction: summary,
      dwsClusters: ["simulator-warehouse: idle"],
      dwsSnapshots: summary,
    });
  });

  it("says in the engine's own output what was odd about an answer", async () => {
    bench.simulator.setScenario("absurdTimes");
    const { output } = await project.run("preview", { config });
    assert.match(
      output,
      /warning: huaweicloud-backup:dcs:getInstanceBackups of dc500000-0000-4000-8000-000000000001: backup_record_response\[\]\.created_at cannot be read: 2019-05-10 08:31:16/,
    );
  });
});
