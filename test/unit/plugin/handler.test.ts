import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { ProviderError } from "../../../provider/core/errors/providerError";
import { CallError, handler } from "../../../provider/plugin/handler";
import { thrownValues } from "../../support/thrownValues";

/** What the engine gets from a call that throws. */
function answerTo(thrown: unknown): Promise<unknown> {
  const call = handler("Create", () => {
    throw thrown;
  });
  return new Promise((resolve) => call({ on: () => undefined } as never, resolve));
}

describe("A1 the edge of calls of the engine", () => {
  for (const [name, thrown] of [
    ...thrownValues,
    ["a refusal without a text", new CallError(status.ABORTED, " ")],
  ] as const) {
    it(`A1 answers ${name} with a status and a text`, async () => {
      const { code, details } = (await answerTo(thrown)) as { code: status; details: string };
      assert.equal(code, status.INTERNAL);
      assert.match(details, /^internal error \([^)]+\) in Create, please report it$/);
    });
  }

  it("A1 answers its own errors with their own status and text", async () => {
    const error = new ProviderError({ code: "GATE_CLOSED", happened: "it is closed" });
    assert.deepEqual(await answerTo(error), { code: status.FAILED_PRECONDITION, details: error.message });
    assert.deepEqual(await answerTo(new CallError(status.ABORTED, "left")), { code: status.ABORTED, details: "left" });
    assert.equal(((await answerTo(new CallError(status.OK, "left"))) as { code: status }).code, status.INTERNAL);
  });
});
