import assert from "node:assert/strict";
import { generateRegistry } from "../../../../scripts/generate/code/registry";

describe("generateRegistry", () => {
  const token = "huaweicloud-backup:css:getLogBackupRecords";
  const path = "provider/queries/css/getLogBackupRecords";
  const { path: file, text } = generateRegistry([{ token, name: "getLogBackupRecords", path }]);

  it("writes its file, marked as generated", () => {
    assert.equal(file, "provider/generated/registry.ts");
    assert.ok(text.startsWith("// Generated from schema.json by `make generate`. Do not edit.\n\n"));
  });

  it("imports each query and ties it to its token", () => {
    assert.ok(text.includes('import { getLogBackupRecords } from "../queries/css/getLogBackupRecords";\n'));
    assert.ok(text.includes(`export const registry = {\n  "${token}": getLogBackupRecords,\n} satisfies {`));
  });

  it("makes the compiler ask for a query of the right types for every function", () => {
    assert.match(
      text,
      /\[Token in keyof Functions\]: QueryOf<Functions\[Token\]\["inputs"\], Functions\[Token\]\["outputs"\]>/,
    );
  });
});
