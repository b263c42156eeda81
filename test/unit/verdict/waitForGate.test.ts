import assert from "node:assert/strict";
import { createEvaluator, type Evaluator } from "../../../provider/doors/client/createEvaluator";
import type { GateWait } from "../../../provider/generated/types";
import type { TargetReading } from "../../../provider/gates/reading";
import type { GateResult } from "../../../provider/gates/result";
import type { BackupRecord } from "../../../provider/core/records/record";
import { ProviderError } from "../../../provider/core/errors/providerError";
import type { Reader } from "../../../provider/reading/createReader";
import { gateOf, parseDescription } from "../../../provider/verdict/parseDescription";
import { planReadings } from "../../../provider/verdict/planReadings";
import { virtualTiming, type VirtualTiming } from "../../support/virtualTiming";
import { ago, failure, hour, minute, readAt, record, success } from "../../support/gates/judged";

/** What a read comes to at a tick: records, an error, or silence until it is cancelled. */
type Tick = readonly BackupRecord[] | ProviderError | "silence";

interface Script {
  /** Ticks of each resource; the last one stays. */
  readonly [resourceId: string]: readonly Tick[];
}

interface Bench {
  readonly timing: VirtualTiming;
  readonly evaluator: Evaluator;
  /** Milliseconds since the start at which each resource was read. */
  readonly reads: Map<string, number[]>;
  readonly wait: (given: GateWait, criteria?: object, signal?: AbortSignal) => Promise<GateResult>;
}

/** A reader that follows a script, in virtual time: what it says is dated by the virtual clock. */
function bench(script: Script): Bench {
  const timing = virtualTiming({ now: readAt });
  const reads = new Map<string, number[]>(Object.keys(script).map((id) => [id, []]));
  const reader = {
    async read(_token: string, { instanceId }: { instanceId: string }, { signal }: { signal?: AbortSignal } = {}) {
      const at = reads.get(instanceId) ?? [];
      at.push(timing.elapsed());
      const ticks = script[instanceId] ?? [];
      const tick = ticks[Math.min(at.length, ticks.length) - 1] ?? [];
      if (tick === "silence") {
        await timing.sleep(hour, signal).catch(() => {
          throw new ProviderError({ code: "API_CANCELLED", happened: "the read was cancelled" });
        });
      }
      if (tick instanceof ProviderError) throw tick;
      const records = (tick as readonly BackupRecord[]).map((one) => ({ ...one, resourceId: instanceId }));
      const asOf = new Date(timing.now()).toISOString();
      return { records, asOf, asOfSource: "server", complete: true, pagesFetched: 1, warnings: [] };
    },
  } as unknown as Reader;
  const evaluator = createEvaluator({ reader, timing });
  const targets = Object.keys(script).map((resourceId) => ({ service: "dcs", resourceId, name: resourceId }));
  return {
    timing,
    evaluator,
    reads,
    wait: (given, criteria = { lastTaskSucceeded: true }, signal = new AbortController().signal) =>
      timing.run(evaluator.evaluate({ targets, criteria, wait: given }, { wait: true, signal })),
  };
}

const open = record("running", { began: minute }, { id: "now" });
const done = record("succeeded", { began: minute, ended: -minute }, { id: "now" });
const steady: GateWait = { interval: "10s", backoff: 1, jitter: "0%", timeout: "5m" };
const fault = new ProviderError({ code: "API_FAULT", happened: "css answered 500" });

describe("waiting for a gate", () => {
  it("ends with the pass, after as many ticks as the task needed", async () => {
    const { wait, reads } = bench({ a: [[open], [open], [done]] });
    const result = await wait(steady);
    assert.deepEqual([result.verdict, result.blocks, result.reason], ["pass", false, "criteria"]);
    assert.deepEqual(reads.get("a"), [0, 10_000, 20_000]);
  });

  it("grows its pauses up to the longest, and scatters them", async () => {
    const { wait, reads } = bench({ a: [[open], [open], [open], [open], [open], [done]] });
    await wait({ interval: "10s", backoff: 2, maximumInterval: "30s", jitter: "20%", timeout: "5m" });
    // Chance is 0.5 here, which is the middle.
    assert.deepEqual(reads.get("a"), [0, 10_000, 30_000, 60_000, 90_000, 120_000]);
  });

  it("T18 takes a wait that was cut short for no success, whatever the last verdict was", async () => {
    const pending = await bench({ a: [[open]] }).wait({ ...steady, timeout: "25s" });
    assert.deepEqual([pending.verdict, pending.blocks, pending.reason], ["pending", true, "waitTimeout"]);
    const almost = await bench({ a: [[done]] }).wait({ ...steady, timeout: "25s", consecutivePasses: 9 });
    assert.deepEqual(
      [almost.verdict, almost.blocks, almost.overridden, almost.reason],
      ["pass", true, false, "waitTimeout"],
    );
    const silent = await bench({ a: ["silence"] }).wait({ ...steady, timeout: "25s" });
    assert.deepEqual([silent.verdict, silent.blocks, silent.reason], ["unknown", true, "waitTimeout"]);
    const controller = new AbortController();
    const { wait, timing } = bench({ a: [[open]] });
    const cancelled = wait(steady, { lastTaskSucceeded: true }, controller.signal);
    void timing.sleep(12_000).then(() => controller.abort());
    const result = await cancelled;
    assert.deepEqual([result.verdict, result.blocks, result.reason], ["pending", true, "cancelled"]);
    // One evaluation that is cancelled is none either.
    const aborted = AbortSignal.abort();
    const once = await bench({ a: [[done]] }).evaluator.evaluate(
      { targets: [{ service: "dcs", resourceId: "a" }], criteria: { lastTaskSucceeded: true } },
      { signal: aborted },
    );
    assert.deepEqual([once.verdict, once.blocks, once.reason], ["unknown", true, "cancelled"]);
  });

  it("T23 is met by a task that began after the trigger, never by an older success or by having seen one run", async () => {
    const older = success(hour, { id: "older" });
    const since = { newerThan: ago(2 * minute) };
    const { wait, reads } = bench({ a: [[older], [open, older], [done, older]] });
    const result = await wait(steady, since);
    assert.equal(result.verdict, "pass");
    assert.equal(result.targetResults[0]?.criteria[0]?.evidence?.id, "now");
    assert.equal(reads.get("a")?.length, 3);
    // The task came and went between two ticks: nobody saw it run.
    const missed = bench({ a: [[older], [done, older]] });
    assert.equal((await missed.wait(steady, since)).verdict, "pass");
    // It was seen running, and then it failed.
    const failed = bench({
      a: [
        [open, older],
        [record("failed", { began: minute, ended: -minute }, { id: "now" }), older],
      ],
    });
    const refused = await failed.wait(steady, since);
    assert.deepEqual([refused.verdict, refused.reason, failed.reads.get("a")?.length], ["fail", "criteria", 2]);
  });

  it("T24 reads all targets in each tick, under one deadline, and lets a slow one take no time from the others", async () => {
    const { wait, reads } = bench({ slow: [[open], [open], [open], [done]], quick: [[done]] });
    const result = await wait(steady);
    assert.equal(result.verdict, "pass");
    assert.deepEqual(reads.get("slow"), [0, 10_000, 20_000, 30_000]);
    assert.deepEqual(reads.get("quick"), reads.get("slow"));
    const hanging = bench({ slow: ["silence"], quick: [[done]] });
    const ended = await hanging.wait({ ...steady, timeout: "1m" });
    assert.deepEqual(
      ended.targetResults.map(({ name, verdict }) => [name, verdict]),
      [
        ["slow", "unknown"],
        ["quick", "pass"],
      ],
    );
    assert.equal(hanging.timing.elapsed(), 60_000);
  });

  it("fails fast only where nothing can recover without a new task", async () => {
    const failed = bench({ a: [[failure(hour)]] });
    assert.equal((await failed.wait(steady)).verdict, "fail");
    assert.equal(failed.reads.get("a")?.length, 1);
    // Too old, but one is under way: that is pending, and is waited for.
    const old = bench({
      a: [
        [open, success(30 * hour)],
        [done, success(30 * hour)],
      ],
    });
    assert.equal((await old.wait(steady, { lastBackupMaximumAge: "24h" })).verdict, "pass");
    // A stuck task is a failure, and may still end.
    const stuck = record("running", { began: 30 * hour }, { id: "stuck" });
    const freed = bench({ a: [[stuck], [{ ...done, id: "stuck" }]] });
    assert.equal((await freed.wait(steady, { noTaskRunning: true })).verdict, "pass");
    const patient = bench({ a: [[failure(hour)], [done, failure(hour)]] });
    assert.equal((await patient.wait({ ...steady, failFast: false })).verdict, "pass");
  });

  it("gives up after so many faults in a row, and at once where who asks is refused", async () => {
    const faulty = bench({ a: [fault] });
    const result = await faulty.wait({ ...steady, consecutiveErrorLimit: 3 });
    assert.deepEqual([result.verdict, result.blocks, result.reason], ["unknown", true, "consecutiveErrors"]);
    assert.equal(faulty.reads.get("a")?.length, 3);
    const passing = bench({ a: [fault, fault, [open], fault, fault, [done]] });
    assert.equal((await passing.wait({ ...steady, consecutiveErrorLimit: 3 })).verdict, "pass");
    const denied = bench({ a: [new ProviderError({ code: "AUTH_DENIED", happened: "no" })] });
    assert.equal((await denied.wait(steady)).blocks, true);
    assert.equal(denied.reads.get("a")?.length, 1);
  });

  it("waits until nothing is open, or until the newest task has ended, and gives the verdict as it stands then", async () => {
    const idle = bench({
      a: [
        [open, success(30 * hour)],
        [failure(-minute, { id: "now" }), success(30 * hour)],
      ],
    });
    const ended = await idle.wait({ ...steady, until: "idle", failFast: false }, { lastBackupMaximumAge: "24h" });
    assert.deepEqual([ended.verdict, ended.blocks, idle.reads.get("a")?.length], ["fail", true, 2]);
    const terminal = bench({ a: [[open], [failure(-minute, { id: "now" })]] });
    const failed = await terminal.wait({ ...steady, until: "terminal", failFast: false });
    assert.deepEqual([failed.verdict, terminal.reads.get("a")?.length], ["fail", 2]);
  });

  it("evaluates once where the timeout is nothing, and starts after the initial delay", async () => {
    const once = bench({ a: [[open]] });
    const result = await once.wait({ ...steady, timeout: "0s" });
    assert.deepEqual([result.verdict, result.blocks, result.reason], ["pending", true, "waitTimeout"]);
    assert.deepEqual(once.reads.get("a"), [0]);
    const delayed = bench({ a: [[done]] });
    await delayed.wait({ ...steady, initialDelay: "30s" });
    assert.deepEqual(delayed.reads.get("a"), [30_000]);
  });

  it("looks once more shortly before the end, so that a task that ends late is not missed", async () => {
    const { wait, reads } = bench({ a: [[open], [open], [done]] });
    const result = await wait({ interval: "40s", backoff: 1, jitter: "0%", timeout: "1m" });
    assert.equal(result.verdict, "pass");
    assert.deepEqual(reads.get("a"), [0, 40_000, 55_000]);
  });

  it("goes on looking at its usual pace to the end of a wait that is shorter than the time for a last look", async () => {
    const { wait, reads } = bench({ a: [[open], [open], [done]] });
    const result = await wait({ interval: "1s", backoff: 1, jitter: "0%", timeout: "4s" });
    assert.deepEqual([result.verdict, result.blocks], ["pass", false]);
    assert.deepEqual(reads.get("a"), [0, 1000, 2000]);
    const never = bench({ a: [[open]] });
    assert.equal((await never.wait({ interval: "1s", backoff: 1, jitter: "0%", timeout: "3s" })).reason, "waitTimeout");
    assert.deepEqual(never.reads.get("a"), [0, 1000, 2000]);
  });
});

describe("the readings of a wait", () => {
  it("are those that its verdict rests on, where a deadline cuts the next tick short", async () => {
    // The second tick hears from one target alone before the time is up.
    const { timing, evaluator } = bench({ a: [[open], [success(minute)]], b: [[open], "silence"] });
    const targets = ["a", "b"].map((resourceId) => ({ service: "dcs", resourceId, name: resourceId }));
    let readings: readonly TargetReading[] = [];
    const result = await timing.run(
      evaluator.evaluate(
        { targets, criteria: { lastTaskSucceeded: true }, wait: { timeout: "40s", interval: "10s" } },
        { wait: true, onReadings: (latest) => void (readings = latest) },
      ),
    );
    assert.deepEqual([result.verdict, result.reason], ["pending", "waitTimeout"]);
    assert.deepEqual(
      readings.map(({ target, records }) => [target, records?.map(({ state }) => state)]),
      [
        ["a", ["running"]],
        ["b", ["running"]],
      ],
    );
  });
});

describe("one evaluation", () => {
  const description = {
    targets: [{ service: "dcs", resourceId: "a" }],
    criteria: { lastTaskSucceeded: true },
  };
  const answered = (records: readonly BackupRecord[]) => ({
    records: records.map((one) => ({ ...one, resourceId: "a" })),
    asOf: new Date(readAt).toISOString(),
    asOfSource: "server",
    complete: true,
    pagesFetched: 1,
    warnings: [],
  });

  it("T18 that was cancelled while its last answer came is closed like a wait that was, in all of its fields", async () => {
    const controller = new AbortController();
    const reader = {
      read() {
        controller.abort();
        return Promise.resolve(answered([success(hour)]));
      },
    } as unknown as Reader;
    const evaluator = createEvaluator({ reader, timing: virtualTiming({ now: readAt }) });
    const result = await evaluator.evaluate(description, { signal: controller.signal });
    const { verdict, blocks, overridden, reason, validUntil, evaluatedAt, summary } = result;
    assert.deepEqual(
      { verdict, blocks, overridden, reason, validUntil },
      { verdict: "pass", blocks: true, overridden: false, reason: "cancelled", validUntil: evaluatedAt },
    );
    assert.match(summary, /^the evaluation was cancelled and is partial; last verdict pass: /);
  });

  it("reads no further targets once the settings turned out to be wrong", async () => {
    let reads = 0;
    const reader = {
      read() {
        reads += 1;
        return reads === 1
          ? Promise.reject(new ProviderError({ code: "CONFIG_MISSING", happened: "no region" }))
          : new Promise((resolve) => setImmediate(() => resolve(answered([]))));
      },
    } as unknown as Reader;
    const evaluator = createEvaluator({ reader, timing: virtualTiming({ now: readAt }) });
    const targets = Array.from({ length: 500 }, (_, at) => ({ service: "dcs", resourceId: `r${at}` }));
    await assert.rejects(evaluator.evaluate({ ...description, targets }), { code: "CONFIG_MISSING" });
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(reads <= 64, `${reads} targets were read`);
  });

  it("names the first of many mistakes in a description, and how many more there are", async () => {
    const evaluator = createEvaluator({ reader: {} as Reader, timing: virtualTiming({ now: readAt }) });
    const targets = Array.from({ length: 500 }, (_, at) => ({ service: "dcs", resourceId: `r${at}`, name: 7 }));
    await assert.rejects(evaluator.evaluate({ ...description, targets }), {
      code: "GATE_INVALID",
      message:
        /^gate: targets\[0\]\.name must be .*; targets\[19\]\.name must be [^;]*; and 480 more\. [^;]* \[GATE_INVALID\]$/,
    });
    assert.equal(evaluator.problems({ ...description, targets }).length, 500);
  });

  it("keeps of an answer what a gate looks at, and not the service's own rows beside it", async () => {
    const reader = {
      read: () => Promise.resolve({ ...answered([success(hour)]), backupRecordResponse: [{}], latestRecord: {} }),
    } as unknown as Reader;
    const { targets } = gateOf(parseDescription(description, {}));
    const plan = await planReadings(targets, { reader, timing: virtualTiming({ now: readAt }) });
    const readings: TargetReading[] = [];
    await plan.read((reading) => void readings.push(reading));
    assert.deepEqual(readings.map((reading) => Object.keys(reading).sort())[0], [
      "asOf",
      "asOfSource",
      "complete",
      "evidence",
      "pagesFetched",
      "records",
      "resourceId",
      "service",
      "skewMilliseconds",
      "target",
      "warnings",
    ]);
  });

  it("C1 sees one verdict of both zones: what fails in one reading is waited for, and what fails in both is not", async () => {
    const unproven = { zoneProven: false };
    const criteria = { lastBackupMaximumAge: "26h" };
    const given = { timeout: "30m", interval: "1m", jitter: "0%", failFast: true } as const;
    const between = bench({ a: [[success(20 * hour, unproven)], [success(20 * hour, unproven), success(hour)]] });
    const opened = await between.wait(given, criteria);
    assert.deepEqual([opened.verdict, opened.blocks, between.reads.get("a")?.length], ["pass", false, 2]);
    const beyond = bench({ a: [[success(27 * hour, unproven)]] });
    const closed = await beyond.wait(given, criteria);
    assert.deepEqual([closed.verdict, closed.blocks, beyond.reads.get("a")?.length], ["fail", true, 1]);
  });
});
