import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { checkArguments, type ArgumentFault } from "../../../provider/reading/checkArguments";
import { argumentRules } from "../../../provider/generated/argumentRules";
import type { FunctionToken } from "../../../provider/generated/types";
import type { PackageSpec } from "../../../scripts/schema/spec";
import { holds } from "../core/support/holds";

const css = "huaweicloud-backup:css:getLogBackupRecords";
const tokens = Object.keys(argumentRules) as FunctionToken[];
const schema = JSON.parse(readFileSync(join(__dirname, "../../../schema.json"), "utf8")) as PackageSpec;
/** What a function needs, and nothing else. */
function neededBy(token: FunctionToken): Readonly<Record<string, string>> {
  const names = schema.functions?.[token]?.inputs?.required ?? [];
  return Object.fromEntries(names.map((name) => [name, argumentRules[token][name]?.allowedValues?.[0] ?? "c1"]));
}
const needed = Object.fromEntries(tokens.map((token) => [token, neededBy(token)])) as Readonly<
  Record<FunctionToken, Readonly<Record<string, string>>>
>;
const shortName = (token: string): string => token.replace("huaweicloud-backup:", "");

function faultsOf(token: FunctionToken, given: Readonly<Record<string, unknown>>): readonly ArgumentFault[] {
  const checked = checkArguments(token, given);
  return "faults" in checked ? checked.faults : [];
}
/** What is wrong with the arguments of the CSS query beside a good cluster. */
const cssFaults = (given: Readonly<Record<string, unknown>>) => faultsOf(css, { clusterId: "c1", ...given });
const invalid = (property: string, reason: string): ArgumentFault => ({ code: "INPUT_INVALID", property, reason });

const ids = "must be 1 to 128 letters, digits, hyphens and underscores, beginning with a letter or digit";
const regions = "must be a region id: 2 to 41 lower-case letters, digits and hyphens, such as cn-north-4";

describe("checkArguments", () => {
  it("A5 refuses arguments of which keys would be lost, such as a region", () => {
    const given = Object.assign(Object.create({ region: "cn-north-4" }) as object, { instanceId: "i" });
    const reason = "must be a plain object: keys of a Map, a class or a prototype would be lost";
    assert.deepEqual(checkArguments("huaweicloud-backup:dcs:getInstanceBackups", given as never), {
      faults: [{ code: "INPUT_INVALID", property: "arguments", reason }],
    });
  });

  for (const token of tokens) {
    it(`accepts what ${shortName(token)} needs, and gives it back`, () => {
      assert.deepEqual(checkArguments(token, needed[token]), { inputs: needed[token] });
    });

    for (const name of Object.keys(needed[token])) {
      it(`misses ${name} of ${shortName(token)}`, () => {
        const others = { ...needed[token], [name]: undefined };
        assert.deepEqual(faultsOf(token, others), [{ code: "INPUT_MISSING", property: name, reason: "is required" }]);
      });
    }

    for (const [name, { type, range, allowedValues, pattern }] of Object.entries(argumentRules[token])) {
      const fault = (value: unknown): ArgumentFault | undefined =>
        faultsOf(token, { ...needed[token], [name]: value }).find(({ property }) => property === name);

      it(`refuses another type for ${name} of ${shortName(token)}, once, without repeating the value`, () => {
        const others = type === "boolean" ? ["true", 1] : ["1", true, 1.5];
        const wrong = type === "string" ? [1, true, ["CANARY"], { a: "CANARY" }] : ["CANARY", ...others, [1], {}];
        for (const value of wrong) {
          assert.equal(fault(value)?.code, "INPUT_INVALID", JSON.stringify(value));
          assert.ok(!JSON.stringify(faultsOf(token, { ...needed[token], [name]: value })).includes("CANARY"));
        }
      });

      if (range !== undefined) {
        it(`takes ${name} of ${shortName(token)} from ${range.from} to ${range.to} and no other`, () => {
          assert.deepEqual([fault(range.from), fault(range.to)], [undefined, undefined]);
          const expected = invalid(name, `must be a whole number from ${range.from} to ${range.to}`);
          assert.deepEqual([fault(range.from - 1), fault(range.to + 1)], [expected, expected]);
        });
      }
      if (allowedValues !== undefined) {
        it(`takes the words of the page for ${name} of ${shortName(token)} and no other`, () => {
          assert.deepEqual(
            allowedValues.map(fault),
            allowedValues.map(() => undefined),
          );
          const expected = invalid(name, `must be one of ${allowedValues.join(", ")}`);
          for (const word of allowedValues) assert.deepEqual(fault(`${word} `), expected);
        });
      }
      if (pattern !== undefined) {
        it(`names the pattern of ${name} of ${shortName(token)} in words`, () => {
          assert.deepEqual(fault("/"), invalid(name, /region$/i.test(name) ? regions : ids));
        });
      }
    }
  }

  for (const absent of [undefined, null, ""]) {
    it(`takes ${inspect(absent)} for no argument`, () => {
      assert.deepEqual(checkArguments(css, { clusterId: "c1", status: absent, limit: absent, other: absent }), {
        inputs: { clusterId: "c1" },
      });
    });
  }

  it("does not change what it is given", () => {
    const given = Object.freeze({ clusterId: "c1", status: null });
    checkArguments(css, given);
    assert.deepEqual(given, { clusterId: "c1", status: null });
  });

  for (const id of [
    "..",
    ".",
    "a/b",
    "../x",
    "%2e%2e",
    "a?b",
    "a#b",
    "$&",
    "-a",
    "_a",
    "a b",
    "a\n",
    "é",
    "a".repeat(129),
  ]) {
    it(`refuses the id ${JSON.stringify(id.slice(0, 9))}`, () => {
      assert.deepEqual(faultsOf(css, { clusterId: id }), [invalid("clusterId", ids)]);
    });
  }

  for (const id of ["a", "0", "4213d908-f5dc-4633-8401-cfd7175fca0c", "a_b-c", "a".repeat(128)]) {
    it(`accepts the id ${id.slice(0, 36)}`, () => assert.deepEqual(faultsOf(css, { clusterId: id }), []));
  }

  for (const [name, near] of [
    ["clusterID", "clusterId"],
    ["Status", "status"],
    ["max_records", "maxRecords"],
  ] as const) {
    it(`asks whether ${name} was meant for ${near}`, () => {
      const reason = `is an unknown argument; did you mean ${near}?`;
      assert.deepEqual(cssFaults({ [name]: 1 }), [{ code: "INPUT_UNKNOWN", property: name, reason }]);
    });
  }

  for (const name of ["start", "offset", "__proto__", "constructor", "accessKey"]) {
    it(`lists what is known for ${name}`, () => {
      const given = JSON.parse(`{"clusterId":"c1","${name}":"CANARY"}`) as Record<string, unknown>;
      const [fault, ...others] = faultsOf(css, given);
      assert.deepEqual([fault?.code, fault?.property, others], ["INPUT_UNKNOWN", name, []]);
      const known = "valid keys: clusterId, status, limit, region, projectId, maxRecords, newest";
      assert.match(fault?.reason ?? "", new RegExp(`${known}$|did you mean `));
      assert.ok(!JSON.stringify(fault).includes("CANARY"));
    });
  }

  it("shows no more than the beginning of a long name, in one line", () => {
    const [fault] = cssFaults({ [`a\nb\u001b${"x".repeat(1000)}`]: 1 });
    assert.equal(fault?.property, `a b ${"x".repeat(59)}…`);
  });

  it("reports everything that is wrong at once, one line for each argument", () => {
    const faults = faultsOf(css, { status: "SUCCESS", limit: "0", region: "CN", other: 1 });
    assert.deepEqual(
      faults.map(({ property }) => property),
      ["clusterId", "other", "status", "limit", "region"],
    );
  });

  it("never throws, whatever it is given, and accepts only what its rules allow", () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(argumentRules[css])), fc.string());
    holds(
      fc.property(fc.dictionary(names, fc.jsonValue()), (given) => {
        const checked = checkArguments(css, given);
        if ("inputs" in checked) {
          assert.match(checked.inputs.clusterId, /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/);
          assert.ok(Object.keys(checked.inputs).every((name) => name in argumentRules[css]));
        } else assert.ok(checked.faults.length > 0);
      }),
      1000,
    );
  });
});
