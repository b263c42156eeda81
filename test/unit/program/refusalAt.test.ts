import assert from "node:assert/strict";
import { refusalAt } from "../../../provider/program/refusalOf";
import { resultOf } from "./support/mocked";

const validUntil = "2026-01-01T18:00:00.000Z";
const end = Date.parse(validUntil);

describe("refusalAt", () => {
  it("believes a verdict until its end and not from then on", () => {
    assert.equal(refusalAt(resultOf({ validUntil }), end - 1), undefined);
    assert.equal(refusalAt(resultOf({ validUntil }), end)?.code, "GATE_CLOSED");
  });

  it("counts by the clock of the service, from which this machine's may differ", () => {
    const behind = resultOf({ validUntil, skewMilliseconds: 60_000 });
    assert.equal(refusalAt(behind, end - 60_001), undefined);
    assert.equal(refusalAt(behind, end - 60_000)?.code, "GATE_CLOSED");
    const ahead = resultOf({ validUntil, skewMilliseconds: -60_000 });
    assert.equal(refusalAt(ahead, end + 59_999), undefined);
    assert.equal(refusalAt(ahead, end + 60_000)?.code, "GATE_CLOSED");
  });

  it("says of a closed gate that it is closed, however old the result", () => {
    assert.match(refusalAt(resultOf({ verdict: "fail" }), end)?.message ?? "", /^the gate is closed: fail/);
  });
});
