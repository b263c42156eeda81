import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { endWhenLeft, type Later } from "../../../provider/plugin/endWhenLeft";

describe("B4 a plugin whose engine is gone", () => {
  let timers: Map<number, { readonly seconds: number; readonly work: () => void }>;
  let ended: number;
  let listener: EventEmitter;
  const seconds = (): number[] => [...timers.values()].map((timer) => timer.seconds);

  beforeEach(() => {
    timers = new Map();
    ended = 0;
    listener = new EventEmitter();
    let next = 0;
    const later: Later = (after, work) => {
      const key = (next += 1);
      timers.set(key, { seconds: after, work });
      return { cancel: () => void timers.delete(key) };
    };
    endWhenLeft(listener, () => (ended += 1), later);
  });

  function connect(): EventEmitter {
    const socket = new EventEmitter();
    listener.emit("connection", socket);
    return socket;
  }

  it("B4 waits 300 s for the first connection, and no time at all while one is open", () => {
    assert.deepEqual(seconds(), [300]);
    const [first, second] = [connect(), connect()];
    assert.deepEqual(seconds(), []);
    first.emit("close");
    assert.deepEqual(seconds(), []);
    second.emit("close");
    assert.deepEqual(seconds(), [5]);
    assert.equal(ended, 0);
  });

  it("B4 ends when the time after the last connection is over, unless one comes back", () => {
    connect().emit("close");
    const back = connect();
    assert.deepEqual(seconds(), []);
    back.emit("close");
    for (const { work } of timers.values()) work();
    assert.equal(ended, 1);
  });
});
