import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { handOnUnknownKeys } from "./handOnUnknownKeys";

/** Whether there is a Go to run the generator with. */
export function hasGo(): boolean {
  return spawnSync("go", ["version"], { stdio: "ignore" }).status === 0;
}

/** Writes the three SDKs below `target` with Pulumi's own generators, from the Go module in tools/, and our step for Node. */
export function runGenerator(root: string, target: string): void {
  const schema = join(root, "schema.json");
  const run = spawnSync("go", ["run", "./generate-sdks", "--schema", schema, "--out", target], {
    cwd: join(root, "tools"),
    stdio: "inherit",
  });
  if (run.status !== 0) throw new Error("the SDK generator failed; see above");
  handOnUnknownKeys(join(target, "nodejs"));
}
