import assert from "node:assert/strict";
import { simulatorResources } from "../../../../provider/simulator/index";
import { inventedUuid, ownedUuid, statusWord, updatedAt, type Run } from "../../../../provider/simulator/wire/run";

const run: Run = { number: 1, outcome: "open", startedAt: 1_000_000 };

describe("statusWord", () => {
  it("is the outcome's word, unless the run brings its own", () => {
    assert.equal(statusWord(run, { open: "RUNNING" }), "RUNNING");
    assert.equal(statusWord({ ...run, word: "success " }, { open: "RUNNING" }), "success ");
  });

  it("refuses an outcome for which the service has no word", () => {
    assert.throws(() => statusWord({ ...run, outcome: "skipped" }, { open: "RUNNING" }), {
      name: "RangeError",
      message: "This service has no status word for skipped.",
    });
  });
});

describe("ownedUuid", () => {
  it("is the round one for a default resource", () => {
    assert.equal(ownedUuid("dc", 26, simulatorResources.dcsInstanceId), inventedUuid("dc", 26));
    assert.equal(inventedUuid("dc", 26), "dc000000-0000-4000-8000-00000000001a");
  });

  it("differs from resource to resource, and stays the same for one", () => {
    assert.equal(ownedUuid("c5", 1, "another"), "c5000000-ae44-48ac-886c-000000000001");
    const ids = Array.from({ length: 1000 }, (_, index) => ownedUuid("dc", 1, `resource-${index}`));
    assert.equal(new Set(ids).size, 1000);
  });
});

describe("updatedAt", () => {
  it("is a later change, else the end, else some instant on the way", () => {
    assert.equal(updatedAt({ ...run, endedAt: 1_500_000, touchedAt: 9_000_000 }), 9_000_000);
    assert.equal(updatedAt({ ...run, endedAt: 1_500_000 }), 1_500_000);
    assert.equal(updatedAt(run), 1_060_000);
    assert.equal(updatedAt({ ...run, outcome: "waiting" }), 1_000_000);
  });
});
