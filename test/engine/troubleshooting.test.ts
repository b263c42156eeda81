import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";

/** Message by what was done to Pulumi.yaml; docs/troubleshooting.md has them as well. */
const mishaps: readonly (readonly [mishap: string, edit: (text: string) => string, message: string])[] = [
  [
    "the plugin is named nowhere",
    (text) => text.slice(0, text.indexOf("plugins:")),
    "no resource plugin 'pulumi-resource-huaweicloud-backup' found in the workspace",
  ],
  [
    "the folder of the plugin is not there",
    (text) => text.replace("dist/plugin", "dist/nothing"),
    "parsing plugin options for 'huaweicloud-backup': no folder at path",
  ],
];

describeWithEngine("what the engine says without the plugin", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  for (const [mishap, edit, message] of mishaps) {
    it(`says so where ${mishap}`, async () => {
      const { directory, ...project } = bench.project("test/engine/programs/one-read");
      const file = join(directory, "Pulumi.yaml");
      writeFileSync(file, edit(readFileSync(file, "utf8")));
      const args = JSON.stringify({ instanceId: bench.simulator.resources.dcsInstanceId });
      const config = { "one-read:function": "dcs:getInstanceBackups", "one-read:args": args };
      const { succeeded, output } = await project.run("preview", { config });
      assert.equal(succeeded, false);
      assert.ok(output.includes(message), output);
    });
  }
});
