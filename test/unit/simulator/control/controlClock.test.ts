import assert from "node:assert/strict";
import { answerClock } from "../../../../provider/simulator/control/controlClock";
import { call, fixedNow, json, paths, send } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

describe("the control route of the clock", () => {
  const simulator = useSimulator();
  const post = (body: unknown) => send(simulator(), "/_simulator/clock", "POST", {}, JSON.stringify(body));
  const clocks = async (body: unknown): Promise<unknown> => {
    const answer = await post(body);
    assert.equal(answer.status, 200, answer.text);
    return json(answer);
  };

  it("sets an instant at which everything stands still", async () => {
    const now = "2026-01-15T12:10:00.000Z";
    assert.deepEqual(await clocks({ now: "2026-01-15T13:10:00+01:00", standsStill: true }), { now, date: now });
    const answer = await call(simulator(), paths.cbr);
    assert.equal(answer.headers["date"], "Thu, 15 Jan 2026 12:10:00 GMT");
    assert.ok(answer.text.includes('"ended_at":"2026-01-15T11:10:00.000+00:00"'), answer.text);
  });

  it("moves the clock on from where it is, and back", async () => {
    const later = "2026-01-15T12:01:30.250Z";
    assert.deepEqual(await clocks({ forwardSeconds: 90 }), { now: later, date: later });
    const before = "2026-01-15T12:00:59.750Z";
    assert.deepEqual(await clocks({ forwardSeconds: -30.5 }), { now: before, date: before });
  });

  it("sets the Date header apart, by so many seconds, and takes that back", async () => {
    assert.deepEqual(await clocks({ dateAheadSeconds: -120 }), {
      now: "2026-01-15T12:00:00.250Z",
      date: "2026-01-15T11:58:00.250Z",
    });
    const answer = await call(simulator(), paths.cbr);
    assert.equal(answer.headers["date"], "Thu, 15 Jan 2026 11:58:00 GMT");
    assert.ok(answer.text.includes('"ended_at":"2026-01-15T11:00:00.250+00:00"'), answer.text);
    // The header stays behind by as much when the clock moves on.
    assert.deepEqual(await clocks({ forwardSeconds: 60 }), {
      now: "2026-01-15T12:01:00.250Z",
      date: "2026-01-15T11:59:00.250Z",
    });
    const same = "2026-01-15T12:01:00.250Z";
    assert.deepEqual(await clocks({ dateAheadSeconds: 0 }), { now: same, date: same });
  });

  it("lets the clock run on from an instant, as fast as the real one, and stops it where it is", () => {
    let real = 1000;
    const answer = (body: unknown): unknown =>
      answerClock(Buffer.from(JSON.stringify(body)), simulator(), () => real).body;
    answer({ now: "2026-01-15T12:00:00Z" });
    real += 2500;
    assert.equal(simulator().now(), Date.UTC(2026, 0, 15, 12, 0, 2, 500));
    answer({ standsStill: true });
    real += 5000;
    assert.equal(simulator().now(), Date.UTC(2026, 0, 15, 12, 0, 2, 500));
    answer({ standsStill: false, forwardSeconds: 1 });
    real += 250;
    assert.equal(simulator().now(), Date.UTC(2026, 0, 15, 12, 0, 3, 750));
  });

  it("says what is wrong, and moves nothing", async () => {
    const cases: readonly (readonly [unknown, RegExp])[] = [
      [{ now: "2026-01-15T12:00:00" }, /^"now" must be an RFC 3339 instant with a zone/],
      [{ now: 1_768_478_400_000 }, /^"now" must be/],
      [{ standsStill: "yes" }, /^"standsStill" must be true or false$/],
      [{ forwardSeconds: "60" }, /^"forwardSeconds" must be a number of seconds/],
      [{ forwardSeconds: 1, dateAheadSeconds: 1e300 }, /^"dateAheadSeconds" must be a number of seconds/],
      [{ forward: 60 }, /^"forward" is no member; there are now, standsStill, forwardSeconds, dateAheadSeconds$/],
      [[], /^the body must be a JSON object$/],
    ];
    for (const [body, error] of cases) {
      const answer = await post(body);
      assert.equal(answer.status, 400, answer.text);
      assert.match(json<{ error: string }>(answer).error, error);
    }
    assert.deepEqual([simulator().now(), simulator().date()], [fixedNow, fixedNow]);
  });
});
