import assert from "node:assert/strict";
import { testCaches } from "../../../scripts/automation/testCaches";

describe("the caches of a test run", () => {
  it("give programs under test a folder of the run, and leave engine, Go and pip those of the user", () => {
    assert.deepEqual(testCaches("/run", { HOME: "/home/user", HUAWEICLOUD_BACKUP_CACHE: "/kept" }, "linux"), {
      XDG_CACHE_HOME: "/run",
      HUAWEICLOUD_BACKUP_CACHE: "/kept",
      GOCACHE: "/home/user/.cache/go-build",
      PIP_CACHE_DIR: "/home/user/.cache/pip",
    });
  });

  it("leave what the user's own XDG_CACHE_HOME, GOCACHE and PIP_CACHE_DIR name", () => {
    assert.deepEqual(testCaches("/run", { HOME: "/home/user", XDG_CACHE_HOME: "/xdg" }, "linux"), {
      XDG_CACHE_HOME: "/run",
      HUAWEICLOUD_BACKUP_CACHE: "/xdg/huaweicloud-backup",
      GOCACHE: "/xdg/go-build",
      PIP_CACHE_DIR: "/xdg/pip",
    });
    const named = testCaches("/run", { XDG_CACHE_HOME: "/xdg", GOCACHE: "/go", PIP_CACHE_DIR: "/pips" }, "linux");
    assert.deepEqual([named["GOCACHE"], named["PIP_CACHE_DIR"]], ["/go", "/pips"]);
  });

  it("name none for Go and pip where these do not follow XDG_CACHE_HOME", () => {
    for (const platform of ["darwin", "win32"] as const) {
      const named = testCaches("/run", { HOME: "/Users/user", HUAWEICLOUD_BACKUP_CACHE: "/kept" }, platform);
      assert.deepEqual(named, { XDG_CACHE_HOME: "/run", HUAWEICLOUD_BACKUP_CACHE: "/kept" });
    }
  });
});
