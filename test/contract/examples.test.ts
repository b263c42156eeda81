import assert from "node:assert/strict";
import type { ScenarioName, ServiceName } from "../../provider/simulator/index";
import { allQueryCases, queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

describe("the example answers of the API pages", () => {
  const simulator = useSimulator();
  const answerIn = (scenario: ScenarioName, service: ServiceName, more?: Record<string, unknown>) => {
    simulator().setScenario(scenario);
    return readCase(readerAt(simulator()), queryCases[service], more);
  };

  const documented: Readonly<Record<ServiceName, readonly [inputs: Record<string, string>, expected: object]>> = {
    cce: [{}, { id: "87d326f9-46b0-486e-a4ba-1f82ec9315ed", state: "running", startedAt: "2023-11-25T09:03:46.739Z" }],
    css: [
      { clusterId: "4213d908-f5dc-4633-8401-cfd7175fca0c" },
      { id: "d455a541-597e-4846-a6be-baad0ea361b1", state: "running", startedAt: "2022-06-24T03:53:57.000Z" },
    ],
    dws: [
      { clusterId: "9f76c502-fc9c-4a52-8656-65d0da6e3d57", actionName: "SNAPSHOTTING_FAILED" },
      { id: "abb30649-4ab5-448f-a199-f764d2a4271d", state: "failed", startedAt: "2025-05-19T01:05:10.000Z" },
    ],
    cbr: [
      { operationLogId: "4827f2da-b008-4507-ab7d-42d0df5ed912" },
      { id: "4827f2da-b008-4507-ab7d-42d0df5ed912", state: "succeeded", completedAt: "2019-05-23T14:35:23.511Z" },
    ],
    dcs: [
      { instanceId: "5560df16-cebf-4473-95c4-d1b573c16e79" },
      { id: "4631832a-14c6-45b0-a0b3-3abd8f591ad1", state: "succeeded", completedAt: "2019-05-10T08:32:30.546Z" },
    ],
  };
  for (const query of allQueryCases) {
    it(`give one record each: ${query.name}`, async () => {
      const [inputs, expected] = documented[query.service];
      const { records } = await answerIn("documented", query.service, inputs);
      assert.equal(records.length, 1);
      assert.deepEqual({ ...records[0], ...expected }, records[0]);
    });
  }
});
