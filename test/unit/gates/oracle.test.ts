import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { examplesByTopic } from "../../oracle/examples";
import { describeCase, generateCase } from "../../oracle/generateCase";
import { judge } from "../../oracle/oracle";
import type { OracleCase, OracleRecord } from "../../oracle/types";
import { evaluated, outcomeOf } from "../../support/gates/agreement";
import { atLeastOf, casesOf } from "../../support/casesOf";

/** Histories that one run compares: answers of resources, each with its records. */
const histories = casesOf(200_000);
/** A tenth of them with seeds that no run had before. */
const ofNewSeeds = histories / 10;
const newSeed = 1_000_000 + Math.floor(Math.random() * 1_000_000_000);

/** Compares the two evaluators on so many histories, from one seed on. Answers with how many cases that took. */
function compare(firstSeed: number, atLeast: number): number {
  let compared = 0;
  let seed = firstSeed;
  for (; compared < atLeast; seed++) {
    const one = generateCase(seed);
    compared += Object.keys(one.answers).length;
    const outcome = outcomeOf(evaluated(one));
    const expected = judge(one);
    if (!isDeepStrictEqual(outcome, expected)) {
      assert.deepEqual(
        outcome,
        expected,
        `seed ${seed}, to be added to test/fixtures/gateSeeds.json: ${describeCase(one)}`,
      );
    }
  }
  return seed - firstSeed;
}

describe("the evaluator beside a second one, written from the rules alone", () => {
  for (const [topic, examples] of Object.entries(examplesByTopic)) {
    describe(topic, () => {
      for (const example of examples) {
        it(example.title, () => assert.deepEqual(outcomeOf(evaluated(example)), example.expected));
      }
    });
  }

  it("agrees on every case on which they once did not", () => {
    const path = join(__dirname, "../../fixtures/gateSeeds.json");
    for (const seed of JSON.parse(readFileSync(path, "utf8")) as number[]) {
      const one = generateCase(seed);
      assert.deepEqual(outcomeOf(evaluated(one)), judge(one), `seed ${seed}`);
    }
  });

  it(`agrees on ${histories - ofNewSeeds} generated histories with fixed seeds`, function () {
    this.timeout(0);
    compare(1, histories - ofNewSeeds);
  });

  it(`agrees on ${ofNewSeeds} histories with the new seeds from ${newSeed} on`, function () {
    this.timeout(0);
    compare(newSeed, ofNewSeeds);
  });
});

/** The same case with each answer's records changed. */
function withRecords(
  one: OracleCase,
  change: (records: readonly OracleRecord[]) => readonly OracleRecord[],
): OracleCase {
  const answers = Object.entries(one.answers).map(([name, answer]) => [
    name,
    { ...answer, records: change(answer.records) },
  ]);
  return { ...one, answers: Object.fromEntries(answers) as OracleCase["answers"] };
}

describe("verdicts of generated histories", () => {
  const cases = casesOf(5000);

  it("do not change with the order of records, or when a record comes twice", function () {
    this.timeout(0);
    for (let seed = 1; seed <= cases; seed++) {
      const one = generateCase(seed);
      const outcome = outcomeOf(evaluated(one));
      for (const change of [
        (records: readonly OracleRecord[]) => [...records].reverse(),
        (records: readonly OracleRecord[]) => [...records.slice(2), ...records.slice(0, 2)],
        (records: readonly OracleRecord[]) => [...records, ...records.slice(0, 3)],
      ]) {
        assert.deepEqual(outcomeOf(evaluated(withRecords(one, change))), outcome, `seed ${seed}`);
      }
    }
  });

  it("of a closed age gate never open with older evidence", function () {
    this.timeout(0);
    let closed = 0;
    for (let seed = 1; seed <= cases; seed++) {
      const one = generateCase(seed);
      const age = (given: OracleCase): Record<string, string | undefined> => {
        const { targets } = outcomeOf(evaluated(given));
        return Object.fromEntries(
          Object.entries(targets).map(([name, target]) => [name, target.criteria["lastBackupMaximumAge"]]),
        );
      };
      const before = age(one);
      const older = (text: string | undefined): string | undefined =>
        text === undefined || Number.isNaN(Date.parse(text))
          ? text
          : new Date(Date.parse(text) - 3_600_000).toISOString();
      const after = age(
        withRecords(one, (records) =>
          records.map(
            (record) =>
              ({
                ...record,
                startedAt: older(record.startedAt),
                completedAt: older(record.completedAt),
              }) as OracleRecord,
          ),
        ),
      );
      for (const [name, verdict] of Object.entries(before)) {
        if (verdict !== "fail") continue;
        closed += 1;
        assert.notEqual(after[name], "pass", `seed ${seed}`);
      }
    }
    assert.ok(closed >= atLeastOf(100), `only ${closed} closed age gates were generated`);
  });

  it("never open under the default policy when a failed or an unknown record is added to a history", function () {
    this.timeout(0);
    let blocked = 0;
    for (let seed = 1; seed <= cases; seed++) {
      const one = { ...generateCase(seed) };
      const plain: OracleCase = { ...one, description: { ...one.description, policy: {}, overrides: [] } };
      // A target may be the fewer the fewer it has: only histories that have records.
      if (Object.values(plain.answers).some(({ records }) => records.length === 0)) continue;
      if (!evaluated(plain).blocks) continue;
      blocked += 1;
      for (const state of ["failed", "unknown"] as const) {
        const added = withRecords(plain, (records) => {
          const [first] = records;
          if (first === undefined) return records;
          const failedWords: Readonly<Record<string, string>> = {
            cce: "Failed",
            css: "FAIL",
            dws: "FAILED",
            cbr: "failed",
            dcs: "failed",
          };
          const rawState = state === "failed" ? failedWords[first.service] : "surprise";
          const { asOf } = Object.values(plain.answers)[0] ?? {};
          return [
            ...records,
            {
              ...first,
              id: "added",
              state,
              rawState,
              completedAt: state === "failed" ? asOf : undefined,
            } as OracleRecord,
          ];
        });
        assert.equal(evaluated(added).blocks, true, `seed ${seed}, ${state}`);
      }
    }
    assert.ok(blocked >= atLeastOf(500), `only ${blocked} blocked gates were generated`);
  });
});
