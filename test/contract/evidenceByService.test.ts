/** A gate on each evidence of each service, read over HTTP, and asked of the plugin over gRPC. */
import assert from "node:assert/strict";
import { omitAbsent } from "../../provider/core/omitAbsent";
import type { GateDescription } from "../../provider/generated/types";
import type { GateResult } from "../../provider/gates/result";
import { simulatorDefaults, type Simulator } from "../../provider/simulator/index";
import { createGateEvaluator } from "../../provider/verdict/createGateEvaluator";
import { gateOf, parseDescription } from "../../provider/verdict/parseDescription";
import { fixedNow, readerAt, useSimulator } from "../support/startReader";
import { useService } from "../support/startService";
import { virtualTiming } from "../support/virtualTiming";
import { askedOfAll, conditions, evidenceTables } from "./support/evidenceTable";

const { accessKey, secretKey } = simulatorDefaults;

/** The reading and judging of one row over HTTP, by the evaluator that every door calls. */
async function resultOverHttp(simulator: Simulator, description: GateDescription): Promise<GateResult> {
  const reader = readerAt(
    simulator,
    { accessKey, secretKey, dwsSnapshotTimeZone: "UTC" },
    { limits: { maxRetries: 0 } },
  );
  const gate = gateOf(parseDescription(description, { now: fixedNow }));
  return createGateEvaluator({ reader, timing: virtualTiming({ now: fixedNow }) }).evaluate(gate);
}

function verdictsOf({ targetResults: [target] }: GateResult): string[] {
  const found = new Map<string, string>(
    target?.criteria.map(({ id, verdict, reason }) => [id, [verdict, reason].filter(Boolean).join(" ")]),
  );
  return Object.keys(askedOfAll).map((id) => found.get(id) ?? "not judged");
}

for (const { service, evidence, resource, target, without = {}, cases } of evidenceTables) {
  describe(`the evidence \`${evidence}\` of ${service}`, () => {
    const simulator = useSimulator();
    const plugin = useService(() => ({
      environment: simulator().environment(),
      reads: { now: () => fixedNow },
      gates: { timing: virtualTiming({ now: fixedNow }) },
    }));

    for (const { shown, scenario, lists, replies = [], verdicts } of cases) {
      it(`comes to a verdict over HTTP and gRPC: ${shown}`, async () => {
        const { provider } = plugin();
        await provider.handshake("127.0.0.1:9");
        await provider.configure({ maxRetries: 0, dwsSnapshotTimeZone: "UTC" });
        simulator().setScenario(scenario);
        simulator().setLists(lists);
        const description = {
          criteria: askedOfAll,
          targets: [{ service, evidence, resourceId: simulator().resources[resource], ...target }],
        };

        simulator().script(...replies);
        const result = await resultOverHttp(simulator(), description);
        assert.deepEqual(verdictsOf(result), verdicts);
        assert.equal(result.blocks, !verdicts.every((verdict) => /^(?:pass|warn)\b/.test(verdict)));

        simulator().script(...replies);
        const { answer, failures } = await provider.invoke("huaweicloud-backup:index:getGateVerdict", description);
        assert.deepEqual(failures, []);
        const told = answer as unknown as GateResult;
        assert.deepEqual([verdictsOf(told), told.blocks], [verdicts, result.blocks]);
      });
    }

    it("meets every condition, or names why it cannot", () => {
      const met = new Set([...cases.map(({ condition }) => condition), ...Object.keys(without)]);
      assert.deepEqual(
        conditions.filter((condition) => !met.has(condition)),
        [],
      );
    });
  });
}

describe("a part of an evidence that is refused", () => {
  const simulator = useSimulator();

  for (const { service, evidence, resource, target, cases } of evidenceTables) {
    for (const { shown, scenario, replies = [], verdicts } of cases.filter(
      ({ condition }) => condition === "refused",
    )) {
      it(`is not softened by onUnknown: warn: ${service} ${evidence}, ${shown}`, async () => {
        simulator().setScenario(scenario);
        simulator().script(...replies);
        const result = await resultOverHttp(simulator(), {
          criteria: askedOfAll,
          policy: { onUnknown: "warn" },
          targets: [{ service, evidence, resourceId: simulator().resources[resource], ...target }],
        });
        assert.deepEqual([verdictsOf(result), result.blocks], [verdicts, true]);
      });
    }
  }
});

describe("the backups of a protected resource of CBR", () => {
  const simulator = useSimulator();
  const cbr = (criteria: GateDescription["criteria"]) => {
    const targets = [{ service: "cbr", evidence: "backups", resourceId: simulator().resources.cbrServerId }];
    return resultOverHttp(simulator(), omitAbsent<GateDescription>({ criteria, targets }));
  };

  it("asks the logs first, and says which evidence was judged", async () => {
    const { targetResults } = await cbr({ lastBackupMaximumAge: "26h" });
    const asked = simulator()
      .requests()
      .map(({ route }) => route);
    assert.equal(asked[0], "cbr.getOperationLogs");
    assert.equal(asked.at(-1), "cbr.getBackups");
    assert.deepEqual(
      targetResults.map(({ evidence, subject, complete }) => [evidence, subject, complete]),
      [["backups", "backup", true]],
    );
  });

  it("ages a backup by its start, and knows its end from the log", async () => {
    const { targetResults } = await cbr({ lastBackupMaximumAge: "26h" });
    const [criterion] = targetResults[0]?.criteria ?? [];
    assert.equal(criterion?.observed, 70 * 60);
    assert.deepEqual(criterion?.evidence, {
      id: "ba000000-0000-4000-8000-000000000001",
      rawState: "available",
      startedAt: "2026-01-15T10:50:00.000Z",
      completedAt: "2026-01-15T11:00:00.000Z",
      evidenceGrade: "artefact",
    });
  });

  it("finds the task of `newerThan` by the id of its log, of its backup and of its restore point", async () => {
    const { cbrServerId: resourceId } = simulator().resources;
    const { records } = await readerAt(simulator()).read("huaweicloud-backup:cbr:getOperationLogs", { resourceId });
    const [newest] = records;
    const ids = [newest?.id, ...(newest?.otherIds ?? [])];
    assert.equal(ids.filter((id) => id !== undefined).length, 3);
    for (const newerThan of ids as string[]) {
      const { targetResults } = await cbr({ newerThan });
      const [criterion] = targetResults[0]?.criteria ?? [];
      assert.deepEqual([criterion?.verdict, criterion?.evidence?.id], ["pass", "ba000000-0000-4000-8000-000000000001"]);
    }
    const { targetResults } = await cbr({ newerThan: "ba000000-0000-4000-8000-00000000ffff" });
    assert.equal(targetResults[0]?.criteria[0]?.verdict, "pending");
  });

  it("never opens on the id of an operation log, and says which evidence that is", async () => {
    const { cbrOperationLogId: resourceId } = simulator().resources;
    for (const criteria of [{ noTaskRunning: true }, { maximumRunningDuration: "1h" }, { lastTaskSucceeded: true }]) {
      const result = await resultOverHttp(simulator(), { criteria, targets: [{ service: "cbr", resourceId }] });
      const [criterion] = result.targetResults[0]?.criteria ?? [];
      assert.deepEqual([result.blocks, criterion?.verdict, criterion?.reason], [true, "fail", "noRecords"]);
      const step = `next: if ${resourceId} is an operation log, write evidence: operationLog; if not, check the backups of the resource`;
      assert.ok(criterion?.message.includes(step), criterion?.message);
    }
  });

  it("refuses what it cannot answer", async () => {
    await assert.rejects(cbr({ lastBackupMinimumSize: "1Gi" }), /size of the resource, not of the backup/);
  });
});
