import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argumentRules } from "../../../provider/generated/argumentRules";
import { descriptionKeys, type KeyTree } from "../../../provider/generated/gateKeys";
import { snakeCaseToKnown, snakeCaseToTree } from "../../../provider/plugin/snakeCase";

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
      .map((file) => readFileSync(join(__dirname, "../../../sdk/python/pulumi_huaweicloud_backup", file), "utf8"))
      .flatMap((text) => [...text.matchAll(/@pulumi\.getter(?:\(name="(\w+)"\))?\n +def (\w+)\(/g)])
      .map(([, name, python = ""]) => [name ?? python, python]),
  );

  /** The tree as a description, with a list wherever an object may be one of several; spelled by `spell`. */
  function described(tree: KeyTree, spell: (name: string) => string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(tree).map(([name, below]) => {
        const value = Object.keys(below).length === 0 ? name : described(below, spell);
        return [spell(name), ["targets", "overrides"].includes(name) ? [value, value] : value];
      }),
    );
  }
  const python = (name: string): string => pythonNames.get(name) ?? assert.fail(`Python has no name for ${name}`);
  const plain = described(descriptionKeys, (name) => name);

  it("gives every key of a gate its known name at every depth, as the Python SDK spells it", () => {
    const given = described(descriptionKeys, python);
    assert.ok(JSON.stringify(given).includes(`"maximum_size_decrease_samples":"maximumSizeDecreaseSamples"`));
    assert.deepEqual(snakeCaseToTree(given, descriptionKeys), plain);
  });

  it("leaves a description in the schema's own spelling as it is", () => {
    assert.deepEqual(snakeCaseToTree(plain, descriptionKeys), plain);
  });

  it("keeps below what is not known, and in lists of words, everything as it was written", () => {
    const given = {
      targetz: [{ resource_id: "a" }],
      targets: [{ activity_kinds: ["master_backup"], tags: { a_b: 1 } }],
    };
    assert.deepEqual(snakeCaseToTree(given, descriptionKeys), {
      targetz: [{ resource_id: "a" }],
      targets: [{ activityKinds: ["master_backup"], tags: { a_b: 1 } }],
    });
  });

  it("keeps both spellings of a key at any depth, so that one of them is refused", () => {
    const given = { criteria: { last_backup_maximum_age: "26h", lastBackupMaximumAge: "90d" } };
    assert.deepEqual(snakeCaseToTree(given, descriptionKeys), given);
  });
});
