import assert from "node:assert/strict";
import { createMovableClock, runningFrom } from "../../../../provider/simulator/control/clock";

describe("runningFrom", () => {
  it("begins at an instant and goes on as fast as the other clock", () => {
    let other = 500;
    const clock = runningFrom(10_000, () => other);
    assert.equal(clock(), 10_000);
    other = 750;
    assert.equal(clock(), 10_250);
  });
});

describe("createMovableClock", () => {
  it("moves on while it runs, as often as it is told to", () => {
    let ticks = 100;
    const clock = createMovableClock(() => ticks);
    clock.forward(1000);
    clock.forward(-300);
    assert.equal(clock.read(), 800);
    ticks = 101;
    assert.equal(clock.read(), 801);
  });

  it("stands still at an instant, and moves on from there", () => {
    const clock = createMovableClock(() => 1);
    clock.forward(50);
    clock.set(7000);
    assert.equal(clock.read(), 7000);
    clock.forward(1);
    assert.equal(clock.read(), 7001);
  });

  it("forgets how far it was moved when it is exchanged", () => {
    const clock = createMovableClock(() => 1);
    clock.forward(50);
    clock.set(() => 9);
    assert.equal(clock.read(), 9);
  });
});
