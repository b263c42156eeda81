import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { isGateClosedError, whenOpen } from "../../../../provider/doors/gates";
import { mockedRun, resultOf, stateOf, unknownOutput } from "./support/mocked";

const open = resultOf();
const closed = resultOf({ verdict: "fail" });

describe("whenOpen", () => {
  beforeEach(() => mockedRun(true));

  it("is the value of an open gate, from values, promises and Outputs", async () => {
    for (const verdict of [open, Promise.resolve(open), pulumi.output(open)]) {
      assert.deepEqual(await stateOf(whenOpen(verdict, "v1")), { value: "v1", isKnown: true, isSecret: false });
    }
    assert.equal((await stateOf(whenOpen(open, Promise.resolve(7)))).value, 7);
    assert.deepEqual((await stateOf(whenOpen(open, pulumi.output({ a: [1] })))).value, { a: [1] });
  });

  it("rejects with the error of a closed gate, also where the value is not known yet", async () => {
    for (const value of ["v1", unknownOutput<string>()]) {
      await assert.rejects(
        stateOf(whenOpen(closed, value)),
        (error) => isGateClosedError(error) && error.result?.verdict === "fail",
      );
    }
  });

  it("rejects a verdict of another stack that is past its end", async () => {
    const stored = pulumi.output(resultOf({ validUntil: "2026-01-01T18:00:00.000Z" }));
    await assert.rejects(stateOf(whenOpen(stored, "v1")), isGateClosedError);
  });

  it("rejects what an unconfigured provider answers", async () => {
    await assert.rejects(
      stateOf(whenOpen({} as GetGateVerdictResult, "v1")),
      (error) => isGateClosedError(error) && error.code === "GATE_NOT_CONFIGURED",
    );
  });

  it("is not known in a preview while the verdict or the value is not", async () => {
    assert.equal((await stateOf(whenOpen(unknownOutput<GetGateVerdictResult>(), "v1"))).isKnown, false);
    assert.equal((await stateOf(whenOpen(open, unknownOutput<string>()))).isKnown, false);
  });

  it("rejects in an update when the verdict is not known", async () => {
    await mockedRun(false);
    await assert.rejects(stateOf(whenOpen(unknownOutput<GetGateVerdictResult>(), "v1")), isGateClosedError);
  });

  it("is secret when the value or the verdict is", async () => {
    assert.deepEqual(await stateOf(whenOpen(open, pulumi.secret("s"))), { value: "s", isKnown: true, isSecret: true });
    assert.equal((await stateOf(whenOpen(pulumi.secret(open), "v"))).isSecret, true);
  });
});
