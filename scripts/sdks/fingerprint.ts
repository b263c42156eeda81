import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the fingerprint of the committed SDKs stands. */
export const fingerprintFile = "sdk/fingerprint.txt";

/** What the SDKs were made from: a hash over schema.json and the version of Pulumi's generator in tools/go.mod. */
export function sdkFingerprint(root: string): string {
  const generator = /pulumi\/pkg\/v3 (v\S+)/.exec(readFileSync(join(root, "tools/go.mod"), "utf8"))?.[1];
  if (generator === undefined) throw new Error("tools/go.mod does not pin github.com/pulumi/pulumi/pkg/v3");
  const schema = createHash("sha256")
    .update(readFileSync(join(root, "schema.json")))
    .digest("hex");
  return `schema.json sha256 ${schema}\npulumi/pkg ${generator}\n`;
}
