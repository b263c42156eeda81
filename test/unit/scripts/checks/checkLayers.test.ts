import assert from "node:assert/strict";
import { checkLayers } from "../../../../scripts/layers/checkLayers";

const file = (path: string, text: string): { path: string; text: string } => ({ path, text });

describe("checkLayers", () => {
  it("accepts a value import that the table allows", () => {
    const files = [file("provider/core/a.ts", ""), file("provider/api/b.ts", 'import { a } from "../core/a";')];
    assert.deepEqual(checkLayers(files), []);
  });

  it("refuses a value import against the table, with the rule's reason", () => {
    const files = [file("provider/api/b.ts", ""), file("provider/core/a.ts", 'import { b } from "../api/b";')];
    assert.deepEqual(checkLayers(files), [
      "provider/core/a.ts imports provider/api/b.ts: core holds values and rules and imports no other layer",
    ]);
  });

  it("allows a type where only types are allowed, and refuses the value", () => {
    const target = file("provider/config/settings.ts", "");
    const asType = file("provider/api/b.ts", 'import type { Settings } from "../config/settings";');
    const asNamedType = file("provider/api/b.ts", 'import { type Settings } from "../config/settings";');
    const asValue = file("provider/api/b.ts", 'import { settings } from "../config/settings";');
    assert.deepEqual(checkLayers([target, asType]), []);
    assert.deepEqual(checkLayers([target, asNamedType]), []);
    assert.deepEqual(checkLayers([target, asValue]), [
      "provider/api/b.ts imports provider/config/settings.ts: the client knows no query, no schema and no Pulumi",
    ]);
  });

  it("holds the simulator apart from the client", () => {
    const files = [
      file("provider/api/signing/signer.ts", ""),
      file("provider/simulator/auth/verify.ts", 'import { authorization } from "../../api/signing/signer";'),
    ];
    assert.equal(checkLayers(files).length, 1);
  });

  it("reports a file of provider/ that belongs to no layer", () => {
    assert.deepEqual(checkLayers([file("provider/extra/a.ts", "")]), [
      "provider/extra/a.ts belongs to no layer: name it in scripts/layers/rules.ts",
    ]);
  });

  it("lets only the transport import node-fetch, also through import()", () => {
    const text = 'export const load = () => import("node-fetch");';
    assert.deepEqual(checkLayers([file("provider/api/transport/transport.ts", text)]), []);
    assert.deepEqual(checkLayers([file("provider/api/other.ts", text)]), [
      "provider/api/other.ts imports node-fetch: node-fetch is called in one file, where its limits are set",
    ]);
  });

  it("refuses the whole Pulumi SDK in the provider, and takes its proto modules in the plugin", () => {
    const whole = file("provider/plugin/a.ts", 'import * as pulumi from "@pulumi/pulumi";');
    const proto = file("provider/plugin/b.ts", 'import { Invoke } from "@pulumi/pulumi/proto/provider_pb";');
    assert.equal(checkLayers([whole]).length, 1);
    assert.deepEqual(checkLayers([proto]), []);
  });

  it("gives the whole Pulumi SDK to what runs within programs and packs, and only its types to their mocks", () => {
    const text = 'import * as pulumi from "@pulumi/pulumi";';
    const doors = ["doors/gates", "doors/dynamic", "doors/policy"];
    for (const folder of [...doors, "doors/dynamic/runtime", "doors/testing", "plugin", "verdict"]) {
      const problems = checkLayers([file(`provider/${folder}/a.ts`, text)]).filter((line) => line.includes("@pulumi"));
      assert.equal(problems.length, doors.includes(folder) ? 0 : 1, folder);
    }
    const type = 'import type { runtime } from "@pulumi/pulumi";';
    assert.deepEqual(checkLayers([file("provider/doors/testing/a.ts", type)]), []);
  });

  it("keeps Pulumi's policy package to the policy pack, and the generated SDK to the program's helpers", () => {
    const packages = { "@pulumi/policy": "doors/policy", "pulumi-huaweicloud-backup": "doors/gates" };
    for (const [name, owner] of Object.entries(packages)) {
      for (const folder of ["doors/policy", "doors/gates", "plugin"]) {
        const text = `import * as all from "${name}";`;
        const problems = checkLayers([file(`provider/${folder}/a.ts`, text)]).filter((line) => line.includes(name));
        assert.equal(problems.length, folder === owner ? 0 : 1, `${name} in ${folder}`);
      }
    }
  });

  it("keeps the client and the evaluator from the program's helpers and from their mocks", () => {
    const evaluator = file("provider/gates/evaluateGate.ts", "");
    for (const folder of ["doors/gates", "doors/testing"]) {
      const value = file(`provider/${folder}/a.ts`, 'import { evaluateGate } from "../../gates/evaluateGate";');
      const type = file(`provider/${folder}/a.ts`, 'import type { GateResult } from "../../gates/evaluateGate";');
      assert.equal(checkLayers([evaluator, value]).length, 1);
      assert.deepEqual(checkLayers([evaluator, type]), []);
    }
  });

  it("names every file of a cycle of value imports, and ignores type imports", () => {
    const a = file("provider/core/a.ts", 'import { b } from "./b";');
    const b = file("provider/core/b.ts", 'import { a } from "./a";');
    const typeOnly = file("provider/core/b.ts", 'import type { a } from "./a";');
    assert.deepEqual(checkLayers([a, b]), [
      "value imports go round: provider/core/a.ts -> provider/core/b.ts -> provider/core/a.ts",
    ]);
    assert.deepEqual(checkLayers([a, typeOnly]), []);
  });
});
