import assert from "node:assert/strict";
import type { GateFacts, GateFactsByService } from "../../../provider/core/gateFacts";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import type { AskedTarget } from "../../../provider/gates/gate";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { TargetReading } from "../../../provider/gates/reading";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { ago, hour, readAt, success } from "../../support/gates/judged";

const [backups] = gateFacts["dcs"] ?? assert.fail();
const named = (evidence: string, more: Partial<GateFacts> = {}): GateFacts => ({
  ...(backups as GateFacts),
  evidence,
  about: `the ${evidence} of an instance`,
  ...more,
});
/** A service with a default and one without, each with two evidences that stand in for those of later services. */
const facts: GateFactsByService = {
  dcs: [
    named("old", { isDefault: undefined, isUnnamed: true } as unknown as Partial<GateFacts>),
    named("young", { isDefault: true, isUnnamed: undefined } as unknown as Partial<GateFacts>),
  ],
  open: [
    named("data", { isDefault: undefined, isUnnamed: undefined } as unknown as Partial<GateFacts>),
    named("logs", { isDefault: undefined, isUnnamed: undefined } as unknown as Partial<GateFacts>),
    named("action", { isDefault: undefined, actionNames: ["GROWING"] } as unknown as Partial<GateFacts>),
  ],
};

function parsed(target: Readonly<Record<string, unknown>>) {
  const description = { targets: [{ resourceId: "one", ...target }], criteria: { lastBackupMaximumAge: "26h" } };
  return parseGate(description, { facts, now: readAt, isUnknown: (value) => value === "later" });
}

function targetOf(target: Readonly<Record<string, unknown>>): AskedTarget {
  const one = parsed(target);
  assert.equal(one.kind, "gate", JSON.stringify(one));
  return (one.kind === "gate" ? one.gate.targets[0] : undefined) ?? assert.fail();
}

function problemsOf(target: Readonly<Record<string, unknown>>): readonly string[] {
  const one = parsed(target);
  return one.kind === "problems" ? one.problems.map(({ path, reason }) => `${path} ${reason}`) : [one.kind];
}

describe("the evidence of a target", () => {
  it("is the default of its service", () => {
    const { facts: chosen, name } = targetOf({ service: "dcs" });
    assert.deepEqual([chosen.evidence, name], ["young", "dcs/one"]);
  });

  it("is the one that the target names, which then tells it from another of the same resource", () => {
    const { facts: chosen, name } = targetOf({ service: "dcs", evidence: "old" });
    assert.deepEqual([chosen.evidence, name], ["old", "dcs/one/old"]);
  });

  it("is the one of actions where the target names an action", () => {
    const { facts: chosen, name } = targetOf({ service: "open", actionName: "GROWING" });
    assert.deepEqual([chosen.evidence, name], ["action", "open/one/GROWING"]);
  });

  it("has to be named where the service has no default, and the message explains each", () => {
    assert.deepEqual(problemsOf({ service: "open" }), [
      "targets[0].evidence is required: write data (the data of an instance) or logs (the logs of an instance) or " +
        "action (the action of an instance); a target that named none used to mean action",
    ]);
  });

  it("is refused in a word of another service, and where it is empty", () => {
    assert.deepEqual(problemsOf({ service: "dcs", evidence: "logs" }), [
      "targets[0].evidence must be one of: old (the old of an instance), young (the young of an instance)",
    ]);
    assert.deepEqual(problemsOf({ service: "dcs", evidence: "" }), [
      "targets[0].evidence must not be empty: give it a value, or leave it out",
    ]);
  });

  it("refuses an action beside an evidence that has none", () => {
    assert.deepEqual(problemsOf({ service: "open", evidence: "data", actionName: "GROWING" }), [
      "targets[0].actionName does not apply beside evidence data: remove actionName, or set evidence to action",
    ]);
  });

  it("leaves the gate unknown while its word is not known", () => {
    assert.deepEqual(problemsOf({ service: "open", evidence: "later" }), ["unknown"]);
  });

  const judged = (target: Readonly<Record<string, unknown>>, evidence: string | undefined): string => {
    const gate = parsed(target);
    if (gate.kind !== "gate") return gate.kind;
    const reading = {
      target: gate.gate.targets[0]?.name,
      service: "dcs",
      resourceId: "one",
      ...(evidence === undefined ? {} : { evidence }),
      asOf: ago(0),
      asOfSource: "server",
      complete: true,
      records: [success(hour)],
    } as TargetReading;
    const { targetResults } = evaluateGate(gate.gate, [reading], readAt).result;
    const [result] = targetResults;
    return [result?.evidence, result?.verdict, result?.criteria[0]?.reason]
      .filter((part) => part !== undefined)
      .join(" ");
  };

  it("EV3 is judged on a reading of the same evidence alone", () => {
    assert.equal(judged({ service: "dcs" }, "young"), "young pass");
    assert.equal(judged({ service: "dcs" }, "old"), "young unknown contradiction");
    assert.equal(judged({ service: "dcs", evidence: "old" }, "young"), "old unknown contradiction");
  });

  it("is the one from before where a recording names none", () => {
    assert.equal(judged({ service: "dcs", evidence: "old" }, undefined), "old pass");
    assert.equal(judged({ service: "dcs" }, undefined), "young unknown contradiction");
  });
});
