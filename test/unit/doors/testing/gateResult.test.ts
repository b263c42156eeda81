import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gateResult } from "../../../../provider/doors/testing";
import { mockedAnswers } from "../../../../provider/doors/testing/mockGates";
import { assertGate, isGateClosedError } from "../../../../provider/doors/gates";
import type { PackageSpec } from "../../../../scripts/schema/spec";
import { repositoryRoot } from "../../../../scripts/automation/sandbox";
import { resultOf } from "../gates/support/mocked";

const schema = JSON.parse(readFileSync(join(repositoryRoot, "schema.json"), "utf8")) as PackageSpec;
const verdictToken = "huaweicloud-backup:index:getGateVerdict";

/** Fields that a function always answers with. */
const requiredOf = (token: string): readonly string[] => schema.functions?.[token]?.outputs?.required ?? [];

describe("gateResult", () => {
  it("has every field that a real result always has, and those of its targets", () => {
    const result = gateResult();
    for (const field of requiredOf(verdictToken)) assert.ok(field in result, field);
    for (const field of schema.types?.["huaweicloud-backup:index:GateTargetResult"]?.required ?? []) {
      assert.ok(field in result.targetResults[0]!, field);
    }
  });

  it("is an open gate unless it is told otherwise", () => {
    assert.equal(assertGate(resultOf()).verdict, "pass");
    assert.equal(assertGate(resultOf({ verdict: "warn" })).blocks, false);
  });

  it("blocks by its verdict as the provider does, and lifts that by an override", () => {
    for (const verdict of ["fail", "unknown", "pending"] as const) {
      assert.throws(() => assertGate(resultOf({ verdict })), isGateClosedError);
      const { blocks, validUntil, evaluatedAt } = gateResult({ verdict });
      assert.deepEqual([blocks, validUntil], [true, evaluatedAt]);
      assert.equal(gateResult({ verdict, overridden: true }).blocks, false);
    }
  });

  it("is a failing gate where it is only told to block", () => {
    assert.equal(gateResult({ blocks: true }).verdict, "fail");
  });

  it("takes what it is given, targets in part", () => {
    const result = gateResult({ summary: "mine", targetResults: [{ name: "cache" }, { verdict: "fail" }] });
    assert.equal(result.summary, "mine");
    assert.deepEqual(
      result.targetResults.map(({ name, verdict }) => [name, verdict]),
      [
        ["cache", "pass"],
        ["dcs/mocked", "fail"],
      ],
    );
  });
});

describe("mocked answers", () => {
  const tokens = Object.keys(schema.functions ?? {}).filter((token) => token !== verdictToken);

  it("are there for every function of the schema, and for no other", () => {
    assert.deepEqual(Object.keys(mockedAnswers).sort(), tokens.sort());
  });

  for (const token of tokens) {
    it(`of ${token} have every field that an answer always has`, () => {
      for (const field of requiredOf(token)) assert.ok(field in mockedAnswers[token]!, field);
    });
  }
});
