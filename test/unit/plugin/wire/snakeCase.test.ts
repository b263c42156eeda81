import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argumentRules } from "../../../../provider/generated/argumentRules";
import { descriptionKeys, type KeyTree } from "../../../../provider/generated/gateKeys";
import { snakeCaseToKnown, snakeCaseToTree } from "../../../../provider/plugin/wire/snakeCase";

describe("snakeCaseToKnown", () => {
  it("gives the snake_case spelling of every argument of every function its known name", () => {
    for (const rules of Object.values(argumentRules)) {
      for (const name of Object.keys(rules)) {
        const snake = name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
        assert.deepEqual(snakeCaseToKnown({ [snake]: 1 }, Object.keys(rules)), { [name]: 1 });
      }
    }
  });

  it("keeps both spellings when both are given, so that the one that is not ours is refused", () => {
    const both = { clusterId: "a", cluster_id: "b" };
    assert.deepEqual(snakeCaseToKnown(both, ["clusterId"]), both);
    assert.deepEqual(snakeCaseToKnown({ cluster_id: "b", clusterId: "a" }, ["clusterId"]), both);
  });

  it("keeps names that are known in neither spelling, so that they are refused as they were written", () => {
    assert.deepEqual(snakeCaseToKnown({ cluster_ids: 1, Cluster_Id: 2, __proto: 3 }, ["clusterId"]), {
      cluster_ids: 1,
      Cluster_Id: 2,
      __proto: 3,
    });
  });
});

describe("snakeCaseToTree", () => {
  /** Names of the Python SDK by those of the schema, as its generator has spelled them. */
  const pythonNames = new Map(
    ["_inputs.py", "gate.py"]
      .map((file) => readFileSync(join(__dirname, "../../../../sdk/python/pulumi_huaweicloud_backup", file), "utf8"))
      .flatMap((text) => [...text.matchAll(/@pulumi\.getter(?:\(name="(\w+)"\))?\n +def (\w+)\(/g)])
      .map(([, name, python = ""]) => [name ?? python, python]),
  );
  const inPython = (name: string): string => pythonNames.get(name) ?? assert.fail(`Python has no name for ${name}`);
  /** Every key of the tree, in one spelling or the other, objects as lists of one. */
  function filled(tree: KeyTree, spell: (name: string) => string): Record<string, unknown> {
    const below = (keys: KeyTree): unknown => (Object.keys(keys).length === 0 ? "x" : [filled(keys, spell)]);
    return Object.fromEntries(Object.entries(tree).map(([name, keys]) => [spell(name), below(keys)]));
  }

  it("gives every key of a gate's description its known name, as the Python SDK spells it, at every depth and inside lists", () => {
    assert.deepEqual(
      snakeCaseToTree(filled(descriptionKeys, inPython), descriptionKeys),
      filled(descriptionKeys, (name) => name),
    );
  });

  it("leaves values, names that are known nowhere and what stands below them as they are", () => {
    const given = {
      targets: [{ resource_id: "a_b", my_key: { resource_id: 1 } }, "last_backup", null],
      my_key: [{ a_b: 1 }],
    };
    assert.deepEqual(snakeCaseToTree(given, descriptionKeys), {
      ...given,
      targets: [{ resourceId: "a_b", my_key: { resource_id: 1 } }, "last_backup", null],
    });
  });

  it("keeps both spellings when both are given, at any depth", () => {
    const given = { criteria: { maximum_gap: "1d", maximumGap: "2d" } };
    assert.deepEqual(snakeCaseToTree(given, descriptionKeys), given);
  });
});
