import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import type { Gate } from "../../../provider/gates/gate";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { TargetReading } from "../../../provider/gates/reading";
import type { GateResult } from "../../../provider/gates/result";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { describeCase, generateCase } from "../../oracle/generateCase";
import { instant } from "../../oracle/instants";
import { milliseconds } from "../../oracle/spans";
import { wordsOf } from "../../oracle/states";
import type { OracleAnswer, OracleCase, OraclePolicy, OracleRecord } from "../../oracle/types";
import { ago, failure, hour, readAt, record, success } from "../../support/gates/judged";
import { atLeastOf, casesOf } from "../../support/casesOf";

function parsed(description: object, now = readAt): Gate {
  const result = parseGate(description, { facts: gateFacts, now });
  return result.kind === "gate" ? result.gate : assert.fail(JSON.stringify(result));
}

/** Verdicts from the best to the worst: Pass, Warn, pEnding, Unknown (not read), Fail. */
const letters = ["P", "W", "E", "U", "F"] as const;

const nameOf = (at: number): string => `t${at}`;

/** The reading of one target, for each of its five places and each verdict; nothing for one that was not read. */
const readings = Array.from({ length: 5 }, (_, at) => {
  const own = { resourceId: nameOf(at) };
  const base = {
    target: nameOf(at),
    service: "dcs",
    ...own,
    asOf: ago(0),
    asOfSource: "server",
    complete: true,
  } as const;
  const reading = (...records: NonNullable<TargetReading["records"]>[number][]): TargetReading[] => [
    { ...base, records },
  ];
  return [
    reading(success(hour, own)),
    reading(success(23 * hour, own)),
    reading(record("running", { began: hour }, own)),
    [],
    reading(failure(hour, own)),
  ];
});

/** What the same question was answered with: a quarter of the generated ones come again. */
const known = new Map<string, boolean>();

/** Whether a gate blocks, by the verdicts of its targets; it is parsed once for all that are asked of it. */
function gateOf(
  count: number,
  policy: object,
  scopes: readonly (number | undefined)[],
  onWarn: string,
): (targets: readonly number[]) => boolean {
  const places = scopes.map((at) => (at === undefined ? undefined : at % count));
  const question = JSON.stringify([policy, places.map((at) => at ?? "all"), onWarn]);
  const reason = { reason: "agreed with the owner", actor: "night shift", expiresAt: ago(-hour) };
  let gate: Gate | undefined;
  return (targets) => {
    const asked = JSON.stringify([targets, question]);
    let answer = known.get(asked);
    if (answer === undefined) {
      gate ??= parsed({
        criteria: { lastBackupMaximumAge: "24h", lastBackupWarningAge: "20h" },
        policy: { ...policy, onWarn },
        overrides: places.map((at) => (at === undefined ? reason : { ...reason, target: nameOf(at) })),
        targets: targets.map((_, at) => ({ service: "dcs", resourceId: nameOf(at), name: nameOf(at) })),
      });
      const read = targets.flatMap((rank, at) => readings[at]?.[rank] ?? []);
      answer = evaluateGate(gate, read, readAt).result.blocks;
      known.set(asked, answer);
    }
    return answer;
  };
}

describe("E8 a closed gate", () => {
  it("is never opened by a worse verdict of one target, whatever require, minimumTargets and overrides say", function () {
    this.timeout(0);
    const ranks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    const scopes = fc.array(fc.option(fc.nat(4), { nil: undefined }), { maxLength: 4 });
    const property = fc.property(
      ranks,
      fc.nat(4),
      fc.constantFrom("all", "any", "1", "2", "3", "34%", "60%", "100%"),
      fc.integer({ min: 1, max: 6 }),
      scopes,
      fc.constantFrom("allow", "block"),
      (targets, place, require, minimumTargets, overrides, onWarn) => {
        const at = place % targets.length;
        if (Number(require) > targets.length) return;
        const blocks = gateOf(targets.length, { require, minimumTargets }, overrides, onWarn);
        if (!blocks(targets)) return;
        for (let rank = (targets[at] ?? 0) + 1; rank < letters.length; rank++) {
          assert.equal(blocks(targets.with(at, rank)), true, letters[rank]);
        }
      },
    );
    fc.assert(property, { numRuns: casesOf(100_000), seed: 20_261_130 });
  });
});

/** An answer that is to be made worse, with what decides how. */
interface Given {
  readonly answer: OracleAnswer;
  readonly policy: OraclePolicy;
  readonly newerThan: string | undefined;
  /** The last instant that a stamp may name; one after it is as good as none. */
  readonly lastInstant: number;
  readonly seed: number;
}

interface Worsening {
  /** The criteria for which it is not worse, and why. */
  readonly apart: readonly string[];
  /** The answer made worse; nothing where that is not possible. */
  readonly change: (given: Given) => OracleAnswer | undefined;
}

const chosen = (places: readonly number[], seed: number): number | undefined => places[seed % places.length];

function placesOf(records: readonly OracleRecord[], holds: (record: OracleRecord) => boolean): number[] {
  return records.flatMap((record, at) => (holds(record) ? [at] : []));
}

function aged(record: OracleRecord, by: number, lastInstant: number): OracleRecord {
  const older = (["createdAt", "startedAt", "completedAt"] as const).flatMap((key) => {
    const at = instant(record[key]);
    return at === undefined || at > lastInstant ? [] : [[key, new Date(at - by).toISOString()]];
  });
  return { ...record, ...(Object.fromEntries(older) as Partial<OracleRecord>) };
}

const ages = [1, 60_000, hour, 24 * hour, 240 * hour];

const worsenings: Readonly<Record<string, Worsening>> = {
  "a success removed": {
    // The size criteria compare the newest success: without one that is too small, an older one is the newest.
    apart: ["lastBackupMinimumSize", "maximumSizeDecrease"],
    change({ answer, policy, newerThan, seed }) {
      // One with failed parts is a failure by `onPartial`. Without the task that `newerThan` names, nothing was failing.
      const isPlain = ({ state, id, failedParts = 0 }: OracleRecord): boolean =>
        state === "succeeded" && (failedParts === 0 || policy.onPartial === "count") && id !== newerThan;
      const at = chosen(placesOf(answer.records, isPlain), seed);
      // The last record is kept: an empty answer of DWS is `noRecords`.
      if (at === undefined || answer.records.length < 2) return undefined;
      return { ...answer, records: answer.records.toSpliced(at, 1) };
    },
  },
  "a success failed": {
    apart: ["lastBackupMinimumSize", "maximumSizeDecrease"],
    change({ answer, seed }) {
      const at = chosen(
        placesOf(answer.records, ({ state }) => state === "succeeded"),
        seed,
      );
      const record = at === undefined ? undefined : answer.records[at];
      if (at === undefined || record === undefined) return undefined;
      const [rawState] = wordsOf(answer.service, "failed");
      const failed = { ...record, state: "failed", ...(rawState === undefined ? {} : { rawState }) };
      return { ...answer, records: answer.records.with(at, failed) };
    },
  },
  "all records aged": {
    // One asks for age; the window of another moves on over its gaps; a task before the time of the third has no say.
    // Samples of the fourth leave a `lookback` that is given, and with too few of them it is unknown, as the rule says.
    apart: ["oldestBackupMinimumAge", "maximumGap", "newerThan", "maximumSizeDecrease"],
    change({ answer, lastInstant, seed }) {
      // A record of unknown state is not looked at once its start has left `lookback`: that is the rule.
      if (answer.records.length === 0 || answer.records.some(({ state }) => state === "unknown")) return undefined;
      const by = ages[seed % ages.length] ?? hour;
      return { ...answer, records: answer.records.map((record) => aged(record, by, lastInstant)) };
    },
  },
  "the reading cut short": {
    apart: [],
    // What was not read is unknown, and `onUnknown: warn` asks to let that through.
    change: ({ answer, policy }) =>
      answer.complete && policy.onUnknown !== "warn"
        ? { ...answer, complete: false, incompleteReason: "cut short" }
        : undefined,
  },
};

/** The generated case without `graceForNew`. */
function caseOf(seed: number): OracleCase {
  const { description, ...one } = generateCase(seed);
  const policy = Object.entries(description.policy ?? {}).filter(([key]) => key !== "graceForNew");
  return { ...one, description: { ...description, policy: Object.fromEntries(policy) } };
}

/** Makes one answer worse in each way, where the gate is closed; `done` says how often by the way. */
function worsenAll(seed: number, done: Record<string, number>): void {
  const one = caseOf(seed);
  const names = Object.keys(one.answers);
  const name = names[seed % names.length];
  const answer = name === undefined ? undefined : one.answers[name];
  if (name === undefined || answer === undefined) return;
  const gate = parsed(one.description, one.now);
  const resultOf = (answers: OracleCase["answers"]): GateResult =>
    evaluateGate(gate, Object.values(answers) as unknown as readonly TargetReading[], one.now).result;
  const before = resultOf(one.answers);
  if (!before.blocks) return;
  const criteria = before.targetResults.find((target) => target.name === name)?.criteria ?? [];
  // What contradicts itself is no longer judged; a record less may end the contradiction.
  if (criteria.some(({ reason }) => reason === "contradiction")) return;
  const { policy = {}, targets, criteria: common } = one.description;
  const described = targets.find((target) => (target.name ?? name) === name);
  const lastInstant = Date.parse(before.evaluatedAt) + milliseconds(policy.clockSkewTolerance ?? "5m");
  const newerThan = described?.criteria?.newerThan ?? common?.newerThan;
  for (const [title, { apart, change }] of Object.entries(worsenings)) {
    const worse = change({ answer, policy, newerThan, lastInstant, seed });
    if (worse === undefined) continue;
    done[title] = (done[title] ?? 0) + 1;
    const after = resultOf({ ...one.answers, [name]: worse });
    if (after.blocks) continue;
    // Only where a criterion apart is what kept it closed may it open.
    const opened = after.targetResults
      .find((target) => target.name === name)
      ?.criteria.filter(
        ({ verdict }, at) => verdict !== criteria[at]?.verdict && isBetter(verdict, criteria[at]?.verdict),
      );
    assert.ok(opened?.some(({ id }) => apart.includes(id)) === true, `seed ${seed}, ${title}: ${describeCase(one)}`);
  }
}

const bestFirst = ["pass", "warn", "pending", "unknown", "fail"];

function isBetter(verdict: string, than: string | undefined): boolean {
  return bestFirst.indexOf(verdict) < bestFirst.indexOf(than ?? "pass");
}

describe("a closed gate without graceForNew", () => {
  /** Answers made worse, over all parts. */
  const cases = casesOf(100_000);
  const parts = 4;
  for (let part = 0; part < parts; part++) {
    const first = 1 + part * 1_000_000;
    it(`is never opened by worse records of one answer: cases from seed ${first} on`, function () {
      this.timeout(0);
      const done: Record<string, number> = {};
      const count = (): number => Object.values(done).reduce((sum, one) => sum + one, 0);
      for (let seed = first; count() < cases / parts; seed++) worsenAll(seed, done);
      assert.ok(
        Math.min(...Object.keys(worsenings).map((title) => done[title] ?? 0)) >= atLeastOf(2500),
        JSON.stringify(done),
      );
    });
  }
});
