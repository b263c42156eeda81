import assert from "node:assert/strict";
import fc from "fast-check";
import type { TargetReading } from "../../../provider/gates/reading";
import { ago, failure, hour, judge, record, success } from "../../support/gates/judged";

/** Verdicts from the best to the worst: Pass, Warn, pEnding, Unknown (not read), Fail. */
const letters = ["P", "W", "E", "U", "F"] as const;

function blocks(
  targets: readonly number[],
  policy: object,
  scopes: readonly (number | undefined)[],
  onWarn: string,
): boolean {
  const names = targets.map((_, at) => `t${at}`);
  const readings = targets.flatMap((rank, at): TargetReading[] => {
    const name = names[at] ?? "";
    const own = { resourceId: name };
    const records = [
      [success(hour, own)],
      [success(23 * hour, own)],
      [record("running", { began: hour }, own)],
      [],
      [failure(hour, own)],
    ][rank];
    if (letters[rank] === "U" || records === undefined) return [];
    const base = { target: name, service: "dcs", resourceId: name };
    return [{ ...base, asOf: ago(0), asOfSource: "server", complete: true, records }];
  });
  const reason = { reason: "agreed with the owner", actor: "night shift", expiresAt: ago(-hour) };
  const overrides = scopes.map((at) =>
    at === undefined ? reason : { ...reason, target: names[at % names.length] ?? "t0" },
  );
  return judge([], {
    criteria: { lastBackupMaximumAge: "24h", lastBackupWarningAge: "20h" },
    policy: { ...policy, onWarn },
    overrides,
    targets: names.map((name) => ({ service: "dcs", resourceId: name, name })),
    readings,
  }).blocks;
}

describe("E8 a closed gate", () => {
  it("is never opened by a worse verdict of one target, whatever require, minimumTargets and overrides say", function () {
    this.timeout(600_000);
    const ranks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    const scopes = fc.array(fc.option(fc.nat(4), { nil: undefined }), { maxLength: 4 });
    const property = fc.property(
      ranks,
      fc.nat(4),
      fc.constantFrom("all", "any", "1", "2", "3", "34%", "60%", "100%"),
      fc.integer({ min: 1, max: 6 }),
      scopes,
      fc.constantFrom("allow", "block"),
      (targets, place, require, minimumTargets, overrides, onWarn) => {
        const at = place % targets.length;
        if (Number(require) > targets.length) return;
        const policy = { require, minimumTargets };
        if (!blocks(targets, policy, overrides, onWarn)) return;
        for (let rank = (targets[at] ?? 0) + 1; rank < letters.length; rank++) {
          assert.equal(blocks(targets.with(at, rank), policy, overrides, onWarn), true, letters[rank]);
        }
      },
    );
    fc.assert(property, { numRuns: 100_000, seed: 20_261_130 });
  });
});
