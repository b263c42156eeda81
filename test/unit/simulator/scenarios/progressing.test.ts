import assert from "node:assert/strict";
import type { ScenarioName } from "../../../../provider/simulator/index";
import { call, fixedNow, json, paths } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

const minute = 60_000;

interface Row {
  readonly backup_id: string;
  readonly status: string;
  readonly created_at: string;
  readonly updated_at: string;
}

describe("scenarios that move with the clock", () => {
  const simulator = useSimulator();
  const rows = async (path: string = paths.dcs): Promise<readonly Row[]> => {
    const answer = await call(simulator(), path, { signedAt: simulator().now() });
    return json<{ backup_record_response: Row[] }>(answer).backup_record_response;
  };
  const newest = async (path?: string): Promise<string> => {
    const [row] = await rows(path);
    return `${row?.backup_id.slice(-1) ?? ""} ${row?.status ?? ""} ${row?.updated_at.slice(11) ?? ""}`;
  };

  for (const [scenario, end] of [
    ["progressing", "succeed"],
    ["progressingToFailure", "failed"],
  ] as const) {
    it(`${scenario}: idle, waiting, running, then ${end}, however often it is asked`, async () => {
      simulator().setScenario(scenario);
      const seen: string[] = [];
      for (let passed = 0; passed <= 6; passed += 1) {
        await rows();
        seen.push(await newest());
        simulator().forward(minute);
      }
      assert.deepEqual(seen, [
        "2 succeed 11:00:00.250Z",
        "1 waiting 12:01:00.250Z",
        "1 backuping 12:02:00.250Z",
        "1 backuping 12:02:00.250Z",
        "1 backuping 12:02:00.250Z",
        `1 ${end} 12:05:00.250Z`,
        `1 ${end} 12:05:00.250Z`,
      ]);
    });
  }

  it("tell of the same older backups all along", async () => {
    simulator().setScenario("progressing");
    const older = await rows();
    assert.equal(older.length, 2);
    simulator().forward(30 * minute);
    assert.deepEqual((await rows()).slice(1), older);
  });

  it("begin anew when they are set anew, and not when the clock is exchanged", async () => {
    simulator().setScenario("progressing");
    simulator().setNow(fixedNow + 3 * minute);
    assert.equal(await newest(), "1 backuping 12:02:00.250Z");
    simulator().setScenario("progressing");
    assert.equal(await newest(), "2 succeed 11:03:00.250Z");
  });

  it("begin for each service and resource when it is given them", async () => {
    const resourceId = "dc500000-0000-4000-8000-0000000000ff";
    const added = paths.dcs.replace(simulator().resources.dcsInstanceId, resourceId);
    simulator().setScenarioFor("dcs", "progressing");
    simulator().forward(2 * minute);
    simulator().addResource("dcs", resourceId, "progressingToFailure");
    simulator().forward(3 * minute);
    assert.deepEqual([await newest(), await newest(added)], ["1 succeed 12:05:00.250Z", "1 backuping 12:04:00.250Z"]);
  });

  it("show an idle DWS cluster no action, and a CBR task no log before it was accepted", async () => {
    const both = async (scenario: ScenarioName): Promise<unknown> => {
      simulator().setScenario(scenario);
      const [dws, cbr] = [await call(simulator(), paths.dws), await call(simulator(), paths.cbr)];
      return [dws.status, dws.text, cbr.status];
    };
    assert.deepEqual(await both("progressing"), [200, "{}", 404]);
    assert.deepEqual(await both("progressingToFailure"), [200, "{}", 404]);
  });
});
