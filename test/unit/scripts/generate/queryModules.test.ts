import assert from "node:assert/strict";
import { join } from "node:path";
import { queryModules } from "../../../../scripts/generate/code/queryModules";
import { smallSchema } from "./support/smallSchema";

const root = join(__dirname, "../../../..");

describe("queryModules", () => {
  it("finds the file of each query, and asks for none for our own functions", () => {
    assert.deepEqual(queryModules(smallSchema, root), [
      {
        token: "huaweicloud-backup:css:getLogBackupRecords",
        name: "getLogBackupRecords",
        path: "provider/queries/css/getLogBackupRecords",
      },
    ]);
  });

  it("names the function that has no file", () => {
    const schema = { functions: { "huaweicloud-backup:obs:getThings": {} } };
    const message =
      "huaweicloud-backup:obs:getThings is in schema.json, but provider/queries/obs/getThings.ts is missing";
    assert.throws(() => queryModules(schema, root), { message });
  });

  it("has nothing for a schema without functions", () => assert.deepEqual(queryModules({}, root), []));
});
