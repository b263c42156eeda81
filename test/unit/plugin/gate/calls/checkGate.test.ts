import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { asset, output, reference, secret, unknownValue } from "../../../../support/envelopes";
import { openWhenFresh, useGateBench } from "../../../../support/gateBench";
import { gateClient } from "../../../../support/gateClient";

describe("Check of a Gate, of a provider that is not configured", () => {
  const bench = useGateBench({ isConfigured: false });
  afterEach(() => assert.equal(bench.reads(), 0));

  it("gives the inputs back as they came, with secrets and with what is not known yet, and asks nobody", async () => {
    const [target] = openWhenFresh.targets;
    const given = {
      criteria: secret({ lastBackupMaximumAge: secret("26h"), minimumRedundancy: unknownValue }),
      targets: [{ ...target, resourceId: unknownValue, region: secret("sim-region-1") }, unknownValue],
      policy: unknownValue,
      wait: { timeout: unknownValue },
      onPreview: "warn",
      triggers: ["a", unknownValue],
      always: unknownValue,
    };
    assert.deepEqual(await bench.gate().check(given), { inputs: given, failures: [] });
  });

  it("takes every value that is not known yet, of whatever type the engine says it is", async () => {
    const number = "3eeb2bf0-c639-47a8-9e75-3b44932eb421";
    const given = { ...openWhenFresh, criteria: { lastBackupMaximumAge: output(), minimumRedundancy: number } };
    assert.deepEqual((await bench.gate().check(given)).failures, []);
  });

  for (const [what, more, failures] of [
    [
      "a mistyped input, with the nearest name",
      { onPreviw: "warn" },
      ["onPreviw is an unknown key; did you mean onPreview?"],
    ],
    [
      "an input that resembles none, with those that there are",
      { colour: "red" },
      [
        "colour is an unknown key; valid keys: criteria, targets, policy, wait, overrides, onPreview, triggers, always.",
      ],
    ],
    [
      "a mistyped criterion",
      { criteria: { lastBackupMaximumAges: "26h" } },
      ["criteria.lastBackupMaximumAges is an unknown key; did you mean lastBackupMaximumAge?"],
    ],
    [
      "inputs of a Gate that cannot be, all at once",
      { onPreview: "ignore", always: "true", triggers: [1] },
      [
        "onPreview must be one of error, warn, skip.",
        "always must be true or false.",
        "triggers must be a list of texts.",
      ],
    ],
    ["triggers that are no list", { triggers: "a" }, ["triggers must be a list of texts."]],
    ["no targets", { targets: [] }, ["targets is required: at least one target."]],
    ["an asset", { policy: { require: asset } }, ["policy.require must be a plain value, not an asset."]],
    [
      "a resource among the targets",
      { targets: [reference] },
      ["targets[0] must be a plain value, not a resource reference."],
    ],
  ] as const) {
    it(`D5 refuses ${what}, without a property whose value the engine would print`, async () => {
      const { inputs, failures: found } = await bench.gate().check({ ...openWhenFresh, ...more });
      assert.deepEqual(inputs, { ...openWhenFresh, ...more });
      assert.deepEqual(
        found,
        failures.map((reason) => ({
          property: "",
          reason: `gate vault: ${reason} Correct the key that the message names. [GATE_INVALID]`,
        })),
      );
    });
  }

  it("knows known faults beside values that are not known yet", async () => {
    const { failures } = await bench.gate().check({ targets: unknownValue, criteria: { maximumGap: "tomorrow" } });
    assert.deepEqual(
      failures.map(({ reason }) => reason.split(" ")[2]),
      ["criteria.maximumGap"],
    );
  });

  it("refuses a resource of a type that the provider does not have", async () => {
    const urn = "urn:pulumi:dev::shop::huaweicloud-backup:index:Vault::vault";
    await assert.rejects(gateClient(bench.service().provider, urn).check({}), {
      code: status.INVALID_ARGUMENT,
      details:
        "unknown resource type huaweicloud-backup:index:Vault; valid types: huaweicloud-backup:index:Gate [INPUT_UNKNOWN]",
    });
  });

  it("knows a Gate inside a component, and calls it by its name alone", async () => {
    const urn = "urn:pulumi:dev::shop::my:index:Shop$huaweicloud-backup:index:Gate::a::b\nc";
    const { failures } = await gateClient(bench.service().provider, urn).check({ ...openWhenFresh, always: 1 });
    assert.match(failures[0]?.reason ?? "", /^gate a::b c: always must be true or false\. /);
  });
});
