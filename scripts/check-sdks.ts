/**
 * Proves that the committed SDKs are what schema.json gives: generates them anew into a temporary folder and compares
 * byte for byte. Without Go only the fingerprint is compared, and the output says that this is the weaker check.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFolders } from "./sdks/compareFolders";
import { fingerprintFile, sdkFingerprint } from "./sdks/fingerprint";
import { hasGo, runGenerator } from "./sdks/runGenerator";

const root = join(__dirname, "..");

function strongCheck(): string[] {
  const target = mkdtempSync(join(tmpdir(), "sdks-"));
  try {
    runGenerator(root, target);
    return compareFolders(target, join(root, "sdk"), /^fingerprint\.txt$|__pycache__|node_modules/);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

function fingerprintCheck(): string[] {
  const file = join(root, fingerprintFile);
  const same = existsSync(file) && readFileSync(file, "utf8") === sdkFingerprint(root);
  return same ? [] : [`${fingerprintFile} does not fit schema.json and tools/go.mod`];
}

const strong = hasGo();
const isCi = (process.env["CI"] ?? "") !== "";
const weak = isCi ? ["CI needs Go: the fingerprint alone is the weaker check"] : [];
const problems = [...fingerprintCheck(), ...(strong ? strongCheck() : weak)];
for (const problem of problems) console.error(`sdk: ${problem}`);
if (problems.length > 0) console.error("run `make generate` and commit the result");
else if (strong) console.log("SDKs: generated anew and identical");
else console.log("SDKs: fingerprint fits (the weaker check: there is no Go here to generate them anew)");
process.exitCode = problems.length === 0 ? 0 : 1;
