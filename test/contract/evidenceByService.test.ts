/** Gates on evidence that is made of more than one answer, read over HTTP and joined. */
import assert from "node:assert/strict";
import { simulatorDefaults, type ScenarioName, type Simulator } from "../../provider/simulator/index";
import { createGateEvaluator } from "../../provider/verdict/createGateEvaluator";
import { gateOf, parseDescription } from "../../provider/verdict/parseDescription";
import { fixedNow, readerAt, useSimulator } from "../support/startReader";
import { virtualTiming } from "../support/virtualTiming";

/** The verdicts on `lastBackupMaximumAge: 26h`, `lastTaskSucceeded` and `noTaskRunning`, each with its reason. */
type Verdicts = readonly [age: string, lastTask: string, running: string];

const open: Verdicts = ["pass", "pass", "pass"];
const byScenario: Readonly<Partial<Record<ScenarioName, Verdicts>>> = {
  fresh: open,
  // The last task is older than a week, beyond `lookback`.
  stale: ["fail", "fail noRecords", "pass"],
  failed: ["pass", "fail", "pass"],
  running: ["pass", "pass", "pending openTask"],
  waiting: ["pass", "pass", "pending openTask"],
  empty: ["fail noRecords", "fail noRecords", "warn noRecords"],
  unknownWords: ["pass", "unknown unmappedState", "unknown unmappedState"],
  denied: ["unknown permission", "unknown permission", "unknown permission"],
  html: ["unknown invalidResponse", "unknown invalidResponse", "unknown invalidResponse"],
  cbrNoLog: open,
  cbrGone: ["fail", "pass", "pass"],
  cbrDeleting: ["fail", "pass", "pass"],
  cbrNotRestorable: ["fail", "pass", "pass"],
  cbrContradiction: ["unknown unmappedState", "unknown unmappedState", "unknown unmappedState"],
  cbrReplicated: ["fail", "pass", "pass"],
  cbrShared: ["fail", "pass", "pass"],
  cbrFewerDisks: open,
  cbrLogsDenied: ["pass", "unknown incomplete", "unknown incomplete"],
  cbrBackupsDenied: ["unknown incomplete", "unknown incomplete", "unknown incomplete"],
  cbrLogsCutShort: ["pass", "unknown incomplete", "unknown incomplete"],
  cbrBackupsCutShort: ["pass", "unknown incomplete", "unknown incomplete"],
};

const cssScenarios: Readonly<Partial<Record<ScenarioName, Verdicts>>> = {
  fresh: open,
  stale: ["fail", "fail noRecords", "pass"],
  failed: ["pass", "fail", "pass"],
  running: ["pass", "pass", "pending openTask"],
  empty: ["fail noRecords", "fail noRecords", "pass"],
  unknownWords: ["pass", "unknown unmappedState", "unknown unmappedState"],
  // CSS answers alike for a cluster that does not exist and for one that is not allowed.
  denied: ["unknown notFound", "unknown notFound", "unknown notFound"],
  cssBackupOff: ["fail", "fail noRecords", "pass"],
};
const dwsScenarios: Readonly<Partial<Record<ScenarioName, Verdicts>>> = {
  fresh: open,
  stale: ["fail", "fail noRecords", "pass"],
  failed: ["pass", "fail", "pass"],
  running: ["pass", "pass", "pending openTask"],
  empty: ["fail noRecords", "fail noRecords", "pass"],
  unknownWords: ["pass", "unknown unmappedState", "unknown unmappedState"],
  denied: ["unknown permission", "unknown permission", "unknown permission"],
};

type Ids = "cbrServerId" | "cssClusterId" | "dwsClusterId";
type Judged = readonly [service: string, evidence: string, id: Ids, scenarios: typeof byScenario];
const evidences: readonly [Judged, ...Judged[]] = [
  ["cbr", "backups", "cbrServerId", byScenario],
  ["css", "dataSnapshots", "cssClusterId", cssScenarios],
  ["dws", "snapshots", "dwsClusterId", dwsScenarios],
];

const criteria = { lastBackupMaximumAge: "26h", lastTaskSucceeded: true, noTaskRunning: true };

async function resultOf(
  simulator: Simulator,
  [service, evidence, idName]: Judged,
  asked: Readonly<Record<string, unknown>>,
) {
  const { accessKey, secretKey } = simulatorDefaults;
  const settings = { accessKey, secretKey, dwsSnapshotTimeZone: "UTC" };
  const reader = readerAt(simulator, settings, { limits: { maxRetries: 0 } });
  const targets = [{ service, evidence, resourceId: simulator.resources[idName] }];
  const gate = gateOf(parseDescription({ criteria: asked, targets }, { now: fixedNow }));
  return createGateEvaluator({ reader, timing: virtualTiming({ now: fixedNow }) }).evaluate(gate);
}

for (const one of evidences) {
  const [service, evidence, , scenarios] = one;
  describe(`the evidence \`${evidence}\` of ${service}`, () => {
    const simulator = useSimulator();
    for (const [scenario, verdicts] of Object.entries(scenarios)) {
      it(`comes to a verdict on ${scenario}`, async () => {
        simulator().setScenario(scenario as ScenarioName);
        const { targetResults } = await resultOf(simulator(), one, criteria);
        const found = new Map<string, string>(
          targetResults[0]?.criteria.map(({ id, verdict, reason }) => [
            id,
            [verdict, reason].filter(Boolean).join(" "),
          ]),
        );
        assert.deepEqual(
          Object.keys(criteria).map((id) => found.get(id)),
          verdicts,
        );
      });
    }
  });
}

describe("the backups of a protected resource of CBR", () => {
  const simulator = useSimulator();
  const cbr = (asked: Readonly<Record<string, unknown>>) => resultOf(simulator(), evidences[0], asked);

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

  it("refuses what it cannot answer", async () => {
    await assert.rejects(cbr({ lastBackupMinimumSize: "1Gi" }), /size of the resource, not of the backup/);
  });
});
