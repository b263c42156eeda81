import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { InvokeRequest } from "@pulumi/pulumi/proto/provider_pb";
import { asset, output, secret, unknownValue } from "../../../../support/envelopes";
import { openWhenFresh, useGateBench, waitsForQuiet } from "../../../../support/gateBench";
import { struct, type Members } from "../../../../support/providerClient";
import { startService } from "../../../../support/startService";

const token = "huaweicloud-backup:index:getGateVerdict";
const [target] = openWhenFresh.targets;

describe("getGateVerdict", () => {
  const bench = useGateBench();
  const invoke = (args: Members, preview = false) => bench.service().provider.invoke(token, args, { preview });
  const reasons = async (args: Members) => {
    const { answer, failures } = await invoke(args);
    assert.equal(answer, undefined);
    return failures.map(({ property, reason }) => [property, reason]);
  };

  it("answers with the result, whatever the verdict is", async () => {
    const { answer, failures } = await invoke(openWhenFresh);
    assert.deepEqual(failures, []);
    assert.deepEqual(
      [answer?.["schemaVersion"], answer?.["verdict"], answer?.["blocks"], answer?.["evaluatedAt"]],
      ["1", "pass", false, "2026-01-15T12:00:00.000Z"],
    );
    bench.simulator().setScenario("stale");
    const { answer: closed } = await invoke(openWhenFresh);
    assert.deepEqual([closed?.["verdict"], closed?.["blocks"]], ["fail", true]);
    bench.simulator().setScenario("denied");
    const { answer: refused } = await invoke(openWhenFresh);
    assert.deepEqual([refused?.["verdict"], refused?.["blocks"]], ["unknown", true]);
  });

  it("takes arguments in envelopes at every depth, and in snake_case at every depth", async () => {
    const { answer: plain } = await invoke({
      ...openWhenFresh,
      policy: { minimumTargets: 1 },
      criteria: {},
      targets: [{ ...target, criteria: openWhenFresh.criteria }],
    });
    const { answer, failures } = await invoke({
      criteria: secret({}),
      policy: output({ minimum_targets: secret(1) }),
      targets: secret([
        {
          service: secret("dcs"),
          resource_id: output(target?.resourceId),
          criteria: { last_backup_maximum_age: "26h" },
        },
      ]),
    });
    assert.deepEqual(failures, []);
    assert.deepEqual(answer, plain);
    assert.equal(answer?.["verdict"], "pass");
  });

  it("refuses a key that is given in both spellings", async () => {
    const criteria = { lastBackupMaximumAge: "26h", last_backup_maximum_age: "1h" };
    assert.deepEqual(
      (await reasons({ ...openWhenFresh, criteria })).map(([property]) => property),
      ["criteria.last_backup_maximum_age"],
    );
  });

  it("gives one failure for each thing that is wrong, and asks nobody", async () => {
    assert.deepEqual(await reasons({ criteria: { maximumGap: 1 }, targets: [{ service: "dcs" }], onPreview: "warn" }), [
      [
        "onPreview",
        "index:getGateVerdict: onPreview is an unknown key; valid keys: criteria, targets, policy, wait, overrides. Correct the key that the message names. [GATE_INVALID]",
      ],
      [
        "criteria.maximumGap",
        "index:getGateVerdict: criteria.maximumGap must be a duration such as 90s, 15m, 26h, 7d, 1d12h or P1D. Correct the key that the message names. [GATE_INVALID]",
      ],
      [
        "targets[0].resourceId",
        "index:getGateVerdict: targets[0].resourceId is required. Correct the key that the message names. [GATE_INVALID]",
      ],
    ]);
    assert.equal(bench.reads(), 0);
  });

  for (const [what, args, path, reason] of [
    [
      "is not known yet",
      { ...openWhenFresh, criteria: { lastBackupMaximumAge: unknownValue } },
      "criteria.lastBackupMaximumAge",
      "is not known yet",
    ],
    [
      "is an output without a value",
      { targets: [{ ...target, notApplicable: output() }] },
      "targets[0].notApplicable",
      "is not known yet",
    ],
    [
      "is not known yet under its snake_case name",
      { targets: [{ service: "dcs", resource_id: unknownValue }] },
      "targets[0].resourceId",
      "is not known yet",
    ],
    [
      "is an asset",
      { ...openWhenFresh, policy: { require: asset } },
      "policy.require",
      "must be a plain value, not an asset",
    ],
  ] as const) {
    it(`refuses a value that ${what}, by its path`, async () => {
      assert.deepEqual(await reasons(args), [
        [path, `index:getGateVerdict: ${path} ${reason}. Correct the key that the message names. [GATE_INVALID]`],
      ]);
      assert.equal(bench.reads(), 0);
    });
  }

  it("waits in an update, and tells of it", async () => {
    bench.simulator().setScenario("running");
    const waiting = invoke(waitsForQuiet);
    await bench.sleepers(2);
    bench.simulator().setScenario("fresh");
    await bench.timing().advance(30_000);
    assert.equal((await waiting).answer?.["verdict"], "pass");
    assert.equal(bench.reads(), 2);
    assert.ok(bench.service().log.some((line) => line.startsWith("info: index:getGateVerdict: waiting: pending: ")));
  });

  it("does not wait in a preview", async () => {
    bench.simulator().setScenario("running");
    const { answer } = await invoke(waitsForQuiet, true);
    assert.deepEqual([answer?.["verdict"], answer?.["blocks"], bench.reads()], ["pending", true, 1]);
  });

  it("does not wait where the engine does not say whether this is a preview, with a line for those who debug", async () => {
    bench.simulator().setScenario("running");
    await bench.service().provider.handshake("127.0.0.1:9", false);
    const { answer } = await invoke(waitsForQuiet);
    assert.deepEqual([answer?.["verdict"], bench.reads()], ["pending", 1]);
    assert.ok(
      bench
        .service()
        .log.includes(
          "debug: index:getGateVerdict: evaluated once without wait, because the engine does not say whether this is a preview",
        ),
    );
  });

  it("evaluates each time anew: an answer is as young as its question", async () => {
    await invoke(openWhenFresh);
    await invoke(openWhenFresh);
    assert.equal(bench.reads(), 2);
  });

  it("warns of an override that opens a gate, and of one that has expired", async () => {
    bench.simulator().setScenario("stale");
    const override = { reason: "restored by hand today", actor: "ana", expiresAt: "2026-01-15T18:00:00Z" };
    const expired = { reason: "waiting for new disks", actor: "ben", expiresAt: "2026-01-14T00:00:00Z" };
    const { answer } = await invoke({ ...openWhenFresh, overrides: [expired, override] });
    assert.deepEqual([answer?.["verdict"], answer?.["blocks"]], ["fail", false]);
    assert.deepEqual(bench.warnings(), [
      "index:getGateVerdict: the verdict is fail; an override by ana opens the gate until 2026-01-15T18:00:00.000Z: restored by hand today",
      "index:getGateVerdict: the override by ben (waiting for new disks) expired at 2026-01-14T00:00:00.000Z and is ignored",
    ]);
  });

  it("logs a bounded number of warnings, and all overrides", async () => {
    const overrides = Array.from({ length: 30 }, (_, at) => ({
      reason: "waiting for new disks",
      actor: `actor ${at}`,
      expiresAt: "2026-01-14T00:00:00Z",
    }));
    await invoke({ ...openWhenFresh, overrides });
    assert.equal(bench.warnings().length, 30);
  });

  it("ends CANCELLED when the engine cancels", async () => {
    bench.simulator().setScenario("running");
    const ended = assert.rejects(invoke(waitsForQuiet), {
      code: status.CANCELLED,
      details: "index:getGateVerdict: the evaluation was cancelled. Run it again. [API_CANCELLED]",
    });
    await bench.sleepers(2);
    await bench.service().provider.cancel();
    await ended;
  });

  it("gives up the wait when its caller gives up", async () => {
    bench.simulator().setScenario("running");
    const request = new InvokeRequest();
    request.setTok(token);
    request.setArgs(struct(waitsForQuiet));
    const call = bench.service().provider.client.invoke(request, () => undefined);
    await bench.sleepers(2);
    call.cancel();
    while (bench.timing().sleepers() > 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(bench.reads(), 1);
  });

  it("names a setting that is missing", async () => {
    const service = await startService({ environment: { HW_AUTH_TOKEN: "t", HW_PROJECT_ID: "p" } });
    try {
      await assert.rejects(service.provider.invoke(token, openWhenFresh), {
        code: status.FAILED_PRECONDITION,
        details: "the provider is not configured yet",
      });
      await service.provider.configure({});
      const { failures } = await service.provider.invoke(token, openWhenFresh);
      assert.equal(failures.length, 1);
      assert.match(failures[0]?.reason ?? "", /no region is set.*\[CONFIG_MISSING\]$/);
    } finally {
      service.stop();
    }
  });
});
