import assert from "node:assert/strict";
import { argumentRules } from "../../../provider/generated/argumentRules";
import type { FunctionToken } from "../../../provider/generated/types";
import { registry } from "../../../provider/generated/registry";
import { readingFields } from "../../../provider/gates/parse/parseTarget";
import type { Target } from "../../../provider/gates/target";
import { evidenceOf, evidenceSources, gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { joinAnswers, type AnswerOrError, type QueryAnswer } from "../../../provider/verdict/evidence/evidenceSource";
import { gateOf, parseDescription } from "../../../provider/verdict/parseDescription";
import { hour, readAt, success } from "../../support/gates/judged";

/** The reads that stand beside the list of a query. */
const besides: Readonly<Record<string, readonly string[]>> = {
  "huaweicloud-backup:dws:getSnapshots": ["internal:dws:readCluster"],
  "huaweicloud-backup:css:getSnapshots": ["internal:css:readCluster"],
};

describe("the evidence of a target", () => {
  it("is one of each query that has facts, by these facts, with a word of its own in its service", () => {
    const words = evidenceSources.map(({ service, facts }) => `${service} ${facts.evidence}`);
    const oldest = ["cce snapshotTasks", "css logBackups", "dws action", "cbr operationLog", "dcs backups"];
    assert.deepEqual(
      words.filter((word) => oldest.includes(word)),
      oldest,
    );
    assert.equal(new Set(words).size, words.length);
    const withFacts = Object.entries(registry).filter(([, { gate }]) => gate.evidence !== undefined);
    withFacts.forEach(([token, { gate }], at) => {
      assert.equal(evidenceSources[at]?.facts, gate);
      const [list, ...beside] = evidenceSources[at]?.questions.map((question) => question.token) ?? [];
      assert.equal(list, token);
      // Beside a list stands at most the read of the resource itself, which no program can ask for.
      assert.deepEqual(beside, besides[token] ?? []);
    });
  });

  it("is none of a query whose rows prove nothing by themselves", () => {
    const asked = evidenceSources
      .filter(({ questions }) => questions.length === 1)
      .flatMap(({ questions }) => questions.map(({ token }) => token));
    const without = Object.entries(registry).filter(([, { gate }]) => gate.evidence === undefined);
    assert.deepEqual(
      without.map(([token]) => [token, asked.includes(token as FunctionToken)]),
      [
        ["huaweicloud-backup:cbr:getOperationLogs", false],
        ["huaweicloud-backup:cbr:getBackups", false],
      ],
    );
  });

  it("is found by the service and its word", () => {
    // In the order of schema.json, in which messages list them.
    assert.deepEqual(Object.keys(gateFacts), ["cce", "css", "dws", "cbr", "dcs"]);
    for (const [service, all] of Object.entries(gateFacts)) {
      for (const facts of all) {
        const own = evidenceSources.find((one) => one.service === service && one.facts === facts);
        assert.equal(evidenceOf({ service, facts }), own);
      }
    }
    const facts = { ...(gateFacts["dcs"]?.[0] as Target["facts"]), evidence: "nothing" };
    assert.throws(() => evidenceOf({ service: "dcs", facts }), /no query reads the service dcs/);
  });

  it("asks everything about the resource, and nothing that the target does not say", () => {
    const own = { service: "dws", resourceId: "c", actionName: "BACKUP", region: "cn-north-4", maxRecords: 7 };
    const gate = { targets: [own, { service: "dcs", resourceId: "i" }], criteria: { lastTaskSucceeded: true } };
    const parsed = gateOf(
      parseDescription(
        { ...gate, targets: [{ ...own, actionName: gateFacts["dws"]?.[0]?.actionNames?.[0] }, gate.targets[1]] },
        {},
      ),
    );
    assert.deepEqual(
      parsed.targets.map((target) => evidenceOf(target).questions.map(({ inputs }) => inputs(target))),
      [
        [{ clusterId: "c", actionName: gateFacts["dws"]?.[0]?.actionNames?.[0], region: "cn-north-4", maxRecords: 7 }],
        [{ instanceId: "i" }],
      ],
    );
  });

  it("asks for the edition that a target names, and refuses one where there are none", () => {
    const parsed = (target: object) =>
      parseDescription({ targets: [{ resourceId: "c", ...target }], criteria: { lastTaskSucceeded: true } }, {});
    const { targets } = gateOf(parsed({ service: "cce", edition: "autopilot" }));
    assert.deepEqual(
      targets.map((target) => evidenceOf(target).questions.map(({ inputs }) => inputs(target))),
      [[{ clusterId: "c", edition: "autopilot" }]],
    );
    for (const [target, reason] of [
      [{ service: "cce", edition: "turbo" }, "must be one of standard, autopilot"],
      [{ service: "dcs", edition: "standard" }, "does not apply to an instance backup"],
    ] as const) {
      assert.throws(() => gateOf(parsed(target)), new RegExp(`targets\\[0\\]\\.edition ${reason}`));
    }
  });

  it("takes no key of a target that no query has as an argument", () => {
    const asked = evidenceSources.flatMap(({ questions }) => questions.map(({ token }) => token));
    const taken = Object.entries(argumentRules)
      .filter(([token]) => asked.includes(token as FunctionToken))
      .flatMap(([, rules]) => Object.keys(rules));
    assert.deepEqual(
      Object.keys(readingFields).filter((name) => !taken.includes(name)),
      [],
    );
  });
});

describe("joinAnswers", () => {
  const answer = (more: Partial<QueryAnswer> = {}): QueryAnswer => ({
    records: [success(hour)],
    asOf: new Date(readAt).toISOString(),
    asOfSource: "server",
    complete: true,
    pagesFetched: 1,
    warnings: [],
    skewMilliseconds: 0,
    outputs: {} as QueryAnswer["outputs"],
    ...more,
  });
  const at = (milliseconds: number): string => new Date(readAt + milliseconds).toISOString();

  it("gives one answer back as it is, without what the service wrote beside it", () => {
    const { outputs, ...rest } = answer({ complete: false, incompleteReason: "too long", warnings: ["odd"] });
    assert.deepEqual(outputs, {});
    assert.deepEqual(joinAnswers([{ ...rest, outputs }]), rest);
  });

  it("is as old as the oldest, complete if all are, and counts the pages of all", () => {
    const older = answer({ records: [success(2 * hour)], asOf: at(-5000), skewMilliseconds: -7, pagesFetched: 3 });
    const cut = answer({ complete: false, incompleteReason: "too long", warnings: ["odd"] });
    assert.deepEqual(joinAnswers([answer(), older, cut]), {
      records: [success(hour), success(2 * hour), success(hour)],
      asOf: at(-5000),
      asOfSource: "server",
      complete: false,
      incompleteReason: "too long",
      pagesFetched: 5,
      warnings: ["odd"],
      skewMilliseconds: -7,
    });
  });

  it("is not dated by a server where one of the answers is not", () => {
    const undated = answer({ asOfSource: "local", asOf: at(9000), skewMilliseconds: 3 });
    const joined = joinAnswers([answer(), undated]);
    assert.deepEqual([joined.asOfSource, joined.asOf, joined.skewMilliseconds], ["local", at(9000), 3]);
  });

  it("failed where one answer failed, whatever the others hold", () => {
    const error = { class: "permission", code: "AUTH_DENIED", message: "no" } as const;
    const answers: AnswerOrError[] = [answer(), { error }];
    assert.deepEqual(joinAnswers(answers), { error });
  });
});
