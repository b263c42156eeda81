import assert from "node:assert/strict";
import { createEvaluator, type Evaluator } from "../../provider/doors/client/createEvaluator";
import type { GateDescription } from "../../provider/generated/types";
import type { GateResult } from "../../provider/gates/result";
import type { Reader } from "../../provider/reading/createReader";
import type { ScenarioName, Simulator } from "../../provider/simulator";
import { fixedNow, readerAt, useSimulator } from "../support/startReader";

/** Evaluates by way of the real client, over HTTP, without retries' pauses. */
function evaluatorAt(
  simulator: Simulator,
  reader: Reader = readerAt(simulator, undefined, { limits: { maxRetries: 0 } }),
): Evaluator {
  return createEvaluator({ reader, settings: { region: simulator.region, projectId: simulator.projectId } });
}

function targetsOf({ resources }: Simulator): GateDescription["targets"] {
  return [
    { service: "cce", resourceId: resources.cceClusterId, name: "cce" },
    { service: "css", evidence: "logBackups", resourceId: resources.cssClusterId, name: "css" },
    {
      service: "dws",
      resourceId: resources.dwsClusterId,
      name: "dws",
      actionName: "SNAPSHOTTING",
      dwsTimeZone: "+08:00",
    },
    { service: "cbr", evidence: "operationLog", resourceId: resources.cbrOperationLogId, name: "cbr" },
    { service: "dcs", resourceId: resources.dcsInstanceId, name: "dcs" },
  ];
}

function verdictsOf({ targetResults }: GateResult): Record<string, string> {
  return Object.fromEntries(
    targetResults.map(({ name, verdict, reason }) => [name, reason === undefined ? verdict : `${verdict} ${reason}`]),
  );
}

describe("gates over HTTP", function () {
  // Long lists page by page, and pauses after refusals.
  this.timeout(600_000);
  const simulator = useSimulator();
  const day = { lastBackupMaximumAge: "26h", lastTaskSucceeded: true, noTaskRunning: true };

  async function evaluated(scenario: ScenarioName, criteria: object = day): Promise<GateResult> {
    simulator().setScenario(scenario);
    return evaluatorAt(simulator()).evaluate({ targets: targetsOf(simulator()), criteria });
  }

  it("D9 dates no failure by its start whose end cannot be read, and says the value", async () => {
    const { dcsInstanceId } = simulator().resources;
    const row = (id: string, status: string, created: string, updated: string) => ({
      backup_id: id,
      instance_id: dcsInstanceId,
      backup_type: "auto",
      status,
      created_at: created,
      updated_at: updated,
    });
    const rows = [
      row("a", "failed", "2026-01-15T10:00:00Z", "13/01/2026 4pm"),
      row("b", "succeed", "2026-01-15T10:05:00Z", "2026-01-15T10:10:00Z"),
    ];
    // The second page begins with the last row of the first one.
    const pages = [rows, rows.slice(1)].map((page) => ({ total_num: 2, backup_record_response: page }));
    simulator().script(...pages.map((body) => ({ queryName: "dcs.getInstanceBackups" as const, body })));
    const targets = [{ service: "dcs", resourceId: dcsInstanceId, name: "cache" }];
    const result = await evaluatorAt(simulator()).evaluate({ criteria: { lastTaskSucceeded: true }, targets });
    assert.equal(result.verdict, "unknown");
    assert.match(
      result.summary,
      /a task has no end time that can be read \(updated_at: 13\/01\/2026 4pm\), task a \(failed\) began 2026-01-15T10:00:00Z; /,
    );
  });

  it("dates no failure by its start whose end is of another JSON type than documented", async () => {
    const { cssClusterId, dcsInstanceId } = simulator().resources;
    const ends = [["2026-01-13"], { at: "2026-01-13T16:00:00Z" }, 2 ** 60, true];
    const found = [];
    for (const end of ends) {
      const backups = ["failed", "succeed"].map((status, at) => ({
        backup_id: status,
        instance_id: dcsInstanceId,
        backup_type: "auto",
        status,
        created_at: `2026-01-15T10:0${at}:00Z`,
        updated_at: at === 0 ? end : "2026-01-15T10:10:00Z",
      }));
      const logs = ["FAIL", "SUCCESS"].map((status, at) => ({
        id: status,
        clusterId: cssClusterId,
        jobTypes: "AUTO",
        status,
        createAt: Date.parse(`2026-01-15T10:0${at}:00Z`),
        finishedAt: at === 0 ? end : Date.parse("2026-01-15T10:10:00Z"),
      }));
      const dcs = { total_num: 2, backup_record_response: backups };
      const css = { totalSize: 2, clusterLogRecord: logs };
      for (const body of [dcs, { ...dcs, backup_record_response: backups.slice(1) }])
        simulator().script({ queryName: "dcs.getInstanceBackups", body });
      for (const body of [css, { ...css, clusterLogRecord: logs.slice(1) }])
        simulator().script({ queryName: "css.getLogBackupRecords", body });
      const result = await evaluatorAt(simulator()).evaluate({
        criteria: { lastTaskSucceeded: true },
        targets: [
          { service: "dcs", resourceId: dcsInstanceId },
          { service: "css", evidence: "logBackups", resourceId: cssClusterId },
        ],
      });
      found.push(result.targetResults.map(({ verdict }) => verdict));
    }
    assert.deepEqual(found, Array(4).fill(["unknown", "unknown"]));
  });

  it("passes on fresh evidence of all five services, and shows by whose clock", async () => {
    const result = await evaluated("fresh");
    assert.deepEqual(verdictsOf(result), { cce: "pass", css: "pass", dws: "pass", cbr: "pass", dcs: "pass" });
    assert.deepEqual(
      [result.verdict, result.blocks, result.serverTime],
      ["pass", false, new Date(fixedNow).toISOString()],
    );
    const [target] = result.targetResults;
    assert.deepEqual(
      [target?.region, target?.projectId, target?.complete, target?.pagesFetched],
      [simulator().region, simulator().projectId, true, 1],
    );
  });

  it("passes no target on anything else than fresh evidence", async () => {
    const expected: Readonly<Partial<Record<ScenarioName, string>>> = {
      stale: "fail",
      running: "pending",
      failed: "fail",
      stuck: "fail",
      unknownWords: "unknown",
      absurdTimes: "unknown",
    };
    for (const [scenario, verdict] of Object.entries(expected)) {
      const result = await evaluated(scenario as ScenarioName);
      assert.deepEqual([scenario, ...Object.values(verdictsOf(result))], [scenario, ...Array<string>(5).fill(verdict)]);
    }
  });

  it("T12 asks for no filtered list, which could show neither the newest success nor the newest failure", async () => {
    await evaluated("fresh");
    const queries = simulator()
      .requests()
      .map(({ queryName, query }) => [queryName, Object.keys(query).sort().join()]);
    assert.deepEqual(queries.sort(), [
      ["cbr.getOperationLog", ""],
      ["cce.getClusterSnapshotTasks", ""],
      // The second request is for the rows behind the first page.
      ["css.getLogBackupRecords", "limit,start"],
      ["css.getLogBackupRecords", "limit,start"],
      ["dcs.getInstanceBackups", "limit,offset"],
      ["dcs.getInstanceBackups", "limit,offset"],
      ["dws.getClusterAction", ""],
    ]);
  });

  it("T25 turns no fault of the cloud into a lack of backups, each with its class", async () => {
    const everywhere = (reason: string) => ({ cce: reason, css: reason, dws: reason, cbr: reason, dcs: reason });
    const faults: Readonly<Partial<Record<ScenarioName, string>>> = {
      throttled: "unknown throttled",
      fault: "unknown service",
      html: "unknown invalidResponse",
      malformed: "unknown invalidResponse",
      wrongShape: "unknown invalidResponse",
      emptyBody: "unknown invalidResponse",
      errorInside200: "unknown invalidResponse",
      redirect: "unknown invalidResponse",
      unauthenticated: "unknown authentication",
    };
    for (const [scenario, reason] of Object.entries(faults)) {
      const result = await evaluated(scenario as ScenarioName);
      assert.deepEqual([scenario, verdictsOf(result)], [scenario, everywhere(reason)]);
      assert.equal(result.blocks, true);
    }
    // CSS has one answer for what does not exist and for what is not allowed; its message says both.
    const denied = await evaluated("denied");
    assert.deepEqual(verdictsOf(denied), { ...everywhere("unknown permission"), css: "unknown notFound" });
    const css = denied.targetResults.find(({ name }) => name === "css");
    assert.match(css?.criteria[0]?.message ?? "", /\[API_NOT_FOUND_OR_DENIED; HTTP 403; CSS\.0015/);
    // What is missing or refused for one target leaves the others to be judged.
    simulator().setScenario("fresh");
    const targets = [
      ...targetsOf(simulator()),
      { service: "dcs", resourceId: "dc500000-0000-4000-8000-0000000000ff", name: "missing" },
    ];
    const others = await evaluatorAt(simulator()).evaluate({ targets, criteria: day });
    assert.deepEqual(Object.values(verdictsOf(others)), ["pass", "pass", "pass", "pass", "pass", "unknown notFound"]);
  });

  it("comes to the same verdict whatever the page size and the order of the list", async () => {
    simulator().setScenario("paging");
    const criteria = {
      lastBackupMaximumAge: "2h",
      lastTaskSucceeded: true,
      maximumGap: "3h",
      maximumGapWithin: "6d",
      minimumRedundancy: 100,
    };
    const targets = targetsOf(simulator()).filter(({ service }) => ["css", "dcs"].includes(service));
    const real = readerAt(simulator());
    const seen = new Set<string>();
    for (const limit of [17, 100, 1000]) {
      const reader: Reader = {
        read: (token, inputs, options) => real.read(token, { ...inputs, limit }, options),
      };
      const result = await evaluatorAt(simulator(), reader).evaluate({ targets, criteria });
      seen.add(
        JSON.stringify(result.targetResults.map(({ pagesFetched, ...rest }) => (assert.ok(pagesFetched > 0), rest))),
      );
      assert.equal(result.verdict, "pass");
    }
    assert.equal(seen.size, 1);
  });

  it("lets no universal criterion pass on a list that was not read to its end", async () => {
    simulator().setScenario("paging");
    const target = { service: "dcs", resourceId: simulator().resources.dcsInstanceId, name: "dcs", maxRecords: 200 };
    const result = await evaluatorAt(simulator()).evaluate({
      targets: [target],
      criteria: { lastTaskSucceeded: true },
    });
    assert.deepEqual([result.verdict, result.targetResults[0]?.criteria[0]?.reason], ["unknown", "incomplete"]);
    assert.notEqual(result.targetResults[0]?.incompleteReason, undefined);
  });

  it("rejects a description that is wrong before anything is sent, and settings that are missing", async () => {
    const evaluator = evaluatorAt(simulator());
    await assert.rejects(evaluator.evaluate({ targets: [{ service: "dcs", resourceId: "one" }] }), {
      code: "GATE_INVALID",
      message:
        /^gate: targets\[0\]\.criteria is required: give this target at least one criterion\. .* \[GATE_INVALID\]$/,
    });
    const nowhere = createEvaluator({ reader: readerAt(simulator(), {}) });
    await assert.rejects(nowhere.evaluate({ targets: targetsOf(simulator()), criteria: day }), {
      code: "CONFIG_MISSING",
    });
    assert.deepEqual(simulator().requests(), []);
  });
});
