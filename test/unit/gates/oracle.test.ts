import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { examplesByTopic } from "../../oracle/examples";
import { generateCase, generateJoinedCase } from "../../oracle/generateCase";
import { generateWireCase } from "../../oracle/generateWireCase";
import { judge } from "../../oracle/oracle";
import { readWire } from "../../oracle/reading/readWire";
import type { OracleCase, OracleOutcome, OracleRecord } from "../../oracle/types";
import { evaluated, evaluatorOf, outcomeOf } from "../../support/gates/agreement";
import { evaluatedFromWire } from "../../support/gates/wireEvaluation";
import { atLeastOf, casesOf } from "../../support/casesOf";

/** A case with the outcomes of both evaluators, and how many histories it holds: answers of resources. */
interface Compared {
  readonly one: object;
  readonly histories: number;
  readonly outcome: OracleOutcome;
  readonly expected: OracleOutcome;
}

/** One way of making cases from seeds. */
interface Cases {
  readonly what: string;
  /** Histories of this kind that one run compares. */
  readonly histories: number;
  /** Seeds on which the evaluators once differed, or do when a rule is broken that `npm run test:mutate` breaks. */
  readonly known: string;
  /** The rule by which `npm run test:mutate` finds the test of these seeds. */
  readonly rule?: string;
  readonly compared: (seed: number) => Compared | Promise<Compared>;
}

function ofAnswers(generate: (seed: number) => OracleCase): Cases["compared"] {
  return (seed) => {
    const one = generate(seed);
    const histories = Object.keys(one.answers).length;
    return { one, histories, outcome: outcomeOf(evaluated(one)), expected: judge(one) };
  };
}

/** 200,000 histories, a quarter of them of evidence that two answers make together. */
const kinds: readonly Cases[] = [
  {
    what: "of single queries",
    histories: casesOf(150_000),
    known: "gateSeeds.json",
    compared: ofAnswers(generateCase),
  },
  {
    what: "of joined answers",
    histories: casesOf(35_000),
    known: "joinedSeeds.json",
    compared: ofAnswers(generateJoinedCase),
  },
  {
    what: "of rows, read and joined",
    histories: casesOf(15_000),
    known: "wireSeeds.json",
    rule: "EV2 ",
    compared: async (seed) => {
      const one = generateWireCase(seed);
      const outcome = outcomeOf(await evaluatedFromWire(one));
      return { one, histories: Object.keys(one.wire).length, outcome, expected: judge(readWire(one)) };
    },
  },
];

/** A tenth of them have seeds that no run had before. */
const newSeed = 1_000_000 + Math.floor(Math.random() * 1_000_000_000);

/** Compares the two evaluators on at least the given number of histories, from one seed on. */
async function compare({ compared, known }: Cases, firstSeed: number, atLeast: number): Promise<void> {
  let done = 0;
  for (let seed = firstSeed; done < atLeast; seed++) {
    // A case of answers is compared without a turn of the event loop.
    const found = compared(seed);
    const { one, histories, outcome, expected } = found instanceof Promise ? await found : found;
    done += Math.max(histories, 1);
    if (!isDeepStrictEqual(outcome, expected)) {
      const next = `seed ${seed}, to be added to test/fixtures/${known}`;
      assert.deepEqual(outcome, expected, `${next}: ${JSON.stringify(one)}`);
    }
  }
}

describe("the evaluator beside a second one, written from the rules alone", () => {
  for (const [topic, examples] of Object.entries(examplesByTopic)) {
    describe(topic, () => {
      for (const example of examples) {
        it(example.title, () => assert.deepEqual(outcomeOf(evaluated(example)), example.expected));
      }
    });
  }

  for (const cases of kinds) {
    const { what, histories, known, rule = "", compared } = cases;
    const ofNewSeeds = histories / 10;

    it(`${rule}agrees on every case ${what} on which they once did not`, async () => {
      const path = join(__dirname, "../../fixtures", known);
      for (const seed of JSON.parse(readFileSync(path, "utf8")) as number[]) {
        const { outcome, expected } = await compared(seed);
        assert.deepEqual(outcome, expected, `seed ${seed}`);
      }
    });

    it(`agrees on ${histories - ofNewSeeds} generated histories ${what} with fixed seeds`, async function () {
      this.timeout(0);
      await compare(cases, 1, histories - ofNewSeeds);
    });

    it(`agrees on ${ofNewSeeds} histories ${what} with the new seeds from ${newSeed} on`, async function () {
      this.timeout(0);
      await compare(cases, newSeed, ofNewSeeds);
    });
  }
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
      const evaluate = evaluatorOf(one);
      const outcome = outcomeOf(evaluate(one.answers));
      for (const change of [
        (records: readonly OracleRecord[]) => [...records].reverse(),
        (records: readonly OracleRecord[]) => [...records.slice(2), ...records.slice(0, 2)],
        (records: readonly OracleRecord[]) => [...records, ...records.slice(0, 3)],
      ]) {
        assert.deepEqual(outcomeOf(evaluate(withRecords(one, change).answers)), outcome, `seed ${seed}`);
      }
    }
  });

  it("of a closed age gate never open with older evidence", function () {
    this.timeout(0);
    let closed = 0;
    for (let seed = 1; seed <= cases; seed++) {
      const one = generateCase(seed);
      const evaluate = evaluatorOf(one);
      const age = ({ answers }: OracleCase): Record<string, string | undefined> => {
        const { targets } = outcomeOf(evaluate(answers));
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
      const evaluate = evaluatorOf(plain);
      if (!evaluate(plain.answers).blocks) continue;
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
        assert.equal(evaluate(added.answers).blocks, true, `seed ${seed}, ${state}`);
      }
    }
    assert.ok(blocked >= atLeastOf(500), `only ${blocked} blocked gates were generated`);
  });
});
