import { type Example, hoursAgo, millisecond } from "./example";
import { gate } from "./gates";

const lifted = { blocks: false, overridden: true } as const;
const [shut, open] = [{ blocks: true }, { blocks: false }];
const onA = { target: "a" };
const onCriterion = { criterion: "noTaskRunning" };

/** Break-glass. */
export const overrideExamples: readonly Example[] = [
  gate({
    title: "an unscoped override lifts the blocking and not the verdict",
    words: ["fail"],
    overrides: [{}],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "an override of a gate that is open is not used",
    words: ["pass"],
    overrides: [{}],
    expected: { verdict: "pass", ...open },
  }),
  gate({
    title: "an override of a warn that does not block is not used",
    words: ["warn"],
    overrides: [{}],
    expected: { verdict: "warn", ...open },
  }),
  gate({
    title: "an override lifts a warn that blocks",
    words: ["warn"],
    policy: { onWarn: "block" },
    overrides: [onA],
    expected: { verdict: "warn", ...lifted },
  }),
  gate({
    title: "an override is in force one millisecond before it expires",
    words: ["fail"],
    overrides: [{ expiresAt: hoursAgo(-millisecond) }],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "an override that expires now is not in force",
    words: ["fail"],
    overrides: [{ expiresAt: hoursAgo(0) }],
    expected: { verdict: "fail", ...shut },
  }),
  gate({
    title: "an override of a target lifts that target",
    words: ["fail", "pass"],
    overrides: [onA],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "an override of a target leaves the others",
    words: ["fail", "fail"],
    overrides: [onA],
    expected: { verdict: "fail", ...shut },
  }),
  gate({
    title: "an override of a criterion lifts it on all targets",
    words: ["fail", "unknown"],
    overrides: [onCriterion],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "an override of another criterion lifts nothing",
    words: ["fail"],
    overrides: [{ criterion: "lastTaskSucceeded" }],
    expected: { verdict: "fail", ...shut },
  }),
  gate({
    title: "an override of a criterion on one target leaves it on the others",
    words: ["fail", "fail"],
    overrides: [{ ...onA, ...onCriterion }],
    expected: { verdict: "fail", ...shut },
  }),
  gate({
    title: "two overrides work together",
    words: ["fail", "fail"],
    overrides: [onA, { target: "b" }],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "what is needed is counted over the targets left",
    words: ["fail", "pass", "fail", "fail"],
    policy: { require: "50%" },
    overrides: [onA, { target: "c" }],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "a target that passes stays in whatever is overridden",
    words: ["pass", "fail", "fail"],
    policy: { require: "50%" },
    overrides: [onA, { target: "b" }],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "a scoped override does not lift minimumTargets",
    words: ["fail", "notApplicable"],
    policy: { minimumTargets: 2 },
    overrides: [onA],
    expected: { verdict: "fail", ...shut },
  }),
  gate({
    title: "a lifted target still counts for minimumTargets",
    words: ["fail", "pass"],
    policy: { minimumTargets: 2 },
    overrides: [onA],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "an unscoped override lifts minimumTargets",
    words: ["pass", "notApplicable"],
    policy: { minimumTargets: 2 },
    overrides: [{}],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "E8 an unscoped override lifts minimumTargets beside a refused target too, and is used",
    words: ["pass", "refused", "pass", "notApplicable"],
    policy: { minimumTargets: 4, require: "any" },
    overrides: [{}],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "E8 it opens no more with a target that got worse",
    words: ["pass", "refused", "fail", "notApplicable"],
    policy: { minimumTargets: 4, require: "any" },
    overrides: [{}],
    expected: { verdict: "fail", ...lifted },
  }),
  gate({
    title: "E8 and stays shut where what is left does not reach what is required",
    words: ["fail", "refused", "fail", "notApplicable"],
    policy: { minimumTargets: 4, require: "any" },
    overrides: [{}],
    expected: { verdict: "fail", ...shut },
  }),
  gate({
    title: "no override lifts a refused permission",
    words: ["refused"],
    overrides: [{}, onA, onCriterion],
    expected: { verdict: "unknown", ...shut },
  }),
  gate({
    title: "a refused permission beside a lifted target still blocks",
    words: ["refused", "fail"],
    overrides: [{}],
    expected: { verdict: "fail", ...shut },
  }),
  gate({
    title: "an unscoped override works beside a scoped one",
    words: ["fail", "fail"],
    overrides: [onA, {}],
    expected: { verdict: "fail", ...lifted },
  }),
  {
    ...gate({
      title: "the server's time outweighs the local clock",
      words: ["fail"],
      overrides: [{ expiresAt: hoursAgo(0) }],
      expected: { verdict: "fail", ...shut },
    }),
    now: Date.UTC(2026, 10, 20, 10),
  },
  withEarlierAnswer(
    gate({
      title: "of several servers' times the latest says it",
      words: ["unknown", "fail"],
      overrides: [{ expiresAt: hoursAgo(0.5) }],
      expected: { verdict: "fail", ...shut },
    }),
  ),
  {
    ...gate({
      title: "without a server's time the local clock says whether an override is in force",
      words: ["unknown"],
      overrides: [{ expiresAt: hoursAgo(1) }],
      expected: { verdict: "unknown", ...lifted },
    }),
    now: Date.UTC(2026, 10, 20, 10),
    answers: {},
  },
];

/** The same gate, with the answer of `a` an hour older. */
function withEarlierAnswer(one: Example): Example {
  return { ...one, answers: { ...one.answers, a: { ...one.answers["a"]!, asOf: hoursAgo(1) } } };
}
