import assert from "node:assert/strict";
import { argumentSchema } from "../../../../scripts/generate/code/argumentSchema";
import { smallSchema } from "./support/smallSchema";

const [withInputs = {}, withoutInputs = {}] = Object.values(smallSchema.functions ?? {});

describe("argumentSchema", () => {
  it("takes range, pattern and allowed values from the descriptions, and refuses unknown arguments", () => {
    assert.deepEqual(argumentSchema(withInputs), {
      type: "object",
      additionalProperties: false,
      required: ["clusterId"],
      properties: {
        clusterId: { type: "string", pattern: "^[a-z]+$" },
        status: { type: "string", enum: ["FAIL", "NOT_FAIL"] },
        limit: { type: "integer", minimum: 1, maximum: 1000 },
        zone: { type: "string" },
      },
    });
  });

  it("refuses every argument of a function without inputs", () => {
    const nothing = { type: "object", additionalProperties: false, required: [], properties: {} };
    assert.deepEqual(argumentSchema(withoutInputs), nothing);
  });

  it("bounds nothing where the description says nothing", () => {
    assert.deepEqual(argumentSchema({ inputs: { properties: { a: { type: "number" } } } })["properties"], {
      a: { type: "number" },
    });
  });
});
