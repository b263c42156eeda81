/** One command over the servers of a CBR project, as a process of its own. */
import assert from "node:assert/strict";
import { sharedLists } from "../bench/fleet/sharedLists";

describe("hwbackup on 200 servers with 30 backups each", function () {
  this.timeout(300_000);

  it("asks for 4 lists and their pages, judges each server rightly, and holds at most 64 MiB more than on one", async () => {
    const { requests, wrong, aboveOne } = await sharedLists(200, 30);
    // 6000 logs, 8 of them without a backup; pages of 1000, each of which repeats the last row of the one before.
    assert.deepEqual(
      [...requests],
      [
        ["operation-logs waiting", 1],
        ["operation-logs running", 2],
        ["operation-logs", 7],
        ["backups", 6],
      ],
    );
    assert.equal(wrong, 0);
    assert.ok(aboveOne <= 64, `${aboveOne} MiB`);
  });
});
