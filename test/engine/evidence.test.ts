/** Each evidence of each service at three doors of a program: one update while all is fresh, and one while all is stale. */
import assert from "node:assert/strict";
import type { GateDescription } from "../../provider/generated/types";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { simulatorResources, type ScenarioName } from "../../provider/simulator";
import { describeWithEngine, startBench, type EngineBench, type EngineProject } from "../support/engine";

type Target = GateDescription["targets"][number];

const noon = Date.UTC(2026, 0, 15, 12);
const { cceClusterId, cssClusterId, dwsClusterId, cbrOperationLogId, cbrServerId, dcsInstanceId } = simulatorResources;

/** By the name of its Gate: the target, and what its records are. */
const evidences: Readonly<Record<string, readonly [Target, subject: string]>> = {
  "cce-tasks": [{ service: "cce", evidence: "snapshotTasks", resourceId: cceClusterId }, "cluster snapshot"],
  "cce-autopilot": [
    { service: "cce", evidence: "snapshotTasks", edition: "autopilot", resourceId: cceClusterId },
    "cluster snapshot",
  ],
  "css-data": [{ service: "css", evidence: "dataSnapshots", resourceId: cssClusterId }, "data snapshot"],
  "css-logs": [{ service: "css", evidence: "logBackups", resourceId: cssClusterId }, "log backup"],
  "dws-snapshots": [{ service: "dws", evidence: "snapshots", resourceId: dwsClusterId }, "warehouse snapshot"],
  "dws-action": [
    {
      service: "dws",
      evidence: "action",
      resourceId: dwsClusterId,
      actionName: "SNAPSHOTTING",
      dwsTimeZone: "Asia/Shanghai",
    },
    "cluster action",
  ],
  "cbr-backups": [{ service: "cbr", evidence: "backups", resourceId: cbrServerId }, "backup"],
  "cbr-log": [{ service: "cbr", evidence: "operationLog", resourceId: cbrOperationLogId }, "backup task"],
  "dcs-backups": [{ service: "dcs", evidence: "backups", resourceId: dcsInstanceId }, "instance backup"],
};
const names = Object.keys(evidences);

describeWithEngine("a Gate, hooks and a function on each evidence", () => {
  let bench: EngineBench;
  let project: EngineProject;

  before(async () => {
    bench = await startBench();
    bench.simulator.setNow(noon);
    project = bench.project("test/engine/programs/evidence-doors");
  });
  after(() => bench.close());

  function run(scenario: ScenarioName): Promise<ProgramResult> {
    bench.simulator.setScenario(scenario);
    const gates = Object.fromEntries(
      Object.entries(evidences).map(([name, [target]]) => [
        name,
        { criteria: { lastBackupMaximumAge: "26h" }, targets: [{ name, ...target }] },
      ]),
    );
    const config = { "evidence-doors:gates": JSON.stringify(gates) };
    return project.run("up", { stack: scenario, config, continueOnError: true });
  }

  const nameOf = (urn = ""): string => urn.split("::").at(-1) ?? "";
  const madeIn = ({ state }: ProgramResult): string[] =>
    state
      .filter(({ type }) => type === "pulumi:index:Stash" || type === "huaweicloud-backup:index:Gate")
      .map(({ urn }) => nameOf(urn))
      .sort();
  const saidByFunction = ({ diagnostics, output }: ProgramResult): unknown => {
    const line = diagnostics.find(({ message }) => message.startsWith("getGateVerdict: "))?.message;
    assert.notEqual(line, undefined, output);
    return JSON.parse(line?.slice("getGateVerdict: ".length) ?? "");
  };

  it("lets everything be made while all is fresh", async () => {
    const result = await run("fresh");
    assert.equal(result.succeeded, true, result.output);
    assert.deepEqual(madeIn(result), names.flatMap((name) => [name, `${name}-behind`, `${name}-hooked`]).sort());
    const open = { verdict: "pass", blocks: false };
    assert.deepEqual(saidByFunction(result), Object.fromEntries(names.map((name) => [name, open])));
  });

  it("lets nothing be made while all is stale, and says why for each", async () => {
    const result = await run("stale");
    assert.equal(result.succeeded, false, result.output);
    assert.deepEqual(madeIn(result), []);
    const closed = { verdict: "fail", blocks: true };
    assert.deepEqual(saidByFunction(result), Object.fromEntries(names.map((name) => [name, closed])));
    const errors = result.diagnostics.filter(({ severity }) => severity === "error");
    for (const [name, [{ service, resourceId, actionName }, subject]] of Object.entries(evidences)) {
      const resource = [service, resourceId, actionName].filter((part) => part !== undefined).join("/");
      const cause = `fail: 1 target (1 fail); ${name} (${resource}) ${subject}: newest success 9d old (limit 26h)`;
      for (const door of [name, `${name}-hooked`]) {
        const line = errors.find(({ urn }) => nameOf(urn) === door)?.message ?? "";
        assert.ok(line.includes(cause) && line.trimEnd().endsWith("[GATE_CLOSED]"), `${door}: ${line}`);
      }
    }
    const asked = bench.simulator.requests().filter(({ queryName }) => queryName === "cce.getClusterSnapshotTasks");
    assert.deepEqual([...new Set(asked.map(({ path }) => path.split("/")[1]))].sort(), ["api", "autopilot"]);
  });
});
