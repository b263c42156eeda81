import assert from "node:assert/strict";
import type { GateResult } from "../../provider/gates/result";
import { scenarioNames, type ScenarioName } from "../../provider/simulator/index";
import { useSimulator } from "../support/startReader";
import { explainedGate } from "./support/explained";
import { useGateFolder } from "./support/gateFiles";
import { runAt } from "./support/runHere";

const now = "2026-01-15T12:00:00Z";
/** Each request has an id of its own, which messages of faults name. */
const withoutRequests = (result: GateResult): unknown =>
  JSON.parse(JSON.stringify(result).replace(/request id [0-9a-f]+/g, "request id"));

describe("hwbackup explain before the simulator", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  function gateOfAll(): string {
    const { cceClusterId, cssClusterId, dwsClusterId, cbrOperationLogId, dcsInstanceId } = simulator().resources;
    return folder.write("gate.json", {
      criteria: {
        lastBackupMaximumAge: "26h",
        lastTaskSucceeded: true,
        maximumConsecutiveFailures: 1,
        noTaskRunning: true,
        maximumRunningDuration: "6h",
      },
      targets: [
        { service: "cce", resourceId: cceClusterId },
        { service: "css", evidence: "logBackups", resourceId: cssClusterId, criteria: { minimumRedundancy: 2 } },
        { service: "dws", resourceId: dwsClusterId, actionName: "SNAPSHOTTING" },
        { service: "cbr", evidence: "operationLog", resourceId: cbrOperationLogId },
        { service: "dcs", resourceId: dcsInstanceId, criteria: { minimumRedundancy: 3, lastBackupMinimumSize: "1B" } },
      ],
    });
  }

  // Scenarios whose answers depend on how often they were asked before are compared in themselves alone.
  const moving: readonly ScenarioName[] = ["progressing", "progressingToFailure"];
  for (const scenario of scenarioNames) {
    it(`explains the verdict of check by the records that its criteria used: ${scenario}`, async function () {
      this.timeout(600_000);
      const gate = gateOfAll();
      simulator().setScenario(scenario);
      const { code, stdout, stderr } = await runAt(simulator(), ["explain", "-f", gate, "-o", "json"]);
      const { result, targets } = explainedGate(stdout);
      if (!moving.includes(scenario)) {
        const checked = await runAt(simulator(), ["check", "-f", gate, "-o", "json"]);
        assert.deepEqual(withoutRequests(result), withoutRequests(JSON.parse(checked.stdout) as GateResult));
        assert.equal(code, checked.code === 77 ? 77 : 0, stderr);
      }
      for (const target of targets) {
        const { counts, records, criteria, recordsExamined } = target;
        const { notSelected, duplicates, notJudged, ...examined } = counts;
        const sum = Object.values(examined).reduce((all, count) => all + count, 0);
        assert.equal(sum, recordsExamined, target.name);
        assert.equal(sum + notSelected + duplicates + notJudged, records.length, target.name);
        for (const criterion of criteria) {
          const { id, verdict, observed, evidence, decidedBy, counted } = criterion;
          const deciding = decidedBy === undefined ? undefined : records[decidedBy];
          assert.equal(deciding?.record.id, evidence?.id, `${target.name} ${id}`);
          if (id === "lastBackupMaximumAge" && observed !== undefined && verdict !== "pending") {
            const ages = records.flatMap(({ countsAs, ageSeconds }) =>
              countsAs === "success" && ageSeconds !== undefined ? [ageSeconds] : [],
            );
            assert.equal(deciding?.countsAs, "success");
            assert.deepEqual([observed, deciding.ageSeconds], [Math.min(...ages), Math.min(...ages)]);
          }
          if (id === "minimumRedundancy" && counted !== undefined) {
            const successes = records.flatMap(({ countsAs }, place) => (countsAs === "success" ? [place] : []));
            assert.deepEqual([...counted].sort(), successes.sort());
            assert.equal(observed, counted.length);
          }
          if (id === "noTaskRunning" && counted !== undefined) {
            const open = records.flatMap(({ activity }, place) => (activity === "open" ? [place] : []));
            assert.deepEqual([...counted].sort(), open.sort());
            assert.equal(observed, counted.length);
          }
        }
      }
    });
  }

  it("says what turns next in an open gate, and nothing of it in a closed one", async () => {
    const argv = ["explain", "--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const asked = [...argv, "--last-backup-maximum-age", "3h", "-o", "json"];
    simulator().setScenario("fresh");
    const open = explainedGate((await runAt(simulator(), asked)).stdout);
    assert.deepEqual(
      [open.result.blocks, open.turn?.by, open.turn?.criterion],
      [false, "criterion", "lastBackupMaximumAge"],
    );
    assert.equal(open.turn?.at, open.result.validUntil);
    assert.equal(open.targets[0]?.criteria[0]?.turnsAt, open.result.validUntil);
    simulator().setScenario("stale");
    const closed = explainedGate((await runAt(simulator(), asked)).stdout);
    assert.deepEqual([closed.result.blocks, "turn" in closed], [true, false]);
  });

  it("heeds the variables that check heeds, and --fail-on-warn", async () => {
    const argv = ["explain", "--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const asked = [...argv, "--last-backup-maximum-age", "26h", "--last-backup-warning-age", "30m", "-o", "json"];
    simulator().setScenario("fresh");
    const environment = { HWBACKUP_NOW: "local", HWBACKUP_ON_SKIPPED: "fail" };
    const { code, stdout } = await runAt(simulator(), [...asked, "--fail-on-warn"], { environment });
    const { policy, result } = explainedGate(stdout);
    assert.deepEqual([code, result.verdict, result.blocks], [0, "warn", true]);
    assert.deepEqual(
      policy.filter(({ isDefault }) => !isDefault).map(({ key, value }) => [key, value]),
      [
        ["onWarn", "block"],
        ["onSkipped", "fail"],
        ["now", "local"],
      ],
    );
  });

  it("gives 64 for --now without a recording and for formats of verdicts, 78 for a file that is not there", async () => {
    const gate = gateOfAll();
    assert.equal((await runAt(simulator(), ["explain", "-f", gate, "--now", now])).code, 64);
    assert.equal((await runAt(simulator(), ["explain", "-f", gate, "-o", "junit"])).code, 64);
    assert.equal((await runAt(simulator(), ["explain", "-f", gate, "--records", folder.path("absent.json")])).code, 78);
  });

  it("ends with 77 where the credential is refused, and still explains", async () => {
    simulator().setScenario("unauthenticated");
    const { code, stdout } = await runAt(simulator(), ["explain", "-f", gateOfAll(), "-o", "json"]);
    assert.equal(code, 77);
    assert.deepEqual(
      new Set(explainedGate(stdout).targets.map(({ error }) => error?.class)),
      new Set(["authentication"]),
    );
  });

  it("ends with 130 where it is interrupted, and claims no record that it did not read", async () => {
    const stopped = new AbortController();
    stopped.abort("SIGINT");
    const argv = ["explain", "-f", gateOfAll(), "-o", "json"];
    const { code, stdout } = await runAt(simulator(), argv, { signal: stopped.signal });
    const { result, targets } = explainedGate(stdout);
    assert.deepEqual([code, result.blocks, result.reason], [130, true, "cancelled"]);
    assert.ok(targets.every(({ isRead, records }) => !isRead && records.length === 0));
  });
});
