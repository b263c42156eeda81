import assert from "node:assert/strict";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import type { AnswerOrError, JoinedAnswers } from "../../../provider/verdict/evidence/evidenceSource";
import { joinCbrBackups, withOpenLogs } from "../../../provider/verdict/evidence/joinCbrBackups";
import { gateOf, parseDescription } from "../../../provider/verdict/parseDescription";
import { atLeastOf, casesOf } from "../../support/casesOf";
import { ago, hour, minute, readAt } from "../../support/gates/judged";
import {
  answer,
  asked,
  backup,
  backups,
  good,
  log,
  logs,
  recordOf,
  refused,
  server,
  type Row,
} from "./support/cbrAnswers";

function story(log: AnswerOrError, backup: AnswerOrError): readonly string[] {
  const joined = joinCbrBackups([log, backup], asked);
  const told = (joined.records ?? []).map(({ id, kind, state }) => `${id ?? "-"} ${kind} ${state}`);
  return [...told, joined.error?.code ?? (joined.complete === true ? "whole" : "cut short")];
}

const cases: readonly (readonly [
  title: string,
  log: AnswerOrError,
  backup: AnswerOrError,
  story: readonly string[],
])[] = [
  ["a backup and its log are one record", logs([log]), backups([backup]), ["b1 backup succeeded", "whole"]],
  ["a backup without a log counts", logs([]), backups([backup]), ["b1 backup succeeded", "whole"]],
  ["a log whose backup is not listed is gone", logs([log]), backups([]), ["log backup gone", "whole"]],
  ["a log that names no backup proves none", logs([{ ...good, id: "log" }]), backups([]), ["log backup gone", "whole"]],
  [
    "a log without backup id joins by its checkpoint",
    logs([{ ...good, id: "log", checkpointId: "c1" }]),
    backups([backup]),
    ["b1 backup succeeded", "whole"],
  ],
  [
    "a log joins no backup of another id of its checkpoint",
    logs([{ ...log, backupId: "b2" }]),
    backups([backup]),
    ["b1 backup succeeded", "log backup gone", "whole"],
  ],
  [
    "a success behind half a list of backups is unknown",
    logs([log]),
    backups([], false),
    ["log backup unknown", "cut short"],
  ],
  ["half a list of logs leaves the backups", logs([], false), backups([backup]), ["b1 backup succeeded", "cut short"]],
  [
    "a failed log contradicts an available backup",
    logs([{ ...log, state: "failed" }]),
    backups([backup]),
    ["b1 backup unknown", "whole"],
  ],
  [
    "a skipped log contradicts an available backup",
    logs([{ ...log, state: "skipped" }]),
    backups([backup]),
    ["b1 backup unknown", "whole"],
  ],
  [
    "an unknown log makes its backup unknown",
    logs([{ ...log, state: "unknown" }]),
    backups([backup]),
    ["b1 backup unknown", "whole"],
  ],
  [
    "a backup that ended between the reads counts, and its task is open",
    logs([{ ...log, state: "running" }]),
    backups([backup]),
    ["b1 backup succeeded", "log backup running", "whole"],
  ],
  [
    "a task under way in both lists is one record",
    logs([{ ...log, state: "running" }]),
    backups([{ ...backup, state: "running" }]),
    ["b1 backup running", "whole"],
  ],
  [
    "a task without a backup yet is open",
    logs([{ ...log, state: "running" }]),
    backups([]),
    ["log backup running", "whole"],
  ],
  [
    "a failed task without a backup is a failure",
    logs([{ ...log, state: "failed" }]),
    backups([]),
    ["log backup failed", "whole"],
  ],
  [
    "a backup that cannot be restored is a failure although its log succeeded",
    logs([log]),
    backups([{ ...backup, state: "failed" }]),
    ["b1 backup failed", "whole"],
  ],
  [
    "a backup that is deleted stays gone although its log succeeded",
    logs([log]),
    backups([{ ...backup, state: "gone" }]),
    ["b1 backup gone", "whole"],
  ],
  [
    "a task that failed is told by its log while its backup is still listed as open",
    logs([{ ...log, state: "failed" }]),
    backups([{ ...backup, state: "running" }]),
    ["b1 backup running", "log backup failed", "whole"],
  ],
  [
    "a task that failed is told by its log when its backup is deleted",
    logs([{ ...log, state: "failed" }]),
    backups([{ ...backup, state: "gone" }]),
    ["b1 backup gone", "log backup failed", "whole"],
  ],
  [
    "a task that failed is one failure beside a backup that cannot be restored",
    logs([{ ...log, state: "failed" }]),
    backups([{ ...backup, state: "failed" }]),
    ["b1 backup failed", "whole"],
  ],
  [
    "a task of its whole vault in an undocumented state may be open",
    logs([{ ...log, id: "v", kind: "sync", state: "unknown", resourceId: "", vaultId: "v1" }]),
    backups([backup]),
    ["b1 backup succeeded", "v sync unknown", "whole"],
  ],
  [
    "a replication joins no log, and a log of one is kept as it is",
    logs([{ ...log, kind: "replication" }]),
    backups([{ ...backup, kind: "replication" }]),
    ["b1 replication succeeded", "log replication succeeded", "whole"],
  ],
  [
    "a restore is kept for the criteria on work under way",
    logs([{ ...log, id: "r", kind: "restore", state: "running" }]),
    backups([backup]),
    ["b1 backup succeeded", "r restore running", "whole"],
  ],
  [
    "an open task of its whole vault may be its own",
    logs([{ ...log, id: "v", kind: "sync", state: "running", resourceId: "", vaultId: "v1" }]),
    backups([backup]),
    ["b1 backup succeeded", "v sync unknown", "whole"],
  ],
  [
    "a task of its whole vault whose status is not documented may be its own",
    logs([{ ...log, id: "v", kind: "sync", state: "unknown", resourceId: "", vaultId: "v1" }]),
    backups([backup]),
    ["b1 backup succeeded", "v sync unknown", "whole"],
  ],
  [
    "an open task of another vault is not",
    logs([{ ...log, id: "v", kind: "sync", state: "running", resourceId: "", vaultId: "v2" }]),
    backups([backup]),
    ["b1 backup succeeded", "whole"],
  ],
  [
    "an ended task of a vault says nothing",
    logs([{ ...log, id: "v", resourceId: "" }]),
    backups([backup]),
    ["b1 backup succeeded", "whole"],
  ],
  ["refused logs leave the backups, cut short", refused, backups([backup]), ["b1 backup succeeded", "cut short"]],
  [
    "refused backups leave the open tasks alone, cut short",
    logs([log, { ...log, id: "l2", state: "running" }]),
    refused,
    ["l2 backup running", "cut short"],
  ],
  ["both refused are an error", refused, refused, ["AUTH_DENIED"]],
];

describe("the join of CBR's backups and operation logs", () => {
  for (const [title, log_, backup_, expected] of cases) {
    it(`EV1 shows that ${title}`, () => {
      assert.deepEqual(story(log_, backup_), expected);
    });
  }

  it("takes a task that was listed as open from the list of all logs, where that has it", () => {
    const merged = (whole: AnswerOrError, ...open: readonly AnswerOrError[]): readonly string[] =>
      story(withOpenLogs(whole, open), backups([]));
    const running = { ...log, id: "l2", state: "running" } as const;
    const failed = { ...running, state: "failed" } as const;
    assert.deepEqual(merged(logs([failed]), logs([running]), logs([])), ["l2 backup failed", "whole"]);
    assert.deepEqual(merged(logs([], false), logs([running]), logs([])), ["l2 backup running", "cut short"]);
    const waiting = { ...running, state: "waiting" } as const;
    assert.deepEqual(merged(logs([]), logs([running]), logs([waiting])), ["l2 backup running", "whole"]);
    assert.deepEqual(merged(logs([failed]), refused, logs([])), ["l2 backup failed", "cut short"]);
    assert.deepEqual(merged(logs([failed]), logs([], false), logs([])), ["l2 backup failed", "cut short"]);
    assert.deepEqual(merged(refused, logs([running]), logs([])), ["cut short"]);
  });

  it("takes the end of a backup from its log, and counts backups that leave out volumes", () => {
    const { records, warnings } = joinCbrBackups([logs([{ ...log, excluded: ["disk"] }]), backups([backup])], asked);
    assert.equal(records?.[0]?.completedAt, ago(50 * minute));
    assert.deepEqual(warnings, ["backups that leave out volumes of the server: 1"]);
  });

  /** A generator of the numbers 0 to below `count`, the same for one seed (Lehmer). */
  function numbers(seed: number): (count: number) => number {
    let state = (seed % 2147483646) + 1;
    return (count) => (state = (state * 48271) % 2147483647) % count;
  }

  const states = ["succeeded", "failed", "running", "skipped", "unknown"] as const;
  const listed = ["succeeded", "failed", "running", "gone", "unknown"] as const;

  /** The two lists, and whether each was read to its end. Few instants: many pairs then come to the same records. */
  interface Lists {
    readonly ran: readonly Row[];
    readonly made: readonly Row[];
    readonly isWhole: readonly [logs: boolean, backups: boolean];
  }

  const began = [1, 20, 30].map((hours) => hours * hour);

  function lists(next: (count: number) => number): Lists {
    const instant = (): number => began[next(began.length)] ?? hour;
    const made = Array.from({ length: next(4) }, (_, at): Row => ({
      state: listed[next(3) === 0 ? next(5) : 0] ?? "succeeded",
      began: instant(),
      id: `b${at}`,
      checkpointId: `c${at}`,
      kind: next(6) === 0 ? "replication" : "backup",
    }));
    const ran = Array.from({ length: next(4) }, (_, at): Row => {
      const id = next(6);
      return {
        state: states[next(3) === 0 ? next(5) : 0] ?? "succeeded",
        // The log of a backup began when the backup did.
        began: made[id]?.began ?? instant(),
        id: `l${at}`,
        ...(next(4) === 0 ? {} : { backupId: `b${id}` }),
        ...(next(4) === 0 ? {} : { checkpointId: `c${id}` }),
      };
    });
    return { ran, made, isWhole: [next(10) > 0, next(10) > 0] };
  }

  const gate = gateOf(
    parseDescription(
      {
        targets: [{ name: "one", service: "cbr", resourceId: server, evidence: "backups" }],
        criteria: { lastBackupMaximumAge: "26h", lastTaskSucceeded: true, minimumRedundancy: 2 },
      },
      { now: readAt },
    ),
  );
  const verdicts = new Map<string, boolean>();
  function recordsOf({ ran, made, isWhole }: Lists): JoinedAnswers {
    return joinCbrBackups([logs(ran, isWhole[0]), backups(made, isWhole[1])], asked);
  }

  /** Judges equal records once: their ids tell them apart, and decide nothing. */
  function blocks(given: Lists): boolean {
    const joined = recordsOf(given);
    const told = (joined.records ?? []).map(({ id, kind, state, startedAt, completedAt, evidenceGrade }) =>
      [id, kind, state, startedAt, completedAt, evidenceGrade].join(" "),
    );
    const once = [...new Set(told)].map((line) => line.slice(line.indexOf(" "))).sort();
    const key = [joined.complete, ...once].join("\n");
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    const reading = { target: "one", service: "cbr", resourceId: server, evidence: "backups", ...joined };
    const { blocks: verdict } = evaluateGate(gate, [reading], readAt).result;
    verdicts.set(key, verdict);
    return verdict;
  }

  function judged(answers: readonly AnswerOrError[], description: object): boolean {
    const parsed = gateOf(parseDescription({ targets: gate.targets.map(place), ...description }, { now: readAt }));
    return evaluateGate(parsed, [{ ...place(), target: "one", ...joinCbrBackups(answers, asked) }], readAt).result
      .blocks;
  }
  const place = () => ({ name: "one", service: "cbr", resourceId: server, evidence: "backups" });

  it("EV1 stays closed on a failed task whose backup is being deleted", () => {
    const old = { ...good, began: 20 * hour, id: "b0", checkpointId: "c0" };
    const answers = [
      logs([
        { ...old, id: "l0", backupId: "b0" },
        { ...log, state: "failed" },
      ]),
      backups([old, { ...backup, state: "gone" }]),
    ];
    assert.equal(judged(answers, { criteria: { lastTaskSucceeded: true } }), true);
  });

  it("EV1 stays closed on a failed backup whose task ended after a later success", () => {
    const failed = recordOf({ ...log, state: "failed", began: 3 * hour }, "timeout", "jobHistory");
    const ended = { ...failed, completedAt: ago(hour), errorCode: "BackupService.0002", message: "No space." };
    const later = { ...good, began: 2 * hour, id: "b2", checkpointId: "c2" };
    const ofLater = recordOf({ ...later, id: "l2" }, "success", "jobHistory");
    const rows = ["b1", "b2"].map((backupId) => ({ extraInfo: { backup: { backupId } } }));
    const both = answer([ended, ofLater], { operationLogs: rows }, true);
    const made = backups([{ ...backup, state: "failed", began: 3 * hour }, later]);
    const joined = joinCbrBackups([both, made], asked).records?.find(({ state }) => state === "failed");
    assert.deepEqual(
      [joined?.completedAt, joined?.errorCode, joined?.message],
      [ago(hour), "BackupService.0002", "No space."],
    );
    const targets = [{ ...place(), ageFrom: "completedAt" }];
    assert.equal(judged([both, made], { targets, criteria: { lastTaskSucceeded: true } }), true);
  });

  it("EV1 stays closed under onUnknown: warn where one of its lists was refused", () => {
    const [criteria, policy] = [{ lastBackupMaximumAge: "26h", lastTaskSucceeded: true }, { onUnknown: "warn" }];
    const stale = { ...backup, began: 99 * hour };
    assert.equal(judged([refused, backups([stale])], { criteria, policy }), true);
    assert.equal(judged([refused, backups([backup])], { criteria, policy }), true);
    assert.equal(judged([logs([{ ...log, state: "running" }]), refused], { criteria, policy }), true);
    // Age is proven by the backups alone.
    assert.equal(judged([refused, backups([backup])], { criteria: { lastBackupMaximumAge: "26h" } }), false);
  });

  const pairs = casesOf(100_000);
  it(`is the same for other orders and repeated rows, and never opened by a failure more or a backup less: ${pairs} pairs of lists`, function () {
    this.timeout(0);
    const seen = { open: 0, failures: 0, removed: 0 };
    for (let seed = 0; seed < pairs; seed++) {
      const next = numbers(seed);
      const given = lists(next);
      const { ran, made } = given;
      const before = blocks(given);
      const other = {
        ...given,
        ran: [...ran.slice(-1), ...ran].reverse(),
        made: [...made.slice(0, 1), ...made].reverse(),
      };
      assert.equal(blocks(other), before, `order and repeated rows, seed ${seed}`);
      if (!before) {
        seen.open++;
        continue;
      }
      const failure: Row = {
        state: "failed",
        began: began[next(began.length)] ?? hour,
        id: "failure",
        ...(next(2) === 0 ? {} : { backupId: `b${next(6)}` }),
      };
      seen.failures++;
      assert.equal(blocks({ ...given, ran: [...ran, failure] }), true, `a failure more, seed ${seed}`);
      // One that the logs contradict counts for nothing: without it there is one doubt less.
      const counted = recordsOf(given).records ?? [];
      const success = made.find(({ id }) => counted.some((one) => one.id === id && one.state === "succeeded"));
      if (success === undefined) continue;
      seen.removed++;
      const without = { ...given, made: made.filter((one) => one !== success) };
      assert.equal(blocks(without), true, `a backup less, seed ${seed}`);
    }
    for (const [what, count] of Object.entries(seen)) assert.ok(count >= atLeastOf(pairs / 50), `${what}: ${count}`);
  });
});
