import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { assertGate, GateClosedError, isGateClosedError } from "../../../../provider/doors/gates";
import { resultOf } from "./support/mocked";

function refused(result: unknown): GateClosedError {
  try {
    assertGate(result as GetGateVerdictResult);
  } catch (error) {
    assert.ok(isGateClosedError(error), String(error));
    return error;
  }
  throw new assert.AssertionError({ message: "the gate opened" });
}

describe("assertGate", () => {
  it("returns the result of an open gate, so that calls can be chained", () => {
    const result = resultOf();
    assert.equal(assertGate(result), result);
  });

  it("lets a warning and an override through that do not block", () => {
    for (const parts of [{ verdict: "warn" }, { verdict: "fail", overridden: true }] as const) {
      assert.equal(assertGate(resultOf(parts)).verdict, parts.verdict);
    }
  });

  it("throws for each verdict that blocks, with the summary in one line, the code and the result", () => {
    for (const verdict of ["fail", "unknown", "pending"] as const) {
      const result = resultOf({ verdict, summary: `${verdict}: 1 target;\n\u001b[31mthe newest backup is old` });
      const error = refused(result);
      assert.equal(error.code, "GATE_CLOSED");
      assert.equal(error.result, result);
      assert.equal(
        error.message,
        `the gate is closed: ${verdict}: 1 target; [31mthe newest backup is old. Fix the cause, ` +
          "or set an override with a reason and an expiry. [GATE_CLOSED]",
      );
    }
  });

  it("throws for a warning that blocks by policy", () => {
    assert.equal(refused(resultOf({ verdict: "warn", blocks: true })).code, "GATE_CLOSED");
  });

  it("throws an error that the engine prints without its stack", () => {
    assert.ok(pulumi.RunError.isInstance(refused(resultOf({ verdict: "fail" }))));
  });

  it("says that the provider is not configured yet where there is no version", () => {
    for (const nothing of [{}, undefined, null, "", { schemaVersion: undefined, blocks: false, verdict: "pass" }]) {
      const error = refused(nothing);
      assert.equal(error.code, "GATE_NOT_CONFIGURED");
      assert.equal(error.result, undefined);
      assert.match(
        error.message,
        /^the gate was not evaluated, because the provider is not configured yet\. .* \[GATE_NOT_CONFIGURED\]$/,
      );
    }
  });

  it("never takes a version that it cannot read for a pass", () => {
    for (const schemaVersion of ["2", "10", "1x", "", 1, null, "2.1"]) {
      assert.match(
        refused(resultOf({}, { schemaVersion })).message,
        /^the result is of version .* Use the package and the plugin in one version\. \[GATE_CLOSED\]$/,
      );
    }
    for (const schemaVersion of ["1", "1.7"]) assert.ok(assertGate(resultOf({}, { schemaVersion })));
  });

  it("never takes a result without its verdict or without `blocks` for a pass", () => {
    for (const field of ["verdict", "blocks"]) {
      for (const value of [undefined, null, 0]) {
        assert.match(
          refused(resultOf({}, { [field]: value })).message,
          /^the result has no verdict, or does not say whether it blocks\. /,
        );
      }
    }
  });

  it("does not believe that a bad verdict without an override does not block", () => {
    for (const verdict of ["fail", "unknown", "pending", "superb"]) {
      assert.equal(refused(resultOf({}, { verdict, blocks: false })).code, "GATE_CLOSED");
    }
    assert.equal(refused(resultOf({}, { verdict: "superb", blocks: false, overridden: true })).code, "GATE_CLOSED");
  });

  it("takes a stored verdict past its end for unknown, and so one whose end cannot be read", () => {
    const error = refused(resultOf({ validUntil: "2026-01-01T18:00:00.000Z" }));
    assert.equal(error.code, "GATE_CLOSED");
    assert.match(error.message, /^the verdict expired at 2026-01-01T18:00:00\.000Z\. Evaluate the gate again\. /);
    for (const validUntil of ["soon", "", undefined]) {
      const { message } = refused(resultOf({}, { validUntil }));
      assert.match(
        message,
        /^the result has no validUntil that can be read\. Hand over the whole result of getGateVerdict, unchanged\. \[/,
      );
    }
  });

  it("refuses an Output and a promise, and says what to write", () => {
    for (const later of [pulumi.output(resultOf()), Promise.resolve(resultOf())]) {
      assert.throws(() => assertGate(later as unknown as GetGateVerdictResult), {
        name: "Error",
        message: /got an Output or a promise\. Write assertGate\(await getGateVerdict\(\{ … \}\)\), or use whenOpen/,
      });
    }
  });
});

describe("isGateClosedError", () => {
  it("knows the error of another copy of this package, and no other error", () => {
    assert.ok(isGateClosedError({ isHuaweiCloudBackupGateClosed: true }));
    for (const other of [new Error("e"), new pulumi.RunError("e"), undefined, null, "text"]) {
      assert.equal(isGateClosedError(other), false);
    }
  });
});
