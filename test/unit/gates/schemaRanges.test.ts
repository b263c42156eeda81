import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWordings } from "../../../scripts/schema/wordings";
import type { PackageSpec } from "../../../scripts/schema/spec";
import { ago, hour, problemsOf } from "../../support/gates/judged";

const schema = JSON.parse(readFileSync(join(__dirname, "../../../schema.json"), "utf8")) as PackageSpec;

type Place = "criteria" | "targets" | "policy" | "wait" | "overrides";

const places: Readonly<Record<Place, string>> = {
  criteria: "GateCriteria",
  targets: "GateTarget",
  policy: "GatePolicy",
  wait: "GateWait",
  overrides: "GateOverride",
};

/** A description that is right but for one key. */
function described(place: Place, key: string, value: unknown): object {
  const companions = {
    maximumSizeDecreaseSamples: { maximumSizeDecrease: "50%" },
    maximumConsecutiveFailures: {},
  } as Readonly<Record<string, object>>;
  const target = { service: "dcs", resourceId: "one", criteria: { noTaskRunning: true } };
  const override = { reason: "agreed with the owner", actor: "night shift", expiresAt: ago(-hour) };
  const one = { [key]: value };
  return {
    targets: [place === "targets" ? { ...target, ...one } : target],
    ...(place === "criteria" ? { criteria: { ...companions[key], ...one } } : {}),
    ...(place === "policy" || place === "wait" ? { [place]: one } : {}),
    ...(place === "overrides" ? { overrides: [{ ...override, ...one }] } : {}),
  };
}

/** Problems with that one key. */
function problemsWith(place: Place, key: string, value: unknown): string[] {
  return problemsOf(described(place, key, value)).filter((problem) => problem.split(" ")[0]?.endsWith(`.${key}`));
}

describe("what schema.json says a gate may hold", () => {
  for (const [place, type] of Object.entries(places) as [Place, string][]) {
    for (const [key, { description = "" }] of Object.entries(
      schema.types?.[`huaweicloud-backup:index:${type}`]?.properties ?? {},
    )) {
      const { range, allowedValues } = readWordings(description).wordings;
      if (range !== undefined) {
        it(`${place}.${key} takes numbers from ${range.from} to ${range.to}, and no others`, () => {
          for (const value of [range.from, range.to])
            assert.deepEqual(problemsWith(place, key, value), [], String(value));
          for (const value of [range.from - 1, range.to + 1]) assert.equal(problemsWith(place, key, value).length, 1);
        });
      }
      if (
        allowedValues !== undefined &&
        !["service", "evidence", "actionName", "edition", "backupType", "include"].includes(key)
      ) {
        it(`${place}.${key} takes the words that it names, and no others`, () => {
          for (const value of allowedValues) assert.deepEqual(problemsWith(place, key, value), [], value);
          for (const value of ["something", (allowedValues[0] ?? "").toUpperCase()]) {
            assert.equal(problemsWith(place, key, value).length, 1, value);
          }
        });
      }
    }
  }
});
