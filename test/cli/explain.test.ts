import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placementReasons, roles } from "../../provider/gates/explain/placement";
import type { ExplainedTarget, GateExplanation } from "../../provider/gates/explain/explanation";
import type { GateResult } from "../../provider/gates/result";
import { scenarioNames, type ScenarioName } from "../../provider/simulator/index";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt, runHere } from "./support/runHere";

interface Explained {
  readonly schemaVersion: string;
  readonly gates: readonly (GateExplanation & { readonly file?: string })[];
}

const now = "2026-01-15T12:00:00Z";
const explained = (text: string): Explained => JSON.parse(text) as Explained;
/** Each request has an id of its own, which messages of faults name. */
const withoutRequests = (result: GateResult): unknown =>
  JSON.parse(JSON.stringify(result).replace(/request id [0-9a-f]+/g, "request id"));
const only = (text: string): GateExplanation => explained(text).gates[0] ?? assert.fail("no gate is explained");
const targetOf = (text: string): ExplainedTarget => only(text).targets[0] ?? assert.fail("no target is explained");

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
        { service: "css", resourceId: cssClusterId, criteria: { minimumRedundancy: 2 } },
        { service: "dws", resourceId: dwsClusterId, actionName: "SNAPSHOTTING" },
        { service: "cbr", resourceId: cbrOperationLogId },
        { service: "dcs", resourceId: dcsInstanceId, criteria: { minimumRedundancy: 3, lastBackupMinimumSize: "1B" } },
      ],
    });
  }

  // Scenarios whose answers depend on how often they were asked before are compared in themselves alone.
  const moving: readonly ScenarioName[] = ["progressing", "progressingToFailure"];
  for (const scenario of scenarioNames) {
    it(`explains the verdict of check by the records that its criteria used: ${scenario}`, async function () {
      this.timeout(60_000);
      const gate = gateOfAll();
      simulator().setScenario(scenario);
      const { code, stdout, stderr } = await runAt(simulator(), ["explain", "-f", gate, "-o", "json"]);
      const { result, targets } = only(stdout);
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
    const open = only((await runAt(simulator(), asked)).stdout);
    assert.deepEqual(
      [open.result.blocks, open.turn?.by, open.turn?.criterion],
      [false, "criterion", "lastBackupMaximumAge"],
    );
    assert.equal(open.turn?.at, open.result.validUntil);
    assert.equal(open.targets[0]?.criteria[0]?.turnsAt, open.result.validUntil);
    simulator().setScenario("stale");
    const closed = only((await runAt(simulator(), asked)).stdout);
    assert.deepEqual([closed.result.blocks, "turn" in closed], [true, false]);
  });

  it("heeds the variables that check heeds, and --fail-on-warn", async () => {
    const argv = ["explain", "--service", "dcs", "--resource-id", simulator().resources.dcsInstanceId];
    const asked = [...argv, "--last-backup-maximum-age", "26h", "--last-backup-warning-age", "30m", "-o", "json"];
    simulator().setScenario("fresh");
    const environment = { HWBACKUP_NOW: "local", HWBACKUP_ON_SKIPPED: "fail" };
    const { code, stdout } = await runAt(simulator(), [...asked, "--fail-on-warn"], { environment });
    const { policy, result } = only(stdout);
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
    assert.deepEqual(new Set(only(stdout).targets.map(({ error }) => error?.class)), new Set(["authentication"]));
  });

  it("ends with 130 where it is interrupted, and claims no record that it did not read", async () => {
    const stopped = new AbortController();
    stopped.abort("SIGINT");
    const argv = ["explain", "-f", gateOfAll(), "-o", "json"];
    const { code, stdout } = await runAt(simulator(), argv, { signal: stopped.signal });
    const { result, targets } = only(stdout);
    assert.deepEqual([code, result.blocks, result.reason], [130, true, "cancelled"]);
    assert.ok(targets.every(({ isRead, records }) => !isRead && records.length === 0));
  });
});

/** A record of the instance `one`; its stamps are hours before noon. */
function record(id: string, hoursAgo: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const at = new Date(Date.parse(now) - hoursAgo * 3_600_000).toISOString();
  return {
    service: "dcs",
    resourceId: "one",
    id,
    kind: "instanceBackup",
    backupType: "auto",
    state: "succeeded",
    rawState: "succeed",
    startedAt: at,
    completedAt: at,
    evidenceGrade: "artefact",
    ...more,
  };
}

describe("hwbackup explain on a recording", () => {
  const folder = useGateFolder();

  function run(gate: unknown, answer: Readonly<Record<string, unknown>>, more: readonly string[] = ["-o", "json"]) {
    const answers = [{ target: "cache", service: "dcs", resourceId: "one", complete: true, ...answer }];
    const records = folder.write("recording.json", { schemaVersion: "1", answers });
    const file = folder.write("gate.json", gate);
    return runHere(["explain", "-f", file, "--records", records, "--now", now, ...more]);
  }

  const target = { name: "cache", service: "dcs", resourceId: "one" };
  const open = { completedAt: undefined, state: "running", rawState: "backuping" };
  const copy = record("copy", 5);

  it("names for each record what it counts as, and why", async () => {
    const records = [
      record("counts", 2),
      record("manual", 3, { backupType: "manual" }),
      record("kind", 3, { kind: "restore" }),
      record("unsaid", 3, { backupType: undefined }),
      record("partial", 4, { failedParts: 1 }),
      record("before", 300),
      record("undated", 1, { completedAt: undefined }),
      record("failed", 6, { state: "failed", rawState: "failed" }),
      record("gone", 7, { state: "gone", rawState: "deleted" }),
      record("odd", 8, { state: "unknown", rawState: "melted" }),
      record("running", 1, open),
      record("stuck", 30, open),
      record("startless", 1, { ...open, startedAt: undefined }),
      copy,
      copy,
    ];
    const gate = {
      criteria: { lastBackupMaximumAge: "26h", noTaskRunning: true },
      targets: [{ ...target, backupType: "auto" }],
    };
    const { code, stdout } = await run(gate, { records });
    assert.equal(code, 0);
    const explanation = targetOf(stdout);
    assert.deepEqual(
      explanation.records.map(({ record: { id }, countsAs, reasons }) => [id, countsAs, ...reasons]),
      [
        ["counts", "success"],
        ["manual", "nothing", "backupTypeNotSelected"],
        ["kind", "nothing", "kindNotSelected"],
        ["unsaid", "ignored", "backupTypeUnsaid"],
        ["partial", "failure", "partial"],
        ["before", "nothing", "outsideLookback"],
        ["undated", "success", "undated"],
        ["failed", "failure"],
        ["gone", "ignored", "gone"],
        ["odd", "unmapped"],
        ["running", "open"],
        ["stuck", "open", "stuck"],
        ["startless", "open", "startUnknown"],
        ["copy", "success"],
        ["copy", "nothing", "duplicate"],
      ],
    );
    assert.deepEqual(explanation.counts, {
      success: 3,
      failure: 2,
      open: 3,
      unmapped: 1,
      ignored: 2,
      outsideLookback: 1,
      notSelected: 2,
      duplicates: 1,
      notJudged: 0,
    });
    assert.deepEqual(
      explanation.criteria.map(({ id, verdict, decidedBy, counted }) => [id, verdict, decidedBy, counted]),
      [
        ["lastBackupMaximumAge", "pass", 0, undefined],
        ["noTaskRunning", "fail", 11, [11, 12, 10]],
      ],
    );
    assert.equal(explanation.records[5]?.beyondLookback, "success");
  });

  it("marks limits and policy that are not the default, and shows defaults of companions", async () => {
    const gate = {
      criteria: { maximumSizeDecrease: "50%", minimumRedundancy: 1, minimumRedundancyWithin: "10d" },
      policy: { onPartial: "warn", graceForNew: "2h", require: "1" },
      targets: [target],
    };
    const { policy, targets } = only((await run(gate, { records: [record("a", 1)] })).stdout);
    assert.deepEqual(
      policy.filter(({ isDefault }) => !isDefault).map(({ key, value }) => [key, value]),
      [
        ["onPartial", "warn"],
        ["graceForNew", 7200],
        ["require", "1"],
      ],
    );
    assert.deepEqual(
      targets[0]?.criteria.map(({ limits }) =>
        limits.map(({ key, value, unit, isDefault }) => [key, value, unit, isDefault]),
      ),
      [
        [
          ["minimumRedundancy", 1, undefined, false],
          ["minimumRedundancyWithin", 864_000, "seconds", false],
        ],
        [
          ["maximumSizeDecrease", 50, "percent", false],
          ["maximumSizeDecreaseSamples", 5, undefined, true],
        ],
      ],
    );
    const lookback = targets[0]?.selection.find(({ key }) => key === "lookback");
    assert.deepEqual(lookback, { key: "lookback", value: 30 * 86_400, unit: "seconds", isDefault: true });
  });

  it("says of each override what it does", async () => {
    const override = { reason: "agreed with the owner", actor: "night shift", expiresAt: "2026-01-15T18:00:00Z" };
    const gate = {
      criteria: { lastBackupMaximumAge: "26h", noTaskRunning: true },
      targets: [target],
      overrides: [
        { ...override, criterion: "lastBackupMaximumAge" },
        { ...override, criterion: "noTaskRunning" },
        { ...override, expiresAt: "2026-01-15T11:00:00Z" },
      ],
    };
    const { overrides, turn } = only((await run(gate, { records: [record("a", 40)] })).stdout);
    assert.deepEqual(
      overrides.map(({ state }) => state),
      ["applied", "unused", "expired"],
    );
    assert.deepEqual(turn, { at: "2026-01-15T18:00:00.000Z", by: "override", actor: "night shift" });
    const both = { ...gate, criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true } };
    const failed = [record("a", 40), record("b", 1, { state: "failed", rawState: "failed" })];
    const closed = only((await run({ ...both, overrides: gate.overrides.slice(0, 1) }, { records: failed })).stdout);
    assert.deepEqual([closed.result.blocks, closed.overrides[0]?.state], [true, "insufficient"]);
  });

  it("shows the records of an answer that contradicts itself as judged by nobody", async () => {
    const records = [record("a", 1), record("a", 2)];
    const {
      counts,
      reason,
      recordsExamined,
      records: shown,
    } = targetOf((await run({ criteria: { lastTaskSucceeded: true }, targets: [target] }, { records })).stdout);
    assert.deepEqual([reason, recordsExamined, counts.notJudged], ["contradiction", 0, 2]);
    assert.deepEqual(shown[0]?.reasons, ["notJudged"]);
  });

  it("lets no text of a service forge a line, a colour or an end of a script", async () => {
    const hostile = "\u001b[31mx\r\n::error::y\u2028</script>\u202E";
    const records = [
      record("a", 1, { id: hostile, kind: "instanceBackup", rawState: hostile, state: "unknown", message: hostile }),
      record("b", 2, { kind: hostile, backupType: hostile, errorCode: hostile, startedAt: hostile }),
    ];
    const answer = { records, complete: false, incompleteReason: hostile, warnings: [hostile] };
    const gate = { criteria: { lastTaskSucceeded: true }, targets: [target] };
    const human = (await run(gate, answer, [])).stdout;
    assert.ok(!/[\u001b\r\u2028\u202E]/.test(human));
    assert.ok(human.split("\n").every((line) => !line.startsWith("::")));
    const { stdout } = await run(gate, answer);
    assert.ok(!/[\u001b\r<]/.test(stdout));
    // The result beside it is the one of `check`, whose warnings are never a service's own text.
    const own = JSON.stringify(only(stdout).targets);
    assert.ok(!/[\u2028\u202E]|\\u001b|\\r|\\n/.test(own), own);
    assert.equal(targetOf(stdout).records.length, 2);
  });

  it("tells a person verdict, limits, records and what decided", async () => {
    const gate = { criteria: { lastBackupMaximumAge: "26h" }, policy: { onPartial: "count" }, targets: [target] };
    const { stdout } = await run(gate, { records: [record("a", 1), record("b", 2)] }, []);
    for (const line of [
      /^OPEN pass: /m,
      /^holds until 2026-01-16T12:00:00\.000Z at most: no verdict counts for longer than 24 hours$/m,
      /^policy, not default: onPartial count$/m,
      /^ {2}reading: complete, pages 0, as of 2026-01-15T12:00:00\.000Z by the server clock$/m,
      /^ {2}records examined: 2 \(success 2\)$/m,
      /^ {2}│ 1 │ success +│ - +│ succeeded │ succeed │ instanceBackup │ auto │ .* │ 1h +│ - +│ a +│$/m,
      /^ {2}lastBackupMaximumAge: pass$/m,
      /^ {4}observed 1h, threshold 26h; lastBackupMaximumAge 26h$/m,
      /^ {4}decided by record #1$/m,
    ]) {
      assert.match(stdout, line);
    }
  });

  it("has in JSON the members that the page names, and the page has every word", async () => {
    const gate = {
      criteria: { lastBackupMaximumAge: "26h", minimumRedundancy: 1 },
      targets: [target, { ...target, name: "old", resourceId: "two", notApplicable: "the instance is stopped" }],
    };
    const { schemaVersion, gates } = explained((await run(gate, { records: [record("a", 1)] })).stdout);
    const [first] = gates;
    assert.deepEqual([schemaVersion, gates.length], ["1", 1]);
    assert.deepEqual(Object.keys(first ?? {}), ["file", "result", "policy", "turn", "overrides", "targets"]);
    const own = ["selection", "isRead", "asOf", "asOfSource", "warnings", "counts", "records"];
    const members = Object.keys(first?.targets[0] ?? {});
    assert.deepEqual(
      own.filter((name) => !members.includes(name)),
      [],
    );
    const [one] = first?.targets[0]?.records ?? [];
    assert.deepEqual(Object.keys(one ?? {}), ["record", "countsAs", "reasons", "at", "ageSeconds"]);
    assert.deepEqual(first?.targets[1]?.criteria, []);
    assert.equal(first.targets[1].verdict, "notApplicable");
    const page = readFileSync(join(repositoryRoot, "docs/cli.md"), "utf8");
    const sometimes = [
      "error",
      "graceUntil",
      "beyondLookback",
      "activity",
      "limits",
      "decidedBy",
      "counted",
      "turnsAt",
    ];
    const words = [...roles, ...placementReasons, ...members, ...Object.keys(one ?? {}), ...sometimes];
    const results = [
      "name",
      "resourceId",
      "service",
      "subject",
      "verdict",
      "pagesFetched",
      "complete",
      "oldestExamined",
    ];
    const said = [...results, "recordsGone", "recordsUnmapped"];
    assert.deepEqual(
      words.filter((word) => !said.includes(word) && !page.includes(`\`${word}\``)),
      [],
    );
  });
});
