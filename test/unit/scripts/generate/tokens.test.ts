import assert from "node:assert/strict";
import { tokenParts } from "../../../../scripts/generate/code/tokens";

describe("tokenParts", () => {
  it("takes a function token apart", () => {
    assert.deepEqual(tokenParts("huaweicloud-backup:css:getLogBackupRecords"), {
      module: "css",
      name: "getLogBackupRecords",
      ownName: "getLogBackupRecords",
      typeName: "GetLogBackupRecords",
    });
  });

  it("names a function after its service too, where another service has one of its name", () => {
    const { name, ownName, typeName } = tokenParts("huaweicloud-backup:dws:getSnapshots");
    assert.deepEqual([name, ownName, typeName], ["getSnapshots", "getDwsSnapshots", "GetDwsSnapshots"]);
  });

  it("leaves a name that begins with a capital letter as it is", () => {
    assert.equal(tokenParts("huaweicloud-backup:index:BackupRecord").typeName, "BackupRecord");
  });

  it("has empty parts for a token that lacks them", () => {
    assert.deepEqual(tokenParts("huaweicloud-backup"), { module: "", name: "", ownName: "", typeName: "" });
  });
});
