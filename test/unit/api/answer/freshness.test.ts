import assert from "node:assert/strict";
import { serverInstant } from "../../../../provider/api/answer/freshness";
import { now, response } from "../support/responses";
import { thrownBy } from "../support/thrownBy";

const quarter = 15 * 60 * 1000;
const at = (headers: Record<string, string | undefined>, local = now): number | undefined =>
  serverInstant(response({ headers }), "css.example.com", local);

describe("serverInstant", () => {
  it("is the answer's Date", () => assert.equal(at({}), now));

  // Unreadable, in a form that services no longer write, or there twice: it may hide the date of an old answer.
  for (const date of [
    "",
    "yesterday",
    "2025-01-02T03:04:05Z",
    "Thu, 02 Jan 2025 03:04:05 CST",
    "Thursday, 02-Jan-25 03:04:05 GMT",
    "Thu, 02 Jan 2025 03:04:05 GMT, Thu, 02 Jan 2025 03:04:05 GMT",
  ]) {
    it(`refuses the Date ${JSON.stringify(date)}`, async () => {
      const { code, parts } = await thrownBy(() => at({ date }));
      assert.deepEqual(
        [code, parts.happened],
        ["WIRE_STALE", "the answer of css.example.com has a Date header that cannot be read"],
      );
    });
  }

  it("is absent when there is no Date", () => assert.equal(at({ date: undefined }), undefined));

  it("accepts a Date exactly 15 minutes behind", () => assert.equal(at({}, now + quarter), now));

  it("refuses a Date one millisecond further behind, and says by how much", async () => {
    const { code, parts } = await thrownBy(() => at({}, now + quarter + 1));
    assert.equal(code, "WIRE_STALE");
    assert.equal(parts.happened, "the answer of css.example.com is dated 15 minutes before this machine's clock");
  });

  it("refuses last month's answer", async () => {
    const { code, parts } = await thrownBy(() => at({ date: "Mon, 02 Dec 2024 03:04:05 GMT" }));
    assert.equal(code, "WIRE_STALE");
    assert.match(parts.happened, /is dated 44640 minutes before/);
  });

  it("accepts a Date ahead, however far: then the clock here is slow", () => {
    assert.equal(at({}, now - 1), now);
    assert.equal(at({}, now - 365 * 86_400_000), now);
  });

  for (const age of ["0", "1", "59", "60"]) {
    it(`accepts the Age ${JSON.stringify(age)}`, () => assert.equal(at({ age }), now));
  }

  for (const age of ["", "unknown", "-1", "60.5", "1e9", "1, 500000"]) {
    it(`refuses the Age ${JSON.stringify(age)}, which says nothing`, async () => {
      const { code, parts } = await thrownBy(() => at({ age }));
      const happened = "the answer of css.example.com comes from a cache that does not state its age";
      assert.deepEqual([code, parts.happened], ["WIRE_STALE", happened]);
    });
  }

  for (const age of ["61", "3600"]) {
    it(`refuses the Age ${age}, whatever the Date says`, async () => {
      const { code, parts } = await thrownBy(() => at({ age }));
      assert.equal(code, "WIRE_STALE");
      const happened = `the answer of css.example.com comes from a cache and is ${Number(age)} s old`;
      assert.equal(parts.happened, happened);
    });
  }

  it("looks at the Age even where there is no Date", async () => {
    const { code } = await thrownBy(() => at({ age: "61", date: undefined }));
    assert.equal(code, "WIRE_STALE");
  });
});
