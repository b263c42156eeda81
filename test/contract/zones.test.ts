import assert from "node:assert/strict";
import type { GivenSettings } from "../../provider/config/resolveSettings";
import { createEvaluator } from "../../provider/doors/client/createEvaluator";
import { gateOf, parseDescription } from "../../provider/verdict/parseDescription";
import { environmentEvaluator } from "../../provider/doors/policy/environmentEvaluator";
import { simulatorDefaults, type ScenarioName } from "../../provider/simulator/index";
import { queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

const { accessKey, secretKey } = simulatorDefaults;
const hour = 3600;

describe("C1 CBR times without a zone, over HTTP", () => {
  const simulator = useSimulator();
  const readerIn = (scenario: ScenarioName, given: GivenSettings) => {
    simulator().setScenario(scenario);
    return readerAt(simulator(), { accessKey, secretKey, ...given }, { limits: { maxRetries: 0 } });
  };

  /** The verdict under a limit of 26 hours, with its reason. */
  async function verdict(scenario: ScenarioName, given: GivenSettings = {}): Promise<string> {
    const evaluator = createEvaluator({ reader: readerIn(scenario, given) });
    const targets = [{ service: "cbr", evidence: "operationLog", resourceId: simulator().resources.cbrOperationLogId }];
    const result = await evaluator.evaluate({ targets, criteria: { lastBackupMaximumAge: "26h" } });
    const { verdict: own, reason } = result.targetResults[0]?.criteria[0] ?? {};
    return [own, ...(reason === undefined ? [] : [reason]), ...(result.blocks ? ["blocks"] : [])].join(" ");
  }

  for (const [scenario, unset, utc, local] of [
    ["cbrZonelessUtc", "pass", "pass", "pass"],
    ["cbrNanoseconds", "pass", "pass", "pass"],
    ["cbrZoneless0800", "unknown zoneUnproven blocks", "pass", "fail blocks"],
    ["cbrZonelessAhead", "pass", "unknown undated blocks", "pass"],
    ["cbrZonelessFuture", "unknown undated blocks", "unknown undated blocks", "unknown undated blocks"],
  ] as const) {
    it(`are judged in ${scenario} with and without cbrTimeZone`, async () => {
      assert.equal(await verdict(scenario), unset);
      assert.equal(await verdict(scenario, { cbrTimeZone: "UTC" }), utc);
      assert.equal(await verdict(scenario, { cbrTimeZone: "+08:00" }), local);
      assert.equal(await verdict(scenario, { cbrTimeZone: "Asia/Shanghai" }), local);
    });
  }

  it("are read in a policy pack, which has no other setting, as HWBACKUP_CBR_TIME_ZONE says", async () => {
    const inPack = async (environment: Readonly<Record<string, string>>): Promise<unknown> => {
      const targets = [
        { service: "cbr", evidence: "operationLog", resourceId: simulator().resources.cbrOperationLogId },
      ];
      const criteria = { lastBackupMaximumAge: "26h" };
      const evaluator = environmentEvaluator({ ...simulator().environment(), ...environment });
      const gate = gateOf(parseDescription({ targets, criteria }, {}));
      const { verdict: own, blocks } = await evaluator.evaluate(gate);
      return [own, blocks];
    };
    simulator().setScenario("cbrZoneless0800");
    assert.deepEqual(await inPack({}), ["unknown", true]);
    assert.deepEqual(await inPack({ HWBACKUP_CBR_TIME_ZONE: "UTC" }), ["pass", false]);
    assert.deepEqual(await inPack({ HWBACKUP_CBR_TIME_ZONE: "Asia/Shanghai" }), ["fail", true]);
  });

  it("give the larger age, the mark and a warning to a data source", async () => {
    const answerOf = async (scenario: ScenarioName, given: GivenSettings = {}) => {
      const answer = await readCase(readerIn(scenario, given), queryCases.cbr);
      return [answer.latestBackupAgeSeconds, answer.records[0]?.zoneProven, answer.warnings.length];
    };
    assert.deepEqual(await answerOf("cbrZonelessUtc"), [9 * hour, false, 1]);
    assert.deepEqual(await answerOf("cbrZonelessUtc", { cbrTimeZone: "UTC" }), [hour, undefined, 0]);
    assert.deepEqual(await answerOf("cbrZoneless0800"), [30 * hour, false, 1]);
    assert.deepEqual(await answerOf("cbrZonelessAhead"), [hour, undefined, 1]);
  });
});
