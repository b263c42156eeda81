import assert from "node:assert/strict";
import { maximumAgeCap } from "../../../../provider/doors/policy/rules/maximumAgeCap";
import { gateType, runResourceRule, target, unknown } from "./support/runRule";

const rule = maximumAgeCap();
const run = (props: object, config: object = { cap: "26h" }): ReturnType<typeof runResourceRule> =>
  runResourceRule(rule, { type: gateType, name: "gate", props }, config);
const age = (lastBackupMaximumAge: string): object => ({ lastBackupMaximumAge });
const tooOld = (name: string, found: string): string =>
  `gate gate allows a backup of ${name} to be ${found} old; the limit is 26h; lower lastBackupMaximumAge`;
const withoutAge = "gate gate can open without a limit on the age of backups; give it lastBackupMaximumAge";

describe("the rule about the maximum age of gates", () => {
  it("accepts an age up to the cap, and refuses one millisecond more", async () => {
    assert.deepEqual(await run({ criteria: age("26h"), targets: [target("dcs")] }), { violations: [] });
    assert.deepEqual(await run({ criteria: age("PT26H0.001S"), targets: [target("dcs")] }), {
      violations: [tooOld("dcs/dcs-1", "26h")],
    });
  });

  it("judges common criteria and those of a target as the evaluator merges them", async () => {
    const own = [target("dcs", { name: "old", criteria: age("48h") }), target("cce"), target("cbr")];
    assert.deepEqual(await run({ criteria: age("26h"), targets: own }), { violations: [tooOld("old", "48h")] });
    const without = [target("dcs", { without: ["lastBackupMaximumAge"], criteria: { minimumRedundancy: 3 } })];
    assert.deepEqual(await run({ criteria: age("48h"), targets: without }), { violations: [] });
  });

  it("passes over a target of which nothing is asked", async () => {
    const targets = [target("dcs", { criteria: age("48h"), notApplicable: "stopped for the winter" }), target("cce")];
    assert.deepEqual(await run({ criteria: age("26h"), targets }), { violations: [] });
  });

  it("takes a gate without an age only where none is required", async () => {
    const gate = { criteria: { noTaskRunning: true }, targets: [target("cce")] };
    assert.deepEqual(await run(gate), { violations: [] });
    assert.deepEqual(await run(gate, { requireAge: true }), { violations: [withoutAge] });
  });

  it("wants an age that the gate cannot do without", async () => {
    const targets = [target("cce", { criteria: { noTaskRunning: true } }), target("dcs", { criteria: age("26h") })];
    const config = { requireAge: true };
    assert.deepEqual(await run({ targets }, config), { violations: [] });
    assert.deepEqual(await run({ targets, policy: { require: "any" } }, config), { violations: [withoutAge] });
  });

  it("says that the update judges what is not known in a preview, instead of nothing", async () => {
    const message =
      "advisory: gate: cannot check the maximum age of gate gate in this preview, because not all of its inputs are known; the update will";
    for (const props of [
      { criteria: age(unknown), targets: [target("dcs")] },
      { criteria: unknown, targets: [target("dcs")] },
      { criteria: age("26h"), targets: [target("dcs", { resourceId: unknown })] },
      { criteria: age("26h"), targets: unknown },
    ]) {
      assert.deepEqual(await run(props), { violations: [message] });
    }
  });

  it("refuses a gate that it cannot read", async () => {
    assert.deepEqual(await run({ criteria: age("26"), targets: [target("dcs")] }), {
      violations: [
        "the description of gate gate is wrong: criteria.lastBackupMaximumAge must be a duration such " +
          "as 90s, 15m, 26h, 7d, 1d12h or P1D",
      ],
    });
  });

  it("does not apply to other resources, nor without a cap", async () => {
    const other = await runResourceRule(rule, { type: "a:b:C", name: "c" }, { cap: "26h" });
    assert.deepEqual(other, { violations: [], notApplicable: "it is no gate" });
    assert.deepEqual(await run({}, {}), {
      violations: [],
      notApplicable: "neither cap nor requireAge is configured",
    });
  });

  for (const cap of [26, "26", "0s", "1mo", "", null]) {
    it(`takes the cap ${JSON.stringify(cap)} for a violation that names the key`, async () => {
      const { violations } = await run({}, { cap });
      assert.equal(violations.length, 1);
      assert.match(violations[0] ?? "", /^the configuration of maximum-age-cap is wrong: cap must /);
    });
  }
});
