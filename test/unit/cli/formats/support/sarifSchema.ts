import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import type { Log } from "sarif";

/** The schema of SARIF 2.1.0 as Microsoft's SDK for JavaScript ships it. */
const path = require
  .resolve("@microsoft/jest-sarif/package.json")
  .replace(/package\.json$/, "lib/schemas/sarif-2.1.0-rtm.5.json");

// Its draft 4 differs from what ajv reads in how a schema names itself alone, and formats are checked on our side.
const given = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
const schema = Object.fromEntries(Object.entries(given).filter(([key]) => key !== "$schema" && key !== "id"));
// One of its patterns has a lone bracket, which is an error with the flag `u`.
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(
  schema,
);

/** The log, when the official schema accepts it. */
export function assertSarif(text: string): Log {
  const log = JSON.parse(text) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 1));
  for (const { results = [] } of log.runs) {
    for (const { kind, level, ruleId, ruleIndex } of results) {
      // Section 3.27.10: a kind other than `fail` forces level `none`.
      assert.ok(kind === "fail" || level === "none", `${String(kind)} with level ${String(level)}`);
      assert.equal(log.runs[0]!.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
    }
  }
  return log;
}
