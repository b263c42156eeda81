/** Writes sdk/nodejs, sdk/python and sdk/go from schema.json, and the fingerprint of what they were made from. Needs Go. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintFile, sdkFingerprint } from "./sdks/fingerprint";
import { hasGo, runGenerator } from "./sdks/runGenerator";

const root = join(__dirname, "..");
if (hasGo()) {
  runGenerator(root, join(root, "sdk"));
  writeFileSync(join(root, fingerprintFile), sdkFingerprint(root));
} else {
  console.error("the SDKs are written by Pulumi's generator, which needs Go 1.25 or newer: install it and try again");
  process.exitCode = 1;
}
