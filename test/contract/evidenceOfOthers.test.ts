import assert from "node:assert/strict";
import { simulatorResources } from "../../provider/simulator/index";
import { queryCases } from "../support/queryCases";
import { readCase, readerAt, useSimulator } from "../support/startReader";

/** Answers that are well-formed JSON with status 200, and still no answer to the question. */
describe("an answer that is not about the question", () => {
  const simulator = useSimulator();
  const css = { id: "a", clusterId: simulatorResources.cssClusterId, status: "SUCCESS", jobTypes: "Auto" };
  const dcs = { backup_id: "a", instance_id: simulatorResources.dcsInstanceId, status: "succeed", backup_type: "auto" };

  const owners: readonly unknown[] = ["another", { name: "another" }, ["another"], 7, true];
  for (const owner of owners) {
    it(`is refused when a row's owner is ${JSON.stringify(owner)}`, async () => {
      simulator().script(
        {
          queryName: "css.getLogBackupRecords",
          body: { clusterLogRecord: [css, { ...css, id: "b", clusterId: owner }] },
        },
        {
          queryName: "dcs.getInstanceBackups",
          body: { total_num: 2, backup_record_response: [dcs, { ...dcs, backup_id: "b", instance_id: owner }] },
        },
      );
      for (const query of [queryCases.css, queryCases.dcs]) {
        await assert.rejects(readCase(readerAt(simulator()), query), { code: "WIRE_WRONG_SHAPE" });
      }
    });
  }

  for (const owner of [undefined, null, {}, ""]) {
    it(`is taken when a row's owner is not said (${JSON.stringify(owner)})`, async () => {
      const body = { clusterLogRecord: [{ ...css, clusterId: owner }] };
      const queryName = "css.getLogBackupRecords";
      simulator().script({ queryName, body }, { queryName, body: { clusterLogRecord: [] } });
      assert.equal((await readCase(readerAt(simulator()), queryCases.css)).records.length, 1);
    });
  }

  it("is refused when a portal's JSON stands in the place of a DWS action", async () => {
    const body = { loginUrl: "https://portal.example.com", authenticated: false };
    simulator().script({ queryName: "dws.getClusterAction", body });
    await assert.rejects(readCase(readerAt(simulator()), queryCases.dws), { code: "WIRE_WRONG_SHAPE" });
  });

  it("tells of a DWS action of unknown state when there are steps and nothing else", async () => {
    const body = { items: [{ item_name: "snapshot", sub_items: [] }] };
    simulator().script({ queryName: "dws.getClusterAction", body });
    const { records } = await readCase(readerAt(simulator()), queryCases.dws);
    assert.deepEqual(
      records.map(({ state }) => state),
      ["unknown"],
    );
  });

  for (const error of [{ error: true }, { errors: [{ detail: "no" }] }, { errors: { a: 1 } }]) {
    it(`is refused when it says that there was an error, in whatever form: ${JSON.stringify(error)}`, async () => {
      simulator().script({ queryName: "cce.getClusterSnapshotTasks", body: { kind: "List", items: [], ...error } });
      await assert.rejects(readCase(readerAt(simulator()), queryCases.cce), { code: "WIRE_ERROR_IN_SUCCESS" });
    });
  }

  it("never lets a CCE item of another kind count as a backup, not even one that calls itself by our word", async () => {
    const time = "2026-01-15 19:00:00 +0800 CST";
    const item = {
      kind: "master-backup",
      metadata: { uid: "a", creationTimestamp: time },
      spec: { items: [{ type: "master-backup-rollback" }] },
      status: { phase: "Success", completionTime: time },
    };
    simulator().script({ queryName: "cce.getClusterSnapshotTasks", body: { kind: "List", items: [item] } });
    const answer = await readCase(readerAt(simulator()), queryCases.cce);
    assert.equal(answer.latestBackupTime, undefined);
  });

  it("is refused when it holds more values than any real one, before they are looked at", async () => {
    const body = { clusterLogRecord: new Array(260_000).fill({}) };
    simulator().script({ queryName: "css.getLogBackupRecords", body });
    await assert.rejects(readCase(readerAt(simulator()), queryCases.css), { code: "WIRE_TOO_LARGE" });
  });

  it("warns of a success that carries an error code", async () => {
    const body = { total_num: 1, backup_record_response: [{ ...dcs, error_code: "dcs.08.0002" }] };
    simulator().script({ queryName: "dcs.getInstanceBackups", body });
    const { warnings } = await readCase(readerAt(simulator()), queryCases.dcs);
    assert.ok(warnings.includes("succeeded records with an error code: 1"), String(warnings));
  });
});
