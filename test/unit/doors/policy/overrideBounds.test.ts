import assert from "node:assert/strict";
import { overrideBounds } from "../../../../provider/doors/policy/rules/overrideBounds";
import { gateType, runResourceRule, target, unknown } from "./support/runRule";

const now = Date.UTC(2026, 0, 15, 12);
const rule = overrideBounds({}, () => now);
const override = (more: object = {}): object => ({
  reason: "the vault is being moved",
  actor: "ada",
  expiresAt: "2026-01-15T16:00:00Z",
  ...more,
});
const run = (overrides: unknown, config: object): ReturnType<typeof runResourceRule> =>
  runResourceRule(
    rule,
    { type: gateType, name: "gate", props: { targets: [target("dcs", { resourceId: unknown })], overrides } },
    config,
  );

describe("the rule about overrides of gates", () => {
  it("accepts an override that ends exactly at the bound, and refuses one that ends a millisecond later", async () => {
    assert.deepEqual(await run([override()], { maximumDuration: "4h" }), { violations: [] });
    assert.deepEqual(await run([override({ expiresAt: "2026-01-15T16:00:00.001Z" })], { maximumDuration: "4h" }), {
      violations: [
        "gate gate has an override by ada until 2026-01-15T16:00:00.001Z; the limit is 4h from now; let it end sooner",
      ],
    });
  });

  it("refuses every override where they are forbidden, one that has expired among them", async () => {
    const refused = { violations: ["gate gate has an override, and this pack forbids them; remove it"] };
    assert.deepEqual(await run([override()], { forbid: true }), refused);
    assert.deepEqual(await run([override({ expiresAt: "2026-01-15T11:00:00Z" })], { forbid: true }), refused);
    assert.deepEqual(await run([override({ expiresAt: unknown })], { forbid: true }), refused);
    assert.deepEqual(await run([], { forbid: true }), { violations: [] });
    assert.deepEqual(await run(undefined, { forbid: true }), { violations: [] });
  });

  it("wants a ticket for an override in force, not for one that has expired", async () => {
    const config = { requireTicket: true };
    assert.deepEqual(await run([override()], config), {
      violations: ["gate gate has an override by ada without a ticket; give it one"],
    });
    assert.deepEqual(await run([override({ ticket: "CHG-1" })], config), { violations: [] });
    assert.deepEqual(await run([override({ expiresAt: "2026-01-15T12:00:00Z" })], config), { violations: [] });
  });

  it("reports each override and each bound", async () => {
    const long = override({ actor: "bob", expiresAt: "2026-01-16T11:00:00Z" });
    const { violations } = await run([override(), long], { maximumDuration: "1h", requireTicket: true });
    assert.equal(violations.length, 4);
  });

  it("says that the update judges what is not known in a preview, and still judges what is", async () => {
    const advice =
      "advisory: gate: cannot check the overrides of gate gate in this preview, because not all of their values are known; the update will";
    const config = { maximumDuration: "1h" };
    assert.deepEqual(await run(unknown, config), { violations: [advice] });
    assert.deepEqual(await run(unknown, { forbid: true }), { violations: [advice] });
    assert.deepEqual(await run([override({ expiresAt: unknown }), override()], config), {
      violations: [
        advice,
        "gate gate has an override by ada until 2026-01-15T16:00:00.000Z; the limit is 1h from now; let it end sooner",
      ],
    });
  });

  it("refuses an override that it cannot read", async () => {
    assert.deepEqual(await run([override({ expiresAt: "tomorrow" })], { maximumDuration: "1h" }), {
      violations: [
        "the description of gate gate is wrong: overrides[0].expiresAt must be an instant in RFC 3339 with its zone, such as " +
          "2026-11-20T12:00:00Z",
      ],
    });
    assert.equal((await run("none", { requireTicket: true })).violations.length, 1);
  });

  it("does not apply without a bound, and takes a wrong one for a violation", async () => {
    assert.deepEqual(await run([override()], {}), {
      violations: [],
      notApplicable: "none of forbid, maximumDuration and requireTicket is configured",
    });
    assert.deepEqual(await run([], { forbid: "yes" }), {
      violations: ["the configuration of override-bounds is wrong: forbid must be true or false"],
    });
  });
});
