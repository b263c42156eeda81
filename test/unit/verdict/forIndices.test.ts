import assert from "node:assert/strict";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import { evidenceOf } from "../../../provider/verdict/evidence/catalogue";
import type { QueryAnswer } from "../../../provider/verdict/evidence/evidenceSource";
import { gateOf, parseDescription } from "../../../provider/verdict/parseDescription";
import { answerFrom } from "../../support/answerFrom";
import { hour, problemsOf, readAt } from "../../support/gates/judged";

const clusterId = "9b6f1a52-0c4d-4f9e-8f8e-3f1b3a2c9d10";
const wanted = ["orders", "invoices"];

interface Asked {
  readonly indices?: readonly string[];
  readonly onPartial?: "fail" | "warn" | "count";
  readonly backupAvailable?: boolean;
}

function gateFor({ indices, onPartial = "fail" }: Asked) {
  const target = { name: "search", service: "css", evidence: "dataSnapshots", resourceId: clusterId };
  const given = { ...target, ...(indices === undefined ? {} : { indices }) };
  const criteria = { lastBackupMaximumAge: "26h" };
  return gateOf(parseDescription({ targets: [given], criteria, policy: { onPartial } }, { now: readAt }));
}

/** What a target reads where its cluster has snapshots like these, an hour old or as the row says. */
async function readingOf(rows: readonly object[], asked: Asked) {
  const backups = rows.map((row, at) => ({
    id: `snapshot-${at}`,
    clusterId,
    status: "COMPLETED",
    startTime: readAt - hour - 1000,
    endTime: readAt - hour,
    backupMethod: "auto",
    ...row,
  }));
  const outputs = await answerFrom("huaweicloud-backup:css:getSnapshots", { clusterId }, { body: { backups } });
  const list: QueryAnswer = {
    records: outputs.records as QueryAnswer["records"],
    asOf: new Date(readAt).toISOString(),
    asOfSource: "server",
    complete: true,
    pagesFetched: 1,
    warnings: outputs.warnings,
    outputs: outputs,
  };
  const { backupAvailable = true } = asked;
  const state = { activity: { state: "idle", rawStatus: "200" }, backupAvailable } as const;
  const [target] = gateFor(asked).targets;
  assert.ok(target);
  return evidenceOf(target).join([list, { ...list, records: [], warnings: [], resource: state }], target);
}

/** The verdict of a gate on snapshots like these. */
async function verdictOn(rows: readonly object[], asked: Asked) {
  const reading = await readingOf(rows, asked);
  const { indices } = asked;
  const named = { target: "search", service: "css", resourceId: clusterId, evidence: "dataSnapshots" };
  const whole = { ...named, ...(indices === undefined ? {} : { indices }), ...reading };
  return evaluateGate(gateFor(asked), [whole], readAt).result.verdict;
}

describe("a CSS target that names indices", () => {
  for (const [row, missing] of [
    [{ indices: "*" }, undefined],
    [{ indices: "orders,invoices" }, undefined],
    [{ indices: "invoices,logs,orders" }, undefined],
    [{ indices: "orders,invoices,logs-*" }, undefined],
    [{ indices: "orders" }, "it has only the indices orders, which do not name invoices"],
    [{ indices: "logs" }, "it has only the indices logs, which do not name orders, invoices"],
    [{ indices: "orders,invoices-2026" }, "it has only the indices orders,invoices-2026, which do not name invoices"],
    [{ indices: "orders, invoices" }, "it has only the indices orders, invoices, which do not name invoices"],
    [{ indices: "Orders,invoices" }, "it has only the indices Orders,invoices, which do not name orders"],
    [{ indices: "order*,invoices" }, "it has only the indices order*,invoices, which do not name orders"],
    [{ indices: "*,*" }, "it has only the indices *,*, which do not name orders, invoices"],
    [{ indices: " *" }, "it has only the indices *, which do not name orders, invoices"],
    [{ indices: "*,-orders" }, "it has only the indices *,-orders, which do not name orders, invoices"],
    [
      { indices: "orders,invoices,-logs" },
      "it has only the indices orders,invoices,-logs, which do not name orders, invoices",
    ],
    [
      { indices: "orders,invoices, -orders" },
      "it has only the indices orders,invoices, -orders, which do not name orders, invoices",
    ],
    [{ indices: "" }, "it does not state its indices"],
    [{ indices: null }, "it does not state its indices"],
    [{ indices: ["orders", "invoices"] }, "it does not state its indices"],
    [{ indices: "orders,invoices", status: "PART_FAILED" }, "it has only a part of its indices"],
    [{ indices: "*", status: "PART_FAILED" }, "it has only a part of its indices"],
  ] as const) {
    it(`${missing === undefined ? "EV4 is proven" : "EV4 is not proven"} by ${JSON.stringify(row)}`, async () => {
      const asked = { indices: wanted };
      const { records = [] } = await readingOf([row], asked);
      assert.deepEqual(
        records.map(({ state, failedParts, message }) => [state, failedParts, message]),
        [["succeeded", missing === undefined ? undefined : 1, missing]],
      );
      assert.equal(await verdictOn([row], asked), missing === undefined ? "pass" : "fail");
      assert.equal(await verdictOn([row], { ...asked, onPartial: "count" }), "pass");
    });
  }

  it("EV4 keeps failed shards of a snapshot that names each index", async () => {
    const row = { indices: "orders,invoices", failedShards: 2 };
    const { records = [] } = await readingOf([row], { indices: wanted });
    assert.deepEqual([records[0]?.failedParts, records[0]?.message], [2, undefined]);
    assert.equal(await verdictOn([row], { indices: wanted }), "fail");
    const uncounted = await readingOf([{ ...row, failedShards: "many" }], { indices: wanted });
    assert.equal(uncounted.records?.[0]?.state, "unknown");
  });

  it("leaves a target without indices as it was", async () => {
    assert.equal(await verdictOn([{ indices: "orders,invoices" }], {}), "fail");
    const { records = [] } = await readingOf([{ indices: "orders,invoices" }], {});
    assert.deepEqual([records[0]?.failedParts, records[0]?.message], [1, "it has only the indices orders,invoices"]);
  });

  it("counts no snapshot of a cluster whose backups are switched off", async () => {
    const asked = { indices: wanted, backupAvailable: false };
    assert.equal(await verdictOn([{ indices: "orders,invoices" }], asked), "fail");
  });

  it("warns of the snapshots that do not hold them, and of no others", async () => {
    const part = "a snapshot does not have all data of the cluster, so it counts as partial";
    const rows = [{ indices: "orders,invoices" }, { indices: "orders" }, { indices: "logs" }, { indices: "*" }];
    const warningsOf = async (own: readonly object[], asked: Asked) => (await readingOf(own, asked)).warnings;
    assert.deepEqual(await warningsOf(rows, { indices: wanted }), [`${part} (2 times)`]);
    assert.deepEqual(await warningsOf(rows.slice(0, 1), { indices: wanted }), []);
    assert.deepEqual(await warningsOf(rows, {}), [`${part} (3 times)`]);
  });

  it("EV4 is not judged by an answer for other indices, and by one for the same in any order", async () => {
    const reading = await readingOf([{ indices: "orders,invoices" }], { indices: wanted });
    const asNamed = (indices: readonly string[] | undefined, asked: Asked) => {
      const named = { target: "search", service: "css", resourceId: clusterId, evidence: "dataSnapshots" };
      const recorded = { ...named, ...(indices === undefined ? {} : { indices }), ...reading };
      const [criterion] = evaluateGate(gateFor(asked), [recorded], readAt).result.targetResults[0]?.criteria ?? [];
      return [criterion?.verdict, criterion?.message.split("inconsistent: ")[1]?.split(";")[0]];
    };
    assert.deepEqual(asNamed(["orders"], { indices: wanted }), [
      "unknown",
      'it was read for the indices ["orders"], and the target asks for the indices ["invoices","orders"]',
    ]);
    assert.deepEqual(asNamed(wanted, {}), [
      "unknown",
      'it was read for the indices ["invoices","orders"], and the target asks for all indices',
    ]);
    assert.equal(asNamed(undefined, { indices: wanted })[0], "unknown");
    assert.equal(asNamed(["invoices", "orders"], { indices: wanted })[0], "pass");
  });

  it("names at most ten of the missing indices", async () => {
    const many = Array.from({ length: 13 }, (_, at) => `i${at}`);
    const { records = [] } = await readingOf([{ indices: "i0" }], { indices: many });
    const named = Array.from({ length: 10 }, (_, at) => `i${at + 1}`).join(", ");
    assert.equal(records[0]?.message, `it has only the indices i0, which do not name ${named}, 2 more`);
  });
});

describe("indices of a target", () => {
  const problemsIn = (target: object): readonly string[] =>
    problemsOf({ targets: [{ resourceId: "one", ...target }], criteria: { lastTaskSucceeded: true } });
  const css = { service: "css", evidence: "dataSnapshots" };
  const wrong =
    "targets[0].indices must be a list, not empty, of index name of 1 to 255 characters, without capital letters, " +
    "blanks, patterns and a hyphen in front, each once";

  for (const indices of [
    [],
    [""],
    [" "],
    ["orders", ""],
    ["orders", "orders"],
    ["logs-*"],
    ["*"],
    ["orders,invoices"],
    ["-orders"],
    ["Orders"],
    [" orders"],
    ["a b"],
    ["a\u202eb"],
    ["a".repeat(256)],
    [null],
    [7],
    "orders",
    { orders: true },
  ]) {
    it(`are refused as ${JSON.stringify(indices)}`, () => {
      assert.deepEqual(problemsIn({ ...css, indices }), [wrong]);
    });
  }

  it("are names as CSS and its engines take them, hidden indices included", () => {
    for (const name of ["orders", ".kibana_1", "2018-06", "a_b.c", "日志", "a".repeat(255)]) {
      const { targets } = gateFor({ indices: [name] });
      assert.deepEqual(targets[0]?.indices, [name]);
    }
  });

  it("are refused for evidence that does not state indices", () => {
    for (const [target, reason] of [
      [
        { service: "css", evidence: "logBackups" },
        "does not apply: a log backup does not state its indices; set evidence to dataSnapshots or remove indices",
      ],
      [{ service: "dcs" }, "does not apply: an instance backup does not state its indices"],
    ] as const) {
      assert.deepEqual(problemsIn({ ...target, indices: ["orders"] }), [`targets[0].indices ${reason}`]);
    }
  });
});
