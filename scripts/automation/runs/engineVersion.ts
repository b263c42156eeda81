import { execFileSync } from "node:child_process";

const known = new Map<string, string>();

/** The version that a Pulumi CLI reports of itself, without the v; asked once in a process. */
export function engineVersion(engine: string): string {
  const found = known.get(engine);
  if (found !== undefined) return found;
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const version = execFileSync(engine, ["version"], { encoding: "utf8", env }).trim().replace(/^v/, "");
  known.set(engine, version);
  return version;
}
