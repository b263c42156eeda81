import assert from "node:assert/strict";
import { argumentRules } from "../../../provider/generated/argumentRules";
import { snakeCaseToKnown } from "../../../provider/plugin/snakeCase";

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
