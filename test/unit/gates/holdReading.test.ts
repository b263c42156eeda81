import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import type { BackupRecord } from "../../../provider/core/records/record";
import { holdReading } from "../../../provider/gates/holdReading";
import type { TargetReading } from "../../../provider/gates/reading";
import { holds } from "../core/support/holds";

const reading = (records?: readonly BackupRecord[]): TargetReading => ({
  target: "cache",
  service: "dcs",
  resourceId: "a",
  asOf: "2026-01-15T12:00:00.000Z",
  ...(records === undefined ? {} : { records }),
  warnings: ["odd"],
});

/** Few values, so that members are often equal in all records, or equal to each other. */
const text = fc.oneof(fc.constantFrom("", "a", "\ud800", "__proto__"), fc.string({ unit: "grapheme" }));
const record = fc.record(
  {
    service: fc.constant("dcs"),
    resourceId: fc.constantFrom("a", "b"),
    kind: text,
    state: fc.constantFrom("succeeded", "failed"),
    evidenceGrade: fc.constant("artefact"),
    id: text,
    incremental: fc.boolean(),
    progress: fc.constantFrom(0, 12.5, 100),
    startedAt: text,
    completedAt: text,
    zoneProven: fc.boolean(),
    sizeBytes: fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER),
    message: text,
  },
  { requiredKeys: ["service", "resourceId", "kind", "state", "evidenceGrade"], noNullPrototype: true },
) as fc.Arbitrary<BackupRecord>;

describe("a held reading", () => {
  it("comes back with the values that it had, in their order", () => {
    holds(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        const given = reading(records);
        const release = holdReading(given);
        assert.deepEqual(release(), given);
        assert.deepEqual(release(), given, "a second time");
      }),
    );
  });

  it("comes back as it was where it has no records, or none were read", () => {
    for (const given of [reading(), reading([])]) assert.equal(holdReading(given)(), given);
  });

  it("keeps no record in memory until it is asked for", async () => {
    setFlagsFromString("--expose_gc");
    const collect = runInNewContext("gc") as () => void;
    const make = (): readonly [WeakRef<object>, () => TargetReading] => {
      const one: BackupRecord = {
        service: "dcs",
        resourceId: "a",
        kind: "backup",
        state: "succeeded",
        evidenceGrade: "artefact",
      };
      return [new WeakRef(one), holdReading(reading([one]))];
    };
    const [held, release] = make();
    await setImmediate();
    collect();
    assert.equal(held.deref(), undefined);
    assert.equal(release().records?.length, 1);
  });
});
