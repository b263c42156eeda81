import { execFileSync } from "node:child_process";

/** The version that a Pulumi CLI reports of itself, without the v. */
export function engineVersion(engine: string): string {
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  return execFileSync(engine, ["version"], { encoding: "utf8", env }).trim().replace(/^v/, "");
}
