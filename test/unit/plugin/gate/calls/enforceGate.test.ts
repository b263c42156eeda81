import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { asset, secret, unknownValue } from "../../../../support/envelopes";
import { openWhenFresh, useGateBench, waitsForQuiet } from "../../../../support/gateBench";
import type { Members } from "../../../../support/providerClient";

const refused = (details: string | RegExp) => ({ code: status.FAILED_PRECONDITION, details });
const cancelledError = {
  code: status.CANCELLED,
  details: "gate vault: the evaluation was cancelled. Run it again. [API_CANCELLED]",
};
const closedLine =
  /^gate vault: fail: 1 target \(1 fail\); dcs\/dc500000-\S+ instance backup: newest success 9d old \(limit 26h\).*; next: .*\. Fix the cause, or set an override with a reason and an expiry\. \[GATE_CLOSED\]$/;

describe("Create and Update of a Gate", () => {
  const bench = useGateBench();

  /** Both calls, which come to the same. */
  const both: readonly (readonly [
    name: string,
    enforce: (inputs: Members, timeoutSeconds?: number) => Promise<Members>,
  ])[] = [
    ["Create", async (inputs, timeoutSeconds = 0) => (await bench.gate().create(inputs, { timeoutSeconds })).held],
    ["Update", (inputs, timeoutSeconds = 0) => bench.gate().update({ verdict: "pass" }, inputs, { timeoutSeconds })],
  ];

  for (const [name, enforce] of both) {
    it(`${name} of an open gate gives its inputs as they came, and the result`, async () => {
      const inputs = { ...openWhenFresh, triggers: ["a"], always: false };
      const { targetResults, summary, evidenceId, ...held } = await enforce(inputs);
      assert.deepEqual(held, {
        ...inputs,
        schemaVersion: "1",
        verdict: "pass",
        overridden: false,
        blocks: false,
        reason: "criteria",
        lines: [],
        evaluatedAt: "2026-01-15T12:00:00.000Z",
        validUntil: "2026-01-16T12:00:00.000Z",
        serverTime: "2026-01-15T12:00:00.000Z",
        skewMilliseconds: 0,
        appliedOverrides: [],
        tolerated: [],
        warnings: [],
      });
      assert.equal(summary, "pass: 1 target (1 pass)");
      assert.match(String(evidenceId), /^\S+$/);
      assert.equal((targetResults as readonly Members[])[0]?.["verdict"], "pass");
      assert.deepEqual(bench.warnings(), []);
    });

    it(`${name} of a closed gate is refused in one line that says why`, async () => {
      bench.simulator().setScenario("stale");
      await assert.rejects(enforce(openWhenFresh), refused(closedLine));
    });

    it(`${name} is refused when the cloud does not let look`, async () => {
      bench.simulator().setScenario("denied");
      await assert.rejects(enforce(openWhenFresh), refused(/^gate vault: unknown: 1 target .*\[GATE_CLOSED\]$/));
    });

    it(`${name} waits until the gate is open, and tells of it`, async () => {
      bench.simulator().setScenario("running");
      const waiting = enforce(waitsForQuiet);
      await bench.sleepers(2);
      await bench.timing().advance(30_000);
      await bench.sleepers(2);
      assert.equal(bench.reads(), 2);
      bench.simulator().setScenario("fresh");
      await bench.timing().advance(30_000);
      assert.equal((await waiting)["verdict"], "pass");
      assert.deepEqual(
        bench
          .service()
          .log.filter((line) => line.includes("waiting"))
          .map((line) => line.slice(0, 50)),
        ["info: gate vault: waiting: pending: 1 target (1 pe", "status: gate vault: waiting: pending: 1 target (1 "],
      );
    });

    it(`${name} is refused when the wait is over and the gate still closed`, async () => {
      bench.simulator().setScenario("running");
      const waiting = enforce({ ...waitsForQuiet, wait: { ...waitsForQuiet.wait, timeout: "40s" } });
      const ended = assert.rejects(
        waiting,
        refused(/^gate vault: the wait timed out; last verdict pending: .*\[GATE_CLOSED\]$/),
      );
      await bench.sleepers(2);
      await bench.timing().advance(30_000);
      await bench.sleepers(2);
      await bench.timing().advance(10_000);
      await ended;
    });

    it(`${name} waits no longer than customTimeouts allows`, async () => {
      bench.simulator().setScenario("running");
      const waiting = enforce(waitsForQuiet, 20);
      const ended = assert.rejects(
        waiting,
        refused(/^gate vault: customTimeouts ended it after 20 s: .*last verdict pending: .*\[GATE_CLOSED\]$/),
      );
      await bench.sleepers(3);
      await bench.timing().advance(20_000);
      await ended;
    });

    it(`${name} that waits ends at once when the engine cancels, and is not open`, async () => {
      bench.simulator().setScenario("running");
      const ended = assert.rejects(enforce(waitsForQuiet), cancelledError);
      await bench.sleepers(2);
      await bench.service().provider.cancel();
      await ended;
      assert.equal(bench.timing().sleepers(), 0);
    });

    it(`${name} that reads ends at once when the engine cancels, as does every later one`, async () => {
      bench.simulator().script({ queryName: "dcs.getInstanceBackups", fault: "neverAnswer" });
      const ended = assert.rejects(enforce(openWhenFresh), cancelledError);
      while (bench.reads() === 0) await new Promise((resolve) => setImmediate(resolve));
      await bench.service().provider.cancel();
      await ended;
      await assert.rejects(enforce(openWhenFresh), cancelledError);
    });

    it(`${name} refuses what is not known even in the update, before it asks anybody`, async () => {
      const inputs = { ...openWhenFresh, targets: [{ service: "dcs", resourceId: unknownValue }] };
      await assert.rejects(
        enforce(inputs),
        refused(/^gate vault: targets\[0\]\.resourceId is not known even in the update\. .*\[GATE_INVALID\]$/),
      );
      assert.equal(bench.reads(), 0);
    });

    it(`${name} refuses a description that cannot be, in the name of the gate`, async () => {
      await assert.rejects(enforce({ targets: [] }), refused(/^gate vault: targets is required: .*\[GATE_INVALID\]$/));
      await assert.rejects(
        enforce({ ...openWhenFresh, policy: asset }),
        refused(/^gate vault: policy must be a plain value, not an asset\. .*\[GATE_INVALID\]$/),
      );
    });

    it(`${name} opens on an override, and warns of it by actor and reason`, async () => {
      bench.simulator().setScenario("stale");
      const reason = "restored by hand today";
      const expiresAt = "2026-01-15T18:00:00Z";
      const held = await enforce({ ...openWhenFresh, overrides: [{ reason, actor: "ana", expiresAt }] });
      assert.deepEqual([held["verdict"], held["overridden"], held["blocks"]], ["fail", true, false]);
      assert.deepEqual(bench.warnings(), [
        "gate vault: the verdict is fail; an override by ana opens the gate until 2026-01-15T18:00:00.000Z: restored by hand today",
      ]);
    });

    it(`${name} warns of an expired override by actor and reason, and is refused`, async () => {
      bench.simulator().setScenario("stale");
      const override = { reason: "restored by hand today", actor: "ana", expiresAt: "2026-01-15T11:59:59Z" };
      await assert.rejects(enforce({ ...openWhenFresh, overrides: [override] }), refused(closedLine));
      assert.deepEqual(bench.warnings(), [
        "gate vault: the override by ana (restored by hand today) expired at 2026-01-15T11:59:59.000Z and is ignored",
      ]);
    });

    it(`${name} warns of a verdict that is open with a reservation`, async () => {
      const criteria = { lastBackupMaximumAge: "26h", lastBackupWarningAge: "30m" };
      assert.equal((await enforce({ ...openWhenFresh, criteria }))["verdict"], "warn");
      assert.match(bench.warnings()[0] ?? "", /^gate vault: warn: 1 target \(1 warn\); /);
    });

    it(`${name} keeps secrets, and makes secrets of the outputs that may quote them`, async () => {
      const resourceId = secret(openWhenFresh.targets[0]?.resourceId);
      const inputs = { ...openWhenFresh, targets: [{ service: "dcs", resourceId }] };
      const held = await enforce(inputs);
      assert.deepEqual(held["targets"], inputs.targets);
      for (const output of ["summary", "targetResults", "warnings", "tolerated", "appliedOverrides"]) {
        assert.deepEqual(Object.keys(held[output] as object), Object.keys(secret(1)), output);
      }
      assert.equal(held["verdict"], "pass");
    });
  }

  it("gives the same id for the same URN, with the gate's name in it", async () => {
    const first = await bench.gate().create(openWhenFresh);
    const second = await bench.gate().create(openWhenFresh);
    assert.match(first.id, /^vault-[0-9a-f]{8}$/);
    assert.equal(first.id, second.id);
  });

  it("lets a verdict serve Diff and the update after it for ten seconds, and no longer", async () => {
    const question = { oldInputs: openWhenFresh, news: openWhenFresh };
    bench.simulator().setScenario("stale");
    assert.equal((await bench.gate().diff(question)).changes, 2);
    await bench.timing().advance(10_000);
    bench.simulator().setScenario("fresh");
    await assert.rejects(bench.gate().update({}, openWhenFresh), refused(closedLine));
    assert.equal(bench.reads(), 1);
    await bench.timing().advance(1);
    assert.equal((await bench.gate().update({}, openWhenFresh))["verdict"], "pass");
    assert.equal(bench.reads(), 2);
  });

  it("lets no verdict serve a step that waits", async () => {
    bench.simulator().setScenario("running");
    assert.equal((await bench.gate().diff({ oldInputs: waitsForQuiet, news: waitsForQuiet })).changes, 2);
    bench.simulator().setScenario("fresh");
    assert.equal((await bench.gate().update({}, waitsForQuiet))["verdict"], "pass");
    assert.equal(bench.reads(), 2);
  });

  it("forgets a verdict that comes from an error, and everything when the provider is configured anew", async () => {
    bench.simulator().setScenario("denied");
    const question = { oldInputs: openWhenFresh, news: openWhenFresh };
    assert.equal((await bench.gate().diff(question)).changes, 2);
    bench.simulator().setScenario("fresh");
    assert.equal((await bench.gate().update({}, openWhenFresh))["verdict"], "pass");
    bench.simulator().setScenario("stale");
    await bench.service().provider.configure({});
    await assert.rejects(bench.gate().update({}, openWhenFresh), refused(closedLine));
  });

  it("ends Delete at once, without a look at the cloud", async () => {
    bench.simulator().setScenario("stale");
    await bench.gate().remove();
    assert.equal(bench.reads(), 0);
  });

  it("gives back what is stored in a refresh, inputs included, and asks nobody", async () => {
    const held = { ...openWhenFresh, schemaVersion: "1", verdict: "pass", summary: secret("pass: 1 target") };
    assert.deepEqual(await bench.gate().read(held, openWhenFresh), { held, inputs: openWhenFresh });
    assert.equal(bench.reads(), 0);
  });

  for (const [what, properties] of [
    ["an import, which has no stored verdict", {}],
    ["a get with some properties", { targets: openWhenFresh.targets }],
  ] as const) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(
        bench.gate().read(properties),
        refused(
          "gate vault: a Gate cannot be imported or read by its id: it exists only in the state of a program. Create it in the program. [GATE_INVALID]",
        ),
      );
    });
  }
});

describe("Create of a Gate whose settings are incomplete", () => {
  const bench = useGateBench({ isConfigured: false });

  it("names the setting", async () => {
    await assert.rejects(bench.gate().create(openWhenFresh), refused("the provider is not configured yet"));
    await bench.service().provider.configure({ endpoints: "{}" });
    assert.equal((await bench.gate().create(openWhenFresh)).held["verdict"], "pass");
  });
});
