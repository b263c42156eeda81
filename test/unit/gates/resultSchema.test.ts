/** Results of the evaluator against the JSON Schema that is published of them. */
import assert from "node:assert/strict";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import { resultVersion, verdicts, type GateResult } from "../../../provider/gates/result";
import published from "../../../docs/schemas/gate-result.schema.json";
import { day, failure, hour, judge, minute, readAt, record, success } from "../../support/gates/judged";

const age = { criteria: { lastBackupMaximumAge: "26h" } };
const override = {
  reason: "restored by hand",
  actor: "operator",
  ticket: "CHG-1",
  target: "one",
  criterion: "lastBackupMaximumAge",
  expiresAt: new Date(readAt + hour).toISOString(),
};

/** One result of each kind, by what it shows. */
const results: Readonly<Record<string, GateResult>> = {
  pass: judge([success(hour)], age),
  warn: judge([success(hour)], { criteria: { lastBackupMaximumAge: "26h", lastBackupWarningAge: "30m" } }),
  fail: judge([success(2 * day), failure(hour)], age),
  unknown: judge([], { ...age, reading: { complete: false, incompleteReason: "the reading was cut short" } }),
  pending: judge([success(2 * day), record("running", { began: 5 * minute })], age),
  overridden: judge([success(2 * day)], { ...age, overrides: [override] }),
  notApplicable: judge([success(hour)], {
    ...age,
    targets: [
      { service: "dcs", resourceId: "one", name: "one" },
      { service: "dcs", resourceId: "two", name: "two", notApplicable: "it is stopped" },
    ],
  }),
};

describe("the JSON Schema of a gate's result", () => {
  let validate: ValidateFunction;
  before(() => {
    // Strict: what a validator does not know or would overlook in the schema is an error.
    validate = new Ajv2020({ strict: true, allErrors: true }).compile(published);
  });

  /** `/targetResults/0 must have …`, for each thing that is wrong. */
  function wrongIn(result: unknown): string[] {
    // As it is stored and printed: a member that is undefined is not there.
    validate(JSON.parse(JSON.stringify(result)));
    return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`.trim());
  }

  for (const [name, result] of Object.entries(results)) {
    it(`accepts a real result: ${name}`, () => {
      assert.deepEqual(wrongIn(result), []);
      const shown = [result.verdict, result.overridden ? "overridden" : "", result.targetResults[1]?.verdict];
      assert.ok(shown.includes(name), shown.join());
    });
  }

  it("accepts a field that a later version adds, at any depth", () => {
    const [target] = results["pass"]?.targetResults ?? [];
    assert.deepEqual(wrongIn({ ...results["pass"], added: 1, targetResults: [{ ...target, added: 1 }] }), []);
  });

  const open = results["pass"];
  const [target] = open?.targetResults ?? [];
  const [criterion] = target?.criteria ?? [];
  const damages: readonly (readonly [damage: object, wrong: string])[] = [
    [{ blocks: undefined }, "must have required property 'blocks'"],
    [{ schemaVersion: undefined }, "must have required property 'schemaVersion'"],
    [{ schemaVersion: "2" }, "/schemaVersion must be equal to constant"],
    [{ blocks: "false" }, "/blocks must be boolean"],
    [{ verdict: true }, "/verdict must be string"],
    [{ verdict: "ok" }, "/verdict must be equal to one of the allowed values"],
    [{ verdict: "notApplicable" }, "/verdict must be equal to one of the allowed values"],
    [{ targetResults: [{ ...target, complete: null }] }, "/targetResults/0/complete must be boolean"],
    [
      { targetResults: [{ ...target, criteria: [{ ...criterion, verdict: "notApplicable" }] }] },
      "/targetResults/0/criteria/0/verdict must be equal to one of the allowed values",
    ],
    [
      { targetResults: [{ ...target, criteria: [{ ...criterion, evidence: {} }] }] },
      "/targetResults/0/criteria/0/evidence must have required property 'evidenceGrade'",
    ],
  ];
  for (const [damage, wrong] of damages) {
    it(`refuses a result with ${Object.keys(damage).join()} damaged: ${wrong}`, () => {
      assert.ok(wrongIn({ ...open, ...damage }).includes(wrong), wrongIn({ ...open, ...damage }).join());
    });
  }

  it("refuses the empty object that stands for a gate which was not evaluated", () => {
    assert.equal(wrongIn({}).length, published.required.length);
  });

  it("knows the verdicts of the evaluator, and its version", () => {
    const { verdict, schemaVersion } = published.properties;
    assert.deepEqual([...verdict.enum].sort(), [...verdicts].sort());
    assert.equal(schemaVersion.const, resultVersion);
    const ofTarget = published.$defs.GateTargetResult.properties.verdict.enum;
    assert.deepEqual([...ofTarget].sort(), ["notApplicable", ...verdicts].sort());
    const ofCriterion = published.$defs.GateCriterionResult.properties.verdict.enum;
    assert.deepEqual([...ofCriterion].sort(), [...verdicts].sort());
  });

  it("describes every property", () => {
    for (const { properties } of [published, ...Object.values(published.$defs)]) {
      for (const [name, property] of Object.entries<{ description?: string }>(properties)) {
        assert.match(property.description ?? "", /\.$/, name);
      }
    }
  });
});
