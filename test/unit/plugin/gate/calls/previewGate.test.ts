import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { gateOutputs } from "../../../../../provider/generated/gateKeys";
import { output, secret, unknownValue } from "../../../../support/envelopes";
import { openWhenFresh, useGateBench, waitsForQuiet } from "../../../../support/gateBench";
import type { Members } from "../../../../support/providerClient";
import { startService } from "../../../../support/startService";
import { without } from "../../../../support/without";
import { gateClient } from "../../../../support/gateClient";

const notKnown = Object.fromEntries(gateOutputs.map((name) => [name, unknownValue]));
const newInEachRun = ["evaluatedAt", "evidenceId", "serverTime", "skewMilliseconds", "validUntil"];

describe("a Gate in a preview", () => {
  const bench = useGateBench();
  const both: readonly (readonly [name: string, preview: (inputs: Members) => Promise<Members>])[] = [
    [
      "Create",
      async (inputs) => {
        const { id, held } = await bench.gate().create(inputs, { preview: true });
        assert.equal(id, "");
        return held;
      },
    ],
    ["Update", (inputs) => bench.gate().update({ verdict: "pass" }, inputs, { preview: true })],
  ];

  for (const [name, preview] of both) {
    it(`${name} of an open gate gives its verdict, without what the update computes anew`, async () => {
      const held = await preview(openWhenFresh);
      assert.deepEqual([held["verdict"], held["blocks"], held["schemaVersion"]], ["pass", false, "1"]);
      const unknown = Object.keys(held).filter((key) => held[key] === unknownValue);
      assert.deepEqual(unknown.sort(), newInEachRun);
      assert.deepEqual(bench.warnings(), []);
    });

    it(`${name} of a closed gate fails, unless onPreview says otherwise`, async () => {
      bench.simulator().setScenario("stale");
      const closed = { code: status.FAILED_PRECONDITION, details: /^gate vault: fail: .*\[GATE_CLOSED\]$/ };
      await assert.rejects(preview(openWhenFresh), closed);
      await assert.rejects(preview({ ...openWhenFresh, onPreview: "error" }), closed);
      await assert.rejects(preview({ ...openWhenFresh, onPreview: secret("error") }), closed);
      assert.deepEqual(bench.warnings(), []);
      const held = await preview({ ...openWhenFresh, onPreview: "warn" });
      assert.deepEqual([held["verdict"], held["blocks"]], ["fail", true]);
      assert.match(bench.warnings()[0] ?? "", /^gate vault: closed; the update would fail: fail: /);
    });

    it(`${name} is not evaluated with onPreview skip`, async () => {
      const inputs = { ...openWhenFresh, onPreview: "skip" };
      assert.deepEqual(await preview(inputs), { ...inputs, ...notKnown });
      assert.deepEqual([bench.reads(), bench.warnings()], [0, []]);
    });

    it(`${name} that may wait in the update warns while it is pending, and does not wait`, async () => {
      bench.simulator().setScenario("running");
      assert.equal((await preview(waitsForQuiet))["verdict"], "pending");
      assert.match(bench.warnings()[0] ?? "", /^gate vault: not open yet; the update will wait for it: pending: /);
      assert.equal(bench.reads(), 1);
      assert.equal(bench.timing().sleepers(), 0);
    });

    it(`${name} without a wait fails while it is pending`, async () => {
      bench.simulator().setScenario("running");
      const inputs = without(waitsForQuiet, "wait");
      await assert.rejects(preview(inputs), { details: /^gate vault: pending: .*\[GATE_CLOSED\]$/ });
    });

    it(`${name} that may wait fails all the same when it cannot be decided`, async () => {
      bench.simulator().setScenario("denied");
      await assert.rejects(preview(waitsForQuiet), { details: /^gate vault: unknown: .*\[GATE_CLOSED\]$/ });
    });

    for (const [what, targets, path] of [
      ["a value deep inside", [{ service: "dcs", resourceId: unknownValue }], "targets[0].resourceId"],
      ["a secret", secret(unknownValue), "targets"],
      ["an output without a value", [output()], "targets[0]"],
    ] as const) {
      it(`${name} is not evaluated while ${what} is not known yet, with one warning`, async () => {
        const inputs = { ...openWhenFresh, targets };
        assert.deepEqual(await preview(inputs), { ...inputs, ...notKnown });
        assert.equal(bench.reads(), 0);
        assert.deepEqual(bench.warnings(), [
          `gate vault: not evaluated in this preview, because ${path} is not known yet; the update will decide`,
        ]);
      });
    }

    it(`${name} ends at once when the engine cancels`, async () => {
      bench.simulator().script({ queryName: "dcs.getInstanceBackups", fault: "neverAnswer" });
      const ended = assert.rejects(preview({ ...openWhenFresh, onPreview: "warn" }), { code: status.CANCELLED });
      while (bench.reads() === 0) await new Promise((resolve) => setImmediate(resolve));
      await bench.service().provider.cancel();
      await ended;
    });
  }

  it("fails for a setting that is missing, and only warns when told to", async () => {
    const service = await startService({ environment: { HW_AUTH_TOKEN: "t", HW_PROJECT_ID: "p" } });
    try {
      await service.provider.configure({});
      const gate = gateClient(service.provider);
      await assert.rejects(gate.create(openWhenFresh, { preview: true }), {
        code: status.FAILED_PRECONDITION,
        details: /no region is set.*\[CONFIG_MISSING\]$/,
      });
      const inputs = { ...openWhenFresh, onPreview: "warn" };
      assert.deepEqual((await gate.create(inputs, { preview: true })).held, { ...inputs, ...notKnown });
      assert.match(
        service.log.at(-1) ?? "",
        /^warning: gate vault: cannot be evaluated in this preview; the update would fail: .*\[CONFIG_MISSING\]$/,
      );
      await assert.rejects(gate.create(inputs), { details: /no region is set.*\[CONFIG_MISSING\]$/ });
    } finally {
      service.stop();
    }
  });
});
