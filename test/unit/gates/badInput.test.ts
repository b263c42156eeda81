import assert from "node:assert/strict";
import { plainObjectAsked } from "../../../provider/core/keys/isPlainObject";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import { criterionFields } from "../../../provider/gates/parse/parseCriteria";
import { overrideFields } from "../../../provider/gates/parse/parseOverrides";
import { policyFields, waitFields } from "../../../provider/gates/parse/parsePolicy";
import { targetFields } from "../../../provider/gates/parse/parseTarget";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { ago, hour, problemsOf } from "../../support/gates/judged";

const dcs = { service: "dcs", resourceId: "one" };
const age = { lastBackupMaximumAge: "26h" };
const override = { reason: "agreed with the owner", actor: "night shift", expiresAt: ago(-hour) };
const duration = "must be a duration such as 90s, 15m, 26h, 7d, 1d12h or P1D";

/** Each description beside all that is wrong with it. */
const cases: readonly (readonly [title: string, description: unknown, problems: readonly string[]])[] = [
  ["no description", undefined, ["targets is required: at least one target"]],
  ["a list in its place", [], ["description must be an object"]],
  ["no targets", { criteria: age }, ["targets is required: at least one target"]],
  ["no criteria", { targets: [dcs] }, ["targets[0].criteria is required: give this target at least one criterion"]],
  [
    "a bare number for a duration",
    { criteria: { lastBackupMaximumAge: 26 }, targets: [dcs] },
    [`criteria.lastBackupMaximumAge ${duration}`],
  ],
  [
    "a bare number as text",
    { criteria: { lastBackupMaximumAge: "26" }, targets: [dcs] },
    [`criteria.lastBackupMaximumAge ${duration}`],
  ],
  [
    "months",
    { criteria: { lastBackupMaximumAge: "P1M" }, targets: [dcs] },
    [`criteria.lastBackupMaximumAge ${duration}`],
  ],
  [
    "years",
    { criteria: { lastBackupMaximumAge: "1y" }, targets: [dcs] },
    [`criteria.lastBackupMaximumAge ${duration}`],
  ],
  [
    "no span at all",
    { criteria: { lastBackupMaximumAge: "0s" }, targets: [dcs] },
    [`criteria.lastBackupMaximumAge ${duration}`],
  ],
  [
    "unknown keys, with the nearest known",
    {
      criterias: {},
      criteria: { ...age, lastBackupWarnAge: "1h" },
      targets: [{ ...dcs, resourceID: "x" }],
      policy: { onUnknwon: "warn" },
    },
    [
      "criterias is an unknown key; did you mean criteria?",
      "criteria.lastBackupWarnAge is an unknown key; did you mean lastBackupWarningAge?",
      "policy.onUnknwon is an unknown key; did you mean onUnknown?",
      "targets[0].resourceID is an unknown key; did you mean resourceId?",
    ],
  ],
  [
    "a companion without its criterion",
    { criteria: { lastTaskSucceeded: true, minimumRedundancyWithin: "7d" }, targets: [dcs] },
    ["criteria.minimumRedundancyWithin needs minimumRedundancy, which is not set for targets[0]"],
  ],
  [
    "a criterion without its required companion",
    { criteria: { maximumGap: "1d" }, targets: [dcs] },
    ["criteria.maximumGapWithin is required beside maximumGap"],
  ],
  [
    "a window no longer than the gap",
    { criteria: { maximumGap: "1d", maximumGapWithin: "24h" }, targets: [dcs] },
    ["criteria.maximumGapWithin must be longer than maximumGap"],
  ],
  [
    "a criterion that the query can never answer",
    {
      criteria: { lastBackupMinimumSize: "1M" },
      targets: [{ service: "css", evidence: "logBackups", resourceId: "one" }],
    },
    [
      "criteria.lastBackupMinimumSize cannot be asked of targets[0]: CSS does not state the size of a log backup; take it away with without: [lastBackupMinimumSize]",
    ],
  ],
  [
    "a lookback shorter than what is asked",
    { criteria: age, targets: [{ ...dcs, lookback: "25h" }] },
    ["targets[0].lookback must be at least 26h, the largest age that is asked"],
  ],
  [
    "an override without reason, actor and expiry",
    { criteria: age, targets: [dcs], overrides: [{}] },
    [
      "overrides[0].reason is required: a text of 10 to 1000 characters in one line",
      "overrides[0].actor is required: a text of 1 to 256 characters in one line",
      "overrides[0].expiresAt is required: an instant in RFC 3339 with its zone, such as 2026-11-20T12:00:00Z",
    ],
  ],
  [
    "an override for longer than a day, of an unknown target and criterion",
    {
      criteria: age,
      targets: [{ ...dcs, name: "cache" }],
      overrides: [{ ...override, expiresAt: ago(-24 * hour - 1), target: "cahce", criterion: "age" }],
    },
    [
      "overrides[0].criterion must be one of lastBackupMaximumAge, lastTaskSucceeded, maximumConsecutiveFailures, noTaskRunning, maximumRunningDuration, minimumRedundancy, lastBackupMinimumSize, maximumSizeDecrease, oldestBackupMinimumAge, maximumGap, newerThan",
      "overrides[0].target names an unknown target; did you mean cache?",
      "overrides[0].expiresAt must lie at most 24h ahead",
    ],
  ],
  [
    "an action of DWS without action name",
    { criteria: age, targets: [{ service: "dws", evidence: "action", resourceId: "one" }] },
    [
      "targets[0].actionName is required: one of GROWING, RESIZE_FAILURE, RESTORING, RESTORING_FAILED, SNAPSHOTTING, SNAPSHOTTING_FAILED, FINE_GRAINED_RESTORING, FINE_GRAINED_RESTORING_FAILED",
    ],
  ],
  [
    "an action beside the snapshots of DWS",
    { criteria: age, targets: [{ service: "dws", evidence: "snapshots", resourceId: "one", actionName: "GROWING" }] },
    ["targets[0].actionName does not apply beside evidence snapshots: remove actionName, or set evidence to action"],
  ],
  [
    "a CSS target without evidence",
    { criteria: age, targets: [{ service: "css", resourceId: "one" }] },
    [
      "targets[0].evidence is required: write logBackups (backups of the cluster's logs only, not of its data) or dataSnapshots (snapshots from which the cluster's data can be restored); a target that named none used to mean logBackups",
    ],
  ],
  [
    "a warning age above the maximum",
    { criteria: { ...age, lastBackupWarningAge: "27h" }, targets: [dcs] },
    ["criteria.lastBackupWarningAge must be at most lastBackupMaximumAge"],
  ],
  [
    "duplicate names",
    { criteria: age, targets: [dcs, dcs] },
    ["targets[1].name must differ from that of targets[0]: results are told apart by name"],
  ],
  [
    "a service that nobody knows, and none",
    { criteria: age, targets: [{ service: "ecs", resourceId: "one" }, { resourceId: "two" }] },
    [
      "targets[0].service must be one of cce, css, dws, cbr, dcs",
      "targets[1].service is required: one of cce, css, dws, cbr, dcs",
    ],
  ],
  [
    "an id that could change a path, and none",
    { criteria: age, targets: [{ ...dcs, resourceId: "../x" }, { service: "dcs" }] },
    [
      "targets[0].resourceId must be 1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit",
      "targets[1].resourceId is required",
    ],
  ],
  [
    "a type that the service does not state",
    { criteria: age, targets: [{ service: "cce", resourceId: "one", backupType: "auto", include: "full" }] },
    [
      "targets[0].backupType cannot be selected: a cluster snapshot does not state its backup type",
      "targets[0].include cannot be selected: a cluster snapshot does not say whether it is incremental",
    ],
  ],
  [
    "counts, percentages and words out of their range",
    {
      criteria: {
        maximumConsecutiveFailures: -1,
        minimumRedundancy: 0,
        maximumSizeDecrease: 50,
        maximumSizeDecreaseSamples: 2,
      },
      targets: [dcs],
      policy: { require: "0%", onUnknown: "allow", minimumTargets: 1.5 },
      wait: { timeout: "25h", backoff: 0.5, until: "done" },
    },
    [
      "criteria.maximumConsecutiveFailures must be a whole number from 0 to 1000000",
      "criteria.minimumRedundancy must be a whole number from 1 to 1000000",
      "criteria.maximumSizeDecrease must be a percentage from 0% to 100%, such as 50%",
      "criteria.maximumSizeDecreaseSamples must be a whole number from 3 to 1000",
      "policy.onUnknown must be one of block, warn",
      "policy.require must be all, any, a count as text such as 2, or a whole percentage from 1% to 100%",
      "policy.minimumTargets must be a whole number from 1 to 1000000",
      "wait.until must be one of pass, idle, terminal",
      `wait.timeout ${duration}, from 0s to 24h`,
      "wait.backoff must be a number from 1 to 10",
    ],
  ],
  [
    "more targets required than there are",
    { criteria: age, targets: [dcs], policy: { require: "2" } },
    ["policy.require must be at most the number of targets, 1"],
  ],
  [
    "a date where a task id or an instant belongs",
    { criteria: { newerThan: "2026-01-15" }, targets: [dcs] },
    [
      "criteria.newerThan must be an instant after 1970-01-01 in RFC 3339 with its zone, such as 2026-11-20T12:00:00Z, or the id of a task",
    ],
  ],
  [
    "a span that no clock can hold",
    { criteria: { lastBackupMaximumAge: `P${"9".repeat(40)}D` }, targets: [dcs] },
    [`criteria.lastBackupMaximumAge ${duration}`],
  ],
  [
    "what only looks like an object, and holds nothing",
    {
      criteria: age,
      targets: [dcs],
      policy: new Map([["onWarn", "block"]]),
      wait: Promise.resolve({}),
      overrides: [new Date(0)],
    },
    ["policy", "wait", "overrides[0]"].map((path) => `${path} ${plainObjectAsked}`),
  ],
  [
    "A5 an object whose keys are those of a class or a prototype",
    {
      criteria: age,
      targets: [Object.create(dcs) as object],
      policy: Object.create({ minimumTargets: 2 }) as object,
      wait: new (class {
        readonly timeout = "5m";
      })(),
    },
    ["policy", "wait", "targets[0]"].map((path) => `${path} ${plainObjectAsked}`),
  ],
  [
    "an override whose scope is an empty text, which would lift the whole gate",
    { criteria: age, targets: [dcs], overrides: [{ ...override, target: "", criterion: "" }] },
    [
      "overrides[0].target must not be empty: give it a value, or leave it out",
      "overrides[0].criterion must not be empty: give it a value, or leave it out",
    ],
  ],
  [
    "a criterion that is an empty text, which would not be asked",
    { criteria: { ...age, newerThan: "" }, targets: [{ ...dcs, criteria: { lastTaskSucceeded: "" } }] },
    [
      "criteria.newerThan must not be empty: give it a value, or leave it out",
      "targets[0].criteria.lastTaskSucceeded must not be empty: give it a value, or leave it out",
    ],
  ],
  [
    "a name that could forge a line, or that no message can carry",
    {
      criteria: age,
      targets: ["a\u2028b", "a\u202Eb", "a\uD800b"].map((name, at) => ({ ...dcs, resourceId: `r${at}`, name })),
    },
    [0, 1, 2].map((at) => `targets[${at}].name must be a text of 1 to 256 characters in one line`),
  ],
  [
    "a first look that would come after the end of the wait",
    { criteria: age, targets: [dcs], wait: { initialDelay: "5m", timeout: "5m" } },
    ["wait.initialDelay must be shorter than wait.timeout"],
  ],
];

describe("a gate description that cannot be right", () => {
  for (const [title, description, problems] of cases) {
    it(`is refused for ${title}, by the path of the key`, () => {
      assert.deepEqual(problemsOf(description), problems);
    });
  }

  it("blames nothing for what is not known yet, such as the criteria that a target goes without", () => {
    const later = {};
    const parsed = parseGate(
      {
        criteria: { lastBackupMinimumSize: "1M" },
        targets: [
          { service: "css", evidence: "logBackups", resourceId: "one", without: later },
          {
            service: "css",
            evidence: "logBackups",
            resourceId: "two",
            notApplicable: later,
            without: ["lastBackupMinimumSize"],
          },
        ],
      },
      { facts: gateFacts, isUnknown: (value) => value === later },
    );
    assert.deepEqual(parsed, { kind: "unknown" });
  });

  it("repeats no value, since what is in the wrong place may be a secret", () => {
    const secret = "SECRETVALUE1234567890";
    const problems = problemsOf({
      criteria: { lastBackupMaximumAge: secret },
      targets: [{ ...dcs, service: secret, createdAt: secret }],
    });
    assert.equal(problems.length, 3);
    assert.equal(problems.join().includes(secret), false);
  });

  it("passes over what is null in a program, which is how languages send what was left out", () => {
    assert.deepEqual(
      problemsOf({
        criteria: { ...age, lastBackupWarningAge: null },
        targets: [{ ...dcs, name: null }],
        policy: null,
        wait: null,
      }),
      [],
    );
  });

  it("E5 refuses the time of an unset variable as newerThan, which every old backup would meet", () => {
    for (const newerThan of ["0001-01-01T00:00:00Z", "0001-01-01T08:00:00+08:00", "1970-01-01T00:00:00.000Z"]) {
      assert.match(
        problemsOf({ criteria: { newerThan }, targets: [dcs] }).join(),
        /^criteria\.newerThan must be an instant/,
      );
    }
    assert.deepEqual(problemsOf({ criteria: { newerThan: "1970-01-01T00:00:00.001Z" }, targets: [dcs] }), []);
  });

  // A key's default is what an empty text would have stood for: each of them could open the gate.
  const keyed = {
    criteria: criterionFields,
    policy: policyFields,
    wait: waitFields,
    "targets[0]": targetFields,
    "overrides[0]": overrideFields,
  };
  for (const [path, fields] of Object.entries(keyed)) {
    for (const key of Object.keys(fields)) {
      it(`E5 refuses an empty text, one of blanks and one of invisible characters at ${path}.${key}`, () => {
        for (const blank of ["", " ", "\t\n", "\u00A0", "\u200B".repeat(10), "\u0001\u0007", "\u3164\u2800"]) {
          const parts = { criteria: age, policy: {}, wait: {}, "targets[0]": dcs, "overrides[0]": override };
          const given: Readonly<Record<string, object>> = {
            ...parts,
            [path]: { ...parts[path as keyof typeof parts], [key]: blank },
          };
          const { criteria, policy, wait, "targets[0]": target, "overrides[0]": lifted } = given;
          const problems = problemsOf({ criteria, policy, wait, targets: [target], overrides: [lifted] });
          assert.equal(problems[0], `${path}.${key} must not be empty: give it a value, or leave it out`);
        }
      });
    }
  }

  it("E5 refuses a reason of too few visible characters", () => {
    const reasonOf = (reason: string): readonly string[] =>
      problemsOf({ criteria: age, targets: [dcs], overrides: [{ ...override, reason }] });
    const wanted = "overrides[0].reason must be a text of 10 to 1000 characters in one line";
    assert.deepEqual(reasonOf(`agreed${"\u200B".repeat(10)}`), [wanted]);
    assert.deepEqual(reasonOf(`agreed now${"\u200B".repeat(10)}`), []);
  });

  it("E5 refuses null as the scope of an override, which would lift the whole gate", () => {
    const lifted = (scope: object): readonly string[] =>
      problemsOf({ criteria: age, targets: [{ ...dcs, name: "cache" }], overrides: [{ ...override, ...scope }] });
    const wanted = "must not be null: give it a value, or leave it out";
    assert.deepEqual(lifted({ target: null }), [`overrides[0].target ${wanted}`]);
    assert.deepEqual(lifted({ criterion: null }), [`overrides[0].criterion ${wanted}`]);
    assert.deepEqual(lifted({ target: "cache", criterion: null }), [`overrides[0].criterion ${wanted}`]);
    assert.deepEqual(lifted({ target: undefined, criterion: undefined, ticket: null }), []);
  });

  it("E5 takes the target of an override as it stands, blanks around it included", () => {
    const wanted = "overrides[0].target must be a text of 1 to 256 characters in one line, without blanks around it";
    for (const target of ["cache ", " cache", "cache\u00A0"]) {
      const problems = problemsOf({
        criteria: age,
        targets: [{ ...dcs, name: "cache" }],
        overrides: [{ ...override, target }],
      });
      assert.deepEqual(problems, [wanted]);
    }
    const other = problemsOf({
      criteria: age,
      targets: [{ ...dcs, name: "cache" }],
      overrides: [{ ...override, target: "cache\u200B" }],
    });
    assert.deepEqual(other, ["overrides[0].target names an unknown target; did you mean cache?"]);
    assert.deepEqual(
      problemsOf({
        criteria: age,
        targets: [{ ...dcs, name: "cache" }],
        overrides: [{ ...override, target: "cache" }],
      }),
      [],
    );
  });

  it("E5 names a key of invisible characters", () => {
    const problems = problemsOf({ criteria: { ...age, "": 1 }, targets: [dcs], "\u200B": 1 });
    assert.deepEqual(
      problems.map((problem) => problem.split(";")[0]),
      ['"" is an unknown key', 'criteria."" is an unknown key'],
    );
  });

  it("E5 refuses an empty text in place of a part, a service and an item of a list", () => {
    const empty = "must not be empty: give it a value, or leave it out";
    assert.deepEqual(problemsOf({ criteria: age, targets: [dcs], policy: "", wait: " ", overrides: "" }), [
      `policy ${empty}`,
      `wait ${empty}`,
      `overrides ${empty}`,
    ]);
    assert.deepEqual(problemsOf({ criteria: "", targets: "" }), [`criteria ${empty}`, `targets ${empty}`]);
    assert.deepEqual(problemsOf({ criteria: age, targets: [""] }), [`targets[0] ${empty}`]);
    assert.deepEqual(problemsOf({ criteria: age, targets: [{ service: "", resourceId: "one" }] }), [
      `targets[0].service ${empty}`,
    ]);
    assert.deepEqual(problemsOf({ criteria: age, targets: [{ ...dcs, criteria: "" }] }), [
      `targets[0].criteria ${empty}`,
    ]);
    for (const key of ["kinds", "activityKinds", "without"] as const) {
      for (const list of [[""], ["lastBackupMaximumAge", " "]]) {
        const [problem] = problemsOf({ criteria: age, targets: [{ ...dcs, [key]: list }] });
        assert.equal(problem?.startsWith(`targets[0].${key} must be a list, not empty, of `), true, problem);
      }
    }
  });

  it("E10 counts characters in code points, as JSON Schema does", () => {
    const reasonOf = (reason: string): readonly string[] =>
      problemsOf({ criteria: age, targets: [dcs], overrides: [{ ...override, reason }] });
    const wanted = "overrides[0].reason must be a text of 10 to 1000 characters in one line";
    assert.deepEqual(reasonOf("\u{1F600}".repeat(5)), [wanted]);
    assert.deepEqual(reasonOf("\u{1F600}".repeat(9)), [wanted]);
    assert.deepEqual(reasonOf("\u{1F600}".repeat(10)), []);
    assert.deepEqual(reasonOf("\u{1F600}".repeat(1000)), []);
    assert.deepEqual(reasonOf("\u{1F600}".repeat(1001)), [wanted]);
    assert.deepEqual(overrideFields.reason.json, { type: "string", minLength: 10 });
  });
});
