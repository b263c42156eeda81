import assert from "node:assert/strict";
import { createRuntime } from "../../../../provider/doors/dynamic/runtime/createRuntime";
import type { ResourceMethods } from "../../../../provider/doors/dynamic/runtime/resourceMethods";
import { dataClasses } from "../../../../provider/generated/dataClasses";
import { systemTiming } from "../../../../provider/core/timing";
import { thrownValues } from "../../../support/thrownValues";

/** Inputs of which the first look throws. */
function throwing(thrown: unknown): Record<string, unknown> {
  return new Proxy(
    {},
    {
      ownKeys: () => {
        throw thrown;
      },
    },
  );
}

const runtime = createRuntime({ environment: {}, timing: systemTiming, tell: () => undefined });
const { configure, ...resources } = runtime;

describe("A1 the edge of dynamic resources", () => {
  for (const [name, thrown] of thrownValues) {
    it(`A1 rejects with an error that has a text where ${name} is thrown`, async () => {
      for (const methods of Object.values<ResourceMethods>(resources)) {
        const calls = [
          async () => methods.check({}, throwing(thrown)),
          async () => methods.diff("id", {}, throwing(thrown)),
          async () => methods.create(throwing(thrown)),
          async () => methods.update("id", {}, throwing(thrown)),
        ];
        for (const call of calls) {
          await assert.rejects(call, (error) => {
            assert.ok(error instanceof Error);
            assert.match(error.message, /\[(?:GATE_NOT_EVALUATED|CONFIG_[A-Z]+)\]$|^from a trap$/);
            return true;
          });
        }
      }
      const get = (): never => {
        throw thrown;
      };
      const fresh = createRuntime({ environment: {}, timing: systemTiming, tell: () => undefined });
      await assert.rejects(async () => fresh.configure({ config: { get } }), /\[GATE_NOT_EVALUATED\]$/);
    });
  }

  it("A1 wraps every method that the text in state calls", () => {
    assert.equal(typeof configure, "function");
    assert.deepEqual(Object.keys(resources).sort(), [...Object.keys(dataClasses), "BackupGate"].sort());
  });
});
