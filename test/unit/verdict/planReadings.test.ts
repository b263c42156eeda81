import assert from "node:assert/strict";
import { ProviderError } from "../../../provider/core/errors/providerError";
import type { GateResult } from "../../../provider/gates/result";
import type { Reader } from "../../../provider/reading/createReader";
import { createGateEvaluator } from "../../../provider/verdict/createGateEvaluator";
import { evidenceOf } from "../../../provider/verdict/evidence/catalogue";
import {
  joinAnswers,
  type Ask,
  type EvidenceSource,
  type Question,
} from "../../../provider/verdict/evidence/evidenceSource";
import { gateOf, parseDescription } from "../../../provider/verdict/parseDescription";
import type { AskedTarget } from "../../../provider/gates/gate";
import { hour, readAt, success } from "../../support/gates/judged";
import { virtualTiming } from "../../support/virtualTiming";

const backups = "huaweicloud-backup:dcs:getInstanceBackups";
const tasks = "huaweicloud-backup:cce:getClusterSnapshotTasks";
const criteria = { lastBackupMaximumAge: "26h" };
const target = (resourceId: string, more: object = {}): object => ({
  service: "dcs",
  resourceId,
  name: resourceId,
  ...more,
});

/** A reader that tells what it was asked; a resource named `refused` is refused, and the list of `cutShort` is not whole. */
function bench(more: Partial<EvidenceSource>, signal?: AbortController, cutShort?: string) {
  const asked: string[] = [];
  const reader = {
    read(token: string, inputs: { instanceId?: string; clusterId?: string }) {
      const id = inputs.instanceId ?? inputs.clusterId ?? "";
      asked.push(`${token.split(":")[1]} ${id}`);
      if (id === "stops") signal?.abort();
      if (signal?.signal.aborted === true) {
        return Promise.reject(new ProviderError({ code: "API_CANCELLED", happened: "cancelled" }));
      }
      if (id === "refused") return Promise.reject(new ProviderError({ code: "AUTH_DENIED", happened: "no" }));
      return Promise.resolve({
        records: [{ ...success(hour), resourceId: id, id: `${token} ${id}` }],
        asOf: new Date(readAt).toISOString(),
        asOfSource: "server",
        complete: id !== cutShort,
        pagesFetched: 1,
        warnings: [],
      });
    },
  } as unknown as Reader;
  const evaluator = createGateEvaluator({
    reader,
    timing: virtualTiming({ now: readAt }),
    evidenceOf: (one) => ({ ...evidenceOf(one), ...more }),
  });
  const progress: (readonly [number, number])[] = [];
  const evaluate = async (...targets: readonly object[]): Promise<GateResult> =>
    evaluator.evaluate(gateOf(parseDescription({ targets, criteria }, {})), {
      ...(signal === undefined ? {} : { signal: signal.signal }),
      onProgress: (done, total) => void progress.push([done, total]),
    });
  return { asked, evaluate, progress };
}

const said = ({ targetResults }: GateResult): string[] =>
  targetResults.map(({ name, verdict, reason, recordsExamined }) =>
    [name, verdict, reason ?? recordsExamined].join(" "),
  );

describe("a plan of readings", () => {
  const both: EvidenceSource["questions"] = [
    { token: tasks, inputs: () => ({ clusterId: "all" }) },
    { token: backups, inputs: ({ resourceId }) => ({ instanceId: resourceId }) },
  ];
  /** Records of the list that all share are about the target as well. */
  const join: EvidenceSource["join"] = (answers, { resourceId }) => {
    const joined = joinAnswers(answers);
    const records = joined.records?.map((record) => ({ ...record, resourceId }));
    return records === undefined ? joined : { ...joined, records };
  };

  it("asks several questions for a target in their order, and joins the answers", async () => {
    const { asked, evaluate } = bench({ questions: both, join });
    assert.deepEqual(said(await evaluate(target("a"))), ["a pass 2"]);
    assert.deepEqual(asked, ["cce all", "dcs a"]);
  });

  it("asks a question once that several targets share, and judges each by its own answers beside it", async () => {
    const { asked, evaluate } = bench({ questions: both, join });
    const result = await evaluate(target("a"), target("b"), target("refused"));
    assert.deepEqual(said(result), ["a pass 2", "b pass 2", "refused unknown permission"]);
    assert.deepEqual(asked, ["cce all", "dcs a", "dcs b", "dcs refused"]);
  });

  it("asks once for two targets of one resource, however far apart they are", async () => {
    const { asked, evaluate } = bench({});
    const many = Array.from({ length: 200 }, (_, at) => target(`r${at}`));
    const result = await evaluate(target("a", { name: "first" }), ...many, target("a", { name: "last" }));
    assert.deepEqual([said(result)[0], said(result)[201]], ["first pass 1", "last pass 1"]);
    assert.equal(asked.filter((one) => one === "dcs a").length, 1);
    assert.equal(asked.length, 201);
  });

  it("asks nothing for a target that does not apply, and begins nothing after a cancel", async () => {
    const idle = bench({});
    const result = await idle.evaluate(target("a", { notApplicable: "is being built" }), target("b"));
    assert.deepEqual([said(result), idle.asked], [["a notApplicable is being built", "b pass 1"], ["dcs b"]]);
    const stopped = bench({ questions: both, join }, new AbortController());
    const cut = await stopped.evaluate(target("stops"));
    assert.deepEqual([said(cut), cut.blocks, cut.reason], [["stops unknown notRead"], true, "cancelled"]);
  });

  describe("with a target that stands for others", () => {
    const list: Question = { token: tasks, inputs: { clusterId: "list" } };
    const into =
      (...ids: readonly string[]) =>
      async (one: AskedTarget, ask: Ask): Promise<readonly AskedTarget[]> => {
        await ask(list);
        return ids.map((resourceId) => ({ ...one, resourceId, name: `${one.name}/${resourceId}` }));
      };

    it("reads each of them, by the criteria of the one, and asks a list once for all that look into it", async () => {
      const { asked, evaluate } = bench({ expand: into("x", "y", "z") });
      const result = await evaluate(target("a"), target("b", { notApplicable: "is being built" }), target("c"));
      assert.deepEqual(said(result), [
        "a/x pass 1",
        "a/y pass 1",
        "a/z pass 1",
        "b notApplicable is being built",
        "c/x pass 1",
        "c/y pass 1",
        "c/z pass 1",
      ]);
      assert.deepEqual(asked, ["cce list", "dcs x", "dcs y", "dcs z"]);
    });

    it("is unknown where it stands for none, and where that cannot be found out", async () => {
      const none = bench({ expand: into() });
      const empty = await none.evaluate(target("a"));
      assert.deepEqual([said(empty), empty.blocks, none.asked], [["a unknown notRead"], true, ["cce list"]]);
      assert.deepEqual(none.progress, [[0, 0]]);
      const error = { class: "permission", code: "AUTH_DENIED", message: "the list is refused" } as const;
      const refused = bench({ expand: () => Promise.resolve({ error }) });
      const closed = await refused.evaluate(target("a"));
      assert.deepEqual([said(closed), closed.blocks, refused.asked], [["a unknown permission"], true, []]);
    });

    it("is unknown where the list in which the others were found is not whole", async () => {
      const { asked, evaluate } = bench({ expand: into("x") }, undefined, "list");
      const result = await evaluate(target("a"));
      assert.deepEqual([said(result), result.blocks, asked], [["a unknown notRead"], true, ["cce list"]]);
    });

    for (const [what, more] of Object.entries({
      "is asked nothing": { criteria: [] },
      "does not apply": { notApplicable: "it is being built" },
    })) {
      it(`is unknown where one of the others ${what}: it would not keep the gate closed`, async () => {
        const others = async (one: AskedTarget, ask: Ask) => [
          ...(await into("x")(one, ask)),
          { ...one, name: "y", ...more },
        ];
        const result = await bench({ expand: others }).evaluate(target("a"));
        assert.deepEqual([said(result), result.blocks], [["a unknown notRead"], true]);
      });
    }

    it("reads it itself where it stands for itself, and counts it in the progress", async () => {
      const { asked, evaluate } = bench({ expand: (one) => Promise.resolve([one]) });
      assert.deepEqual(said(await evaluate(target("a"))), ["a pass 1"]);
      assert.deepEqual(asked, ["dcs a"]);
    });
  });
});
