import assert from "node:assert/strict";
import type { DynamicRuntime } from "../../../../provider/doors/dynamic/runtime/createRuntime";
import type { ScenarioName } from "../../../../provider/simulator";
import { queryCases } from "../../../support/queryCases";
import { useSimulator } from "../../../support/startReader";
import { readsBegun } from "../../../support/readsBegun";
import { configurationAt, runtimeWith, unknown } from "./support";

const target = { service: "dcs", resourceId: queryCases.dcs.inputs["instanceId"] };
const gate = { targets: [target], criteria: { lastBackupMaximumAge: "26h" } };
const idle = { targets: [target], criteria: { lastTaskSucceeded: true, noTaskRunning: true } };

/** For a text, a truth value, a number and a list (`go/common/resource/plugin/rpc.go` of Pulumi's SDK). */
const engineUnknowns = [
  unknown,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
];

describe("a gate as a dynamic resource", () => {
  const simulator = useSimulator();
  let resource: DynamicRuntime["BackupGate"];
  let told: string[];
  beforeEach(async () => {
    told = [];
    resource = (await runtimeWith(configurationAt(simulator()), (line) => told.push(line))).BackupGate;
  });

  describe("checked", () => {
    it("names every key that is wrong, before anything is sent", async () => {
      const wrong = { targets: [{ ...target, service: "rds" }], criteria: { lastBackupMaximumAge: 26 } };
      const others = { onPreview: "fail", always: "yes", triggers: "now", polcy: {} };
      const { failures } = await resource.check({}, { ...wrong, ...others, __preview: true });
      // D5: the reason names the key; by a property the engine would print its value in front.
      const all = new Map(failures.map(({ reason }) => [reason.split(" ", 1)[0], reason]));
      assert.deepEqual([...all.keys()].sort(), [
        "always",
        "criteria.lastBackupMaximumAge",
        "onPreview",
        "polcy",
        "targets[0].service",
        "triggers",
      ]);
      assert.deepEqual([...new Set(failures.map(({ property }) => property))], [""]);
      assert.match(all.get("polcy") ?? "", /did you mean policy\? \[GATE_INVALID\]$/);
      assert.match(all.get("targets[0].service") ?? "", /\[GATE_INVALID\]$/);
      assert.equal(simulator().requests().length, 0);
    });

    it("sends nothing outside a preview, whatever the verdict would be", async () => {
      simulator().setScenario("stale");
      assert.deepEqual(await resource.check({}, gate), { inputs: gate, failures: [] });
      assert.equal(simulator().requests().length, 0);
    });

    it("fails a preview when it is closed, and forgets that it was one", async () => {
      simulator().setScenario("stale");
      const { inputs, failures } = await resource.check({}, { ...gate, __preview: true });
      assert.deepEqual(inputs, gate);
      assert.equal(failures.length, 1);
      assert.equal(failures[0]?.property, "");
      assert.match(failures[0].reason, /^gate: fail: [^\n]* \[GATE_CLOSED\]$/);
    });

    it("lets a preview pass when it is open", async () => {
      assert.deepEqual(await resource.check({}, { ...gate, __preview: true }), { inputs: gate, failures: [] });
      assert.equal(readsBegun(simulator()), 1);
    });

    for (const scenario of ["denied", "unauthenticated", "html", "wrongShape", "empty"] as const) {
      it(`fails a preview on ${scenario satisfies ScenarioName}`, async () => {
        simulator().setScenario(scenario);
        const { failures } = await resource.check({}, { ...gate, __preview: true });
        assert.match(failures[0]?.reason ?? "", /\[GATE_CLOSED\]$/);
      });
    }

    it("tells of a closed gate in a preview with onPreview warn, and lets it pass", async () => {
      simulator().setScenario("stale");
      const given = { ...gate, onPreview: "warn" };
      assert.deepEqual(await resource.check({}, { ...given, __preview: true }), { inputs: given, failures: [] });
      assert.equal(told.length, 1);
      assert.match(told[0] ?? "", /^warning: gate: fail: [^\n]* \[GATE_CLOSED\]$/);
    });

    it("sends nothing in a preview with onPreview skip", async () => {
      simulator().setScenario("stale");
      const given = { ...gate, onPreview: "skip" };
      assert.deepEqual(await resource.check({}, { ...given, __preview: true }), { inputs: given, failures: [] });
      assert.equal(simulator().requests().length, 0);
    });

    it("lets a preview pass while a task is open for which the update would wait, and only then", async () => {
      simulator().setScenario("running");
      const waits = { ...idle, wait: {} };
      assert.deepEqual((await resource.check({}, { ...waits, __preview: true })).failures, []);
      assert.match(told.join("\n"), /^warning: gate: pending: [^\n]* \[GATE_CLOSED\]$/);
      assert.equal((await resource.check({}, { ...idle, __preview: true })).failures.length, 1);
      simulator().setScenario("failed");
      assert.equal((await resource.check({}, { ...waits, __preview: true })).failures.length, 1);
    });

    it("leaves the decision to the update while an input is not known yet", async () => {
      simulator().setScenario("stale");
      const news = { ...gate, targets: [{ ...target, resourceId: unknown }] };
      assert.deepEqual(await resource.check({}, { ...news, __preview: true }), { inputs: news, failures: [] });
      assert.equal(simulator().requests().length, 0);
      assert.deepEqual(told, [
        "warning: gate: not evaluated in this preview, because some of its inputs are not known yet; the update will decide",
      ]);
    });
  });

  it("knows each of the engine's texts for what is not known yet", async () => {
    for (const text of engineUnknowns) {
      const news = { ...gate, criteria: { noTaskRunning: text }, always: text, triggers: [text] };
      assert.deepEqual((await resource.check({}, { ...news, __preview: true })).failures, []);
    }
  });

  describe("compared", () => {
    let stored: Record<string, unknown>;
    beforeEach(async () => {
      stored = (await resource.create(gate)).outs;
      simulator().clearRequests();
    });

    it("shows no change while the inputs are equal and the verdict allows, and was evaluated for that", async () => {
      assert.deepEqual(await resource.diff("gate", { ...stored, __provider: "text" }, gate), { changes: false });
      assert.equal(readsBegun(simulator()), 1);
    });

    for (const scenario of ["stale", "empty", "denied", "html"] as const) {
      it(`shows a change on ${scenario}`, async () => {
        simulator().setScenario(scenario);
        assert.deepEqual(await resource.diff("gate", stored, gate), { changes: true });
      });
    }

    it("shows a change without a request when an input is another, or it is to be renewed each time", async () => {
      const changed = [
        { ...gate, criteria: { lastBackupMaximumAge: "27h" } },
        { ...gate, triggers: ["2"] },
        { ...gate, targets: unknown },
        { targets: [{ ...target, criteria: gate.criteria }] },
      ];
      for (const news of changed) assert.deepEqual(await resource.diff("gate", stored, news), { changes: true });
      const always = { ...gate, always: true };
      assert.deepEqual(await resource.diff("gate", { ...stored, always: true }, always), { changes: true });
      assert.equal(simulator().requests().length, 0);
    });
  });

  describe("created and updated", () => {
    it("holds its inputs and the result", async () => {
      const { id, outs } = await resource.create({ ...gate, __provider: "text" });
      assert.equal(id, "gate");
      const { verdict, blocks, schemaVersion, targets, criteria } = outs;
      assert.deepEqual(
        { verdict, blocks, schemaVersion, targets, criteria },
        { ...gate, verdict: "pass", blocks: false, schemaVersion: "1" },
      );
    });

    it("fails with one line when it is closed", async () => {
      const { outs } = await resource.create(gate);
      simulator().setScenario("stale");
      const closed = (error: Error): boolean => {
        assert.match(error.message, /^gate: fail: [^\n]* \[GATE_CLOSED\]$/);
        assert.equal(error.stack, "");
        return true;
      };
      await assert.rejects(resource.create(gate), closed);
      await assert.rejects(resource.update("gate", outs, gate), closed);
    });

    it("tells of an override that is over, which opens nothing", async () => {
      simulator().setScenario("stale");
      const override = { reason: "restored by hand", actor: "m.li", expiresAt: "2026-01-15T11:00:00Z" };
      await assert.rejects(resource.create({ ...gate, overrides: [override] }), /\[GATE_CLOSED\]$/);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? "", /^warning: gate: .*expired/);
    });

    it("tells of an override that opens it, in preview, comparison and update, each line once in a process", async () => {
      const override = {
        reason: "restored by hand",
        actor: "m.li",
        ticket: "OPS-1",
        expiresAt: "2026-01-15T23:00:00Z",
      };
      const lifted = { ...gate, overrides: [override] };
      const line =
        "warning: gate: the verdict is fail; an override by m.li (OPS-1) opens the gate until 2026-01-15T23:00:00.000Z: restored by hand";
      simulator().setScenario("stale");
      const stored = (await resource.create(lifted)).outs;
      assert.deepEqual(told, [line]);
      const calls = [
        (): Promise<unknown> => resource.check({}, { ...lifted, __preview: true }),
        (): Promise<unknown> => resource.diff("gate", stored, lifted),
        (): Promise<unknown> => resource.update("gate", stored, lifted),
      ];
      for (const call of calls) {
        told = [];
        resource = (await runtimeWith(configurationAt(simulator()), (text) => told.push(text))).BackupGate;
        await call();
        await call();
        assert.deepEqual(told, [line]);
      }
    });

    it("tells of a warning that lets pass", async () => {
      simulator().setScenario("empty");
      await resource.create({ targets: [target], criteria: { noTaskRunning: true } });
      assert.equal(told.length, 1);
      assert.match(told[0] ?? "", /^warning: gate: warn: 1 target \(1 warn\); /);
    });

    it("refuses what is not known even in an update, which could take a target away or look elsewhere", async () => {
      const { outs } = await resource.create(gate);
      simulator().clearRequests();
      const other = { service: "dcs", resourceId: "other", name: "other" };
      const unclear = { ...gate, targets: [target, { ...other, notApplicable: unknown }] };
      const refused = /: gate: targets\[1\]\.notApplicable is not known even in the update\. [^\n]*\[GATE_INVALID\]$/;
      await assert.rejects(resource.create(unclear), refused);
      await assert.rejects(resource.update("gate", outs, unclear), refused);
      assert.equal(simulator().requests().length, 0);
    });

    it("waits as it says, and a wait that ends without a pass blocks", async () => {
      simulator().setScenario("running");
      await assert.rejects(
        resource.create({ ...idle, wait: { timeout: "0s" } }),
        /the wait timed out; .*\[GATE_CLOSED\]$/,
      );
    });
  });

  it("keeps the stored verdict in a refresh, and sends nothing", async () => {
    const { outs } = await resource.create(gate);
    simulator().setScenario("stale");
    simulator().clearRequests();
    assert.deepEqual(await resource.read("gate", outs), { id: "gate", props: outs });
    await resource.delete("gate", outs);
    assert.equal(simulator().requests().length, 0);
  });
});
