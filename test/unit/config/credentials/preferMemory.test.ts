import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "../../../../scripts/automation/sandbox";

describe("preferMemory", () => {
  it("is done once for a process, however often it is asked for", () => {
    const file = JSON.stringify(join(repositoryRoot, "provider/config/credentials/preferMemory.ts"));
    const program = `const { preferMemory } = require(${file}); for (let at = 0; at < 20; at++) preferMemory();
      process.stdout.write(String(process.listenerCount("exit")));`;
    // A process of its own: V8's switch would stay with the tests that come later.
    const before = 'process.stdout.write(String(process.listenerCount("exit")))';
    const run = (text: string): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, ["--require", require.resolve("tsx/cjs"), "-e", text], { encoding: "utf8" });
    const [without, once] = [run(before), run(program)];
    assert.deepEqual([String(once.stderr), Number(once.stdout) - Number(without.stdout)], ["", 1]);
  });
});
