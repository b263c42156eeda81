import assert from "node:assert/strict";
import { AdaptiveRate } from "../../../../../provider/api/sending/rate/adaptiveRate";

/** A rate whose server accepted so many in the first second and then refused one. */
function refusedAt(accepted: number): AdaptiveRate {
  const rate = new AdaptiveRate(0);
  for (let at = 0; at < accepted; at++) rate.accepted(at * (999 / accepted));
  rate.refused(999, 998, 0);
  return rate;
}

describe("AdaptiveRate", () => {
  it("is no limit until the first refusal", () => {
    const rate = new AdaptiveRate(0);
    for (let at = 0; at < 1000; at++) rate.accepted(at);
    assert.equal(rate.at(1000), undefined);
  });

  it("falls to 0.7 of what was accepted, after the second that was used up", () => {
    const rate = refusedAt(100);
    const found = (100 / 999) * 1000;
    assert.ok(Math.abs((rate.at(1999) ?? 0) - 0.7 * found) < 1e-9);
  });

  it("asks for a pause until that second is over, and for none where the server named a longer one", () => {
    const first = new AdaptiveRate(0);
    first.accepted(1);
    assert.equal(first.refused(500, 400, 0), 1000);
    const told = new AdaptiveRate(0);
    told.accepted(1);
    assert.equal(told.refused(500, 400, 5000), 0);
  });

  it("is back at the refusal after 8 s, and doubles it 10 s later", () => {
    const rate = refusedAt(100);
    const found = (100 / 999) * 1000;
    const rounded = [0, 4, 8, 13, 18].map((seconds) => Math.round(rate.at(1999 + seconds * 1000) ?? 0));
    assert.deepEqual(rounded, [70, 96, 100, 113, 200]);
    assert.ok(found > 100);
  });

  it("does not grow in a pause", () => {
    const rate = new AdaptiveRate(0);
    for (let at = 0; at < 100; at++) rate.accepted(at * 9);
    rate.refused(999, 998, 60_000);
    assert.equal(rate.at(30_000), rate.at(60_999));
  });

  it("hears nothing new from refusals of what was sent before the last one", () => {
    const rate = refusedAt(100);
    const before = rate.at(1999);
    assert.equal(rate.refused(1100, 990, 0), 0);
    assert.equal(rate.at(1999), before);
  });

  it("keeps its rate while the same second is still used up, and waits again", () => {
    const rate = refusedAt(100);
    const before = rate.at(1999);
    assert.equal(rate.refused(2100, 2050, 0), 1000);
    assert.equal(rate.at(3100), before);
  });

  it("gives up little once a refusal comes where the one before came", () => {
    const rate = refusedAt(100);
    const at = 1999 + 8000;
    for (let sent = 0; sent < 200; sent++) rate.accepted(at - 2000 + sent * 10);
    const reached = rate.at(at) ?? 0;
    const more = rate.refused(at, at - 10, 0);
    assert.ok(Math.abs((rate.at(at + more) ?? 0) - 0.92 * reached) < 1e-9);
  });

  it("never falls below one request in two seconds", () => {
    const rate = new AdaptiveRate(0);
    rate.accepted(9000);
    // One in 1.9 s; seven tenths of that would be 0.37.
    assert.equal(rate.refused(10_900, 10_000, 0), 1000);
    assert.equal(rate.at(11_900), 0.5);
  });

  it("begins at seven tenths of ten per second where nothing was accepted before the first refusal", () => {
    const rate = new AdaptiveRate(0);
    assert.equal(rate.refused(50, 0, 0), 1000);
    assert.equal(rate.at(1050), 7);
  });
});
