import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { gateTransform, type GateTransformOptions } from "../../../../provider/doors/gates";
import { mockedRun } from "./support/mocked";

const description = { targets: [{ service: "dcs", resourceId: "i-1" }], criteria: { lastTaskSucceeded: true } };
const props = { size: 1 };

type Result = pulumi.ResourceTransformResult | undefined;

function transformed(
  options: GateTransformOptions,
  args: Partial<pulumi.ResourceTransformArgs> = {},
): Promise<Result> | Result {
  const transform = gateTransform(description, options);
  return transform({ custom: true, type: "a:b:Database", name: "r", props, opts: {}, ...args });
}

const namesOf = (hooks: readonly (pulumi.ResourceHook | pulumi.ResourceHookFunction)[] = []): string[] =>
  hooks.map(({ name }) => name);

describe("gateTransform", () => {
  beforeEach(() => mockedRun());

  it("gives the gate's hooks to a custom resource of the type, and leaves its properties and options", async () => {
    const result = await transformed({ types: ["a:b:*"] }, { opts: { protect: true } });
    assert.equal(result?.props, props);
    assert.equal(result.opts.protect, true);
    const { beforeCreate, beforeUpdate, beforeDelete } = result.opts.hooks ?? {};
    assert.equal(beforeCreate?.length, 1);
    assert.deepEqual(beforeUpdate, beforeCreate);
    assert.equal(beforeDelete, undefined);
  });

  it("guards deletions only when asked to", async () => {
    const result = await transformed({ types: ["a:b:*"], delete: true });
    assert.equal(result?.opts.hooks?.beforeDelete?.length, 1);
  });

  it("A5 refuses unknown keys of the description and of its options at once", () => {
    const types = ["a:b:*"];
    const options = { types, provder: {} } as GateTransformOptions;
    assert.throws(
      () => gateTransform(description, options),
      /unknown key "provder"; did you mean provider\? \[INPUT_UNKNOWN\]$/,
    );
    const given = { ...description, critera: {} };
    assert.throws(
      () => gateTransform(given, { types }),
      /unknown key "critera"; did you mean criteria\? \[INPUT_UNKNOWN\]$/,
    );
  });

  it("A5 does not lose the options of a prototype, the provider among them", async () => {
    const options = Object.create({ name: "mine", types: ["a:b:*"] }) as GateTransformOptions;
    const result = await transformed(options);
    assert.deepEqual(namesOf(result?.opts.hooks?.beforeCreate), ["mine"]);
  });

  it("leaves other types and components alone", async () => {
    assert.equal(await transformed({ types: ["a:c:*"] }), undefined);
    assert.equal(await transformed({ types: ["*"] }, { custom: false }), undefined);
  });

  it("never guards a Gate, a provider or the stack", async () => {
    for (const type of ["huaweicloud-backup:index:Gate", "pulumi:providers:gcp", "pulumi:pulumi:Stack"]) {
      assert.equal(await transformed({ types: ["*", type, /./] }, { type }), undefined);
    }
  });

  it("comes before the hooks that the resource has, and keeps all of them", async () => {
    const own = () => undefined;
    const after = () => undefined;
    const hooks = { beforeCreate: [own], afterCreate: [after] };
    const result = await transformed({ types: ["*"], name: "gate" }, { opts: { hooks } });
    assert.deepEqual(namesOf(result?.opts.hooks?.beforeCreate), ["gate", "own"]);
    assert.deepEqual(namesOf(result?.opts.hooks?.beforeUpdate), ["gate"]);
    assert.deepEqual(result?.opts.hooks?.afterCreate, [after]);
    assert.deepEqual(hooks.beforeCreate, [own]);
  });

  it("does not give a hook a second time to a resource that has it already", async () => {
    const transform = gateTransform(description, { types: ["*"], name: "gate" });
    const args = { custom: true, type: "a:b:C", name: "r", props };
    const once = await transform({ ...args, opts: {} });
    const twice = await transform({ ...args, opts: once?.opts ?? {} });
    assert.deepEqual(namesOf(twice?.opts.hooks?.beforeCreate), ["gate"]);
  });

  it("refuses an empty list of types", () => {
    assert.throws(() => gateTransform(description, { types: [] }), /\[INPUT_INVALID\]$/);
  });

  it("refuses an SDK that would drop the hooks of a transform in silence", () => {
    const runtime = pulumi.runtime as { hookBindingFromProto?: unknown };
    const { hookBindingFromProto } = runtime;
    delete runtime.hookBindingFromProto;
    try {
      assert.throws(() => gateTransform(description, { types: ["*"] }), /needs @pulumi\/pulumi 3\.184 or newer/);
    } finally {
      runtime.hookBindingFromProto = hookBindingFromProto;
    }
  });
});
