import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";

const withoutPlugins = (text: string): string => text.slice(0, text.indexOf("plugins:"));

/** An engine that may download plugins, as it is by default. Nothing listens on the port, so a download fails at once. */
const downloading = { PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "false", HTTPS_PROXY: "http://127.0.0.1:9" };

/** Messages by what was done to Pulumi.yaml; docs/troubleshooting.md has them as well. */
const mishaps: readonly (readonly [
  mishap: string,
  edit: (text: string) => string,
  message: string,
  environment?: Readonly<Record<string, string>>,
])[] = [
  [
    "the plugin is named nowhere, and the engine cannot download it",
    withoutPlugins,
    "Could not automatically download and install resource plugin 'pulumi-resource-huaweicloud-backup'",
    downloading,
  ],
  [
    "the plugin is named nowhere, and the engine may download nothing",
    withoutPlugins,
    "no resource plugin 'pulumi-resource-huaweicloud-backup' found in the workspace",
  ],
  [
    "the folder of the plugin is not there",
    (text) => text.replace("dist/plugin", "dist/nothing"),
    "parsing plugin options for 'huaweicloud-backup': no folder at path",
  ],
];

describeWithEngine("D12 what the engine says without the plugin", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  for (const [mishap, edit, message, environment = {}] of mishaps) {
    it(`shows its message where ${mishap}`, async () => {
      const { directory, ...project } = bench.project("test/engine/programs/one-read");
      const file = join(directory, "Pulumi.yaml");
      writeFileSync(file, edit(readFileSync(file, "utf8")));
      const args = JSON.stringify({ instanceId: bench.simulator.resources.dcsInstanceId });
      const config = { "one-read:function": "dcs:getInstanceBackups", "one-read:args": args };
      const { succeeded, output } = await project.run("preview", { config, environment });
      assert.equal(succeeded, false);
      assert.ok(output.includes(message), output);
    });
  }
});
