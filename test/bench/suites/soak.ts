import { runChild } from "../children/runChild";
import type { SoakOptions, SoakRun } from "../children/soakRun";
import { atMost, rounded, type Goal, type SuiteResult } from "../report/goal";

const seed = 20260115;
const mutations = 10_000;

/** R10: many reads, some of them damaged, and then damage of every kind that bytes can take. */
export async function soak(calls = 100_000): Promise<SuiteResult> {
  const options: SoakOptions = { calls, mutations: Math.min(mutations, calls), seed };
  const { faulty, mutated } = await runChild<SoakRun>("soakRun", options);
  const slope: Goal = {
    id: "R10.memory",
    figure: rounded(faulty.slope, 3),
    unit: "MiB of memory per 10,000 reads",
    limit: "< 1",
    holds: faulty.slope < 1,
  };
  const bad = mutated.falsePasses + mutated.hung + mutated.crashed;
  return {
    method: `Seed ${seed}. One answer in twenty is replaced by a fault or a lie, 16 callers at once; then answers with a few bytes changed, left out, doubled, put in or cut off. A damaged answer may be accepted only where it says what its bytes say.`,
    tables: [
      {
        title: `${calls} reads, a fault in one answer of twenty`,
        head: ["Right", "Detected", "Wrong", "Requests", "Memory per 10,000", "Descriptors left open", "Time"],
        rows: [
          [
            ...[faulty.right, faulty.detected, faulty.wrong, faulty.requests].map(String),
            `${faulty.slope.toFixed(3)} MiB`,
            `${faulty.descriptors}`,
            `${faulty.seconds.toFixed(0)} s`,
          ],
        ],
      },
      {
        title: `${options.mutations} damaged answers`,
        head: ["Unharmed", "Detected", "Accepted as it came", "False pass", "Hung", "Crashed"],
        rows: [
          [mutated.right, mutated.detected, mutated.plausible, mutated.falsePasses, mutated.hung, mutated.crashed].map(
            String,
          ),
        ],
      },
      ...(mutated.examples.length === 0
        ? []
        : [{ title: "What went wrong", head: ["Mutation"], rows: mutated.examples.map((text) => [text]) }]),
    ],
    goals: [
      atMost("R10", faulty.wrong, 0, `wrong answers in ${calls} reads`),
      slope,
      atMost("R10.descriptors", faulty.descriptors, 0, "descriptors more than at the start"),
      atMost("R10.mutations", bad, 0, `crashes, hangs and false passes in ${options.mutations} damaged answers`),
    ],
  };
}
