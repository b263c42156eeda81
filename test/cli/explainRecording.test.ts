import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placementReasons, roles } from "../../provider/gates/explain/placement";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { explained, explainedGate, explainedTarget } from "./support/explained";
import { useGateFolder } from "./support/gateFiles";
import { runHere } from "./support/runHere";

const now = "2026-01-15T12:00:00Z";

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
      record("oddBefore", 300, { state: "unknown", rawState: "melted" }),
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
    const explanation = explainedTarget(stdout);
    assert.deepEqual(
      explanation.records.map(({ record: { id }, countsAs, reasons }) => [id, countsAs, ...reasons]),
      [
        ["counts", "success"],
        ["manual", "nothing", "backupTypeNotSelected"],
        ["kind", "nothing", "kindNotSelected"],
        ["unsaid", "ignored", "backupTypeUnsaid"],
        ["partial", "failure", "partial"],
        ["before", "success", "outsideLookback"],
        ["oddBefore", "nothing", "outsideLookback"],
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
      success: 4,
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
        ["noTaskRunning", "fail", 12, [12, 13, 11]],
      ],
    );
    // The service lists the backup still: it counts. An unknown word of that age does not.
    const beyond = explanation.records.map(({ beyondLookback }) => beyondLookback);
    assert.deepEqual([beyond[5], beyond[6]], [undefined, "unmapped"]);
  });

  it("marks limits and policy that are not the default, and shows defaults of companions", async () => {
    const gate = {
      criteria: { maximumSizeDecrease: "50%", minimumRedundancy: 1, minimumRedundancyWithin: "10d" },
      policy: { onPartial: "warn", graceForNew: "2h", require: "1" },
      targets: [target],
    };
    const { policy, targets } = explainedGate((await run(gate, { records: [record("a", 1)] })).stdout);
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
    const { overrides, turn } = explainedGate((await run(gate, { records: [record("a", 40)] })).stdout);
    assert.deepEqual(
      overrides.map(({ state }) => state),
      ["applied", "unused", "expired"],
    );
    assert.deepEqual(turn, { at: "2026-01-15T18:00:00.000Z", by: "override", actor: "night shift" });
    const both = { ...gate, criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true } };
    const failed = [record("a", 40), record("b", 1, { state: "failed", rawState: "failed" })];
    const closed = explainedGate(
      (await run({ ...both, overrides: gate.overrides.slice(0, 1) }, { records: failed })).stdout,
    );
    assert.deepEqual([closed.result.blocks, closed.overrides[0]?.state], [true, "insufficient"]);
  });

  it("shows the records of an answer that contradicts itself as judged by nobody", async () => {
    const records = [record("a", 1), record("a", 2)];
    const {
      counts,
      reason,
      recordsExamined,
      records: shown,
    } = explainedTarget((await run({ criteria: { lastTaskSucceeded: true }, targets: [target] }, { records })).stdout);
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
    const own = JSON.stringify(explainedGate(stdout).targets);
    assert.ok(!/[\u2028\u202E]|\\u001b|\\r|\\n/.test(own), own);
    assert.equal(explainedTarget(stdout).records.length, 2);
  });

  it("tells a person verdict, limits, records and what decided", async () => {
    const gate = { criteria: { lastBackupMaximumAge: "26h" }, policy: { onPartial: "count" }, targets: [target] };
    const { stdout } = await run(gate, { records: [record("a", 1), record("b", 2)] }, []);
    for (const line of [
      /^OPEN pass: /m,
      /^holds until 2026-01-16T12:00:00\.000Z at most: a verdict holds for at most 24\nhours$/m,
      /^policy, not default: onPartial count$/m,
      /^ {2}reading: complete, pages 0, as of 2026-01-15T12:00:00\.000Z by the server clock$/m,
      /^ {2}records examined: 2 \(success 2\)$/m,
      /^ {2}#1 {2}counts as success\n {6}succeeded \(succeed\), instanceBackup, auto\n {6}started 2026-01-15T11:00:00Z, completed 2026-01-15T11:00:00Z, age 1h\n {6}id a$/m,
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
