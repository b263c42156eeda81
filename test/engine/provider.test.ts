import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../../scripts/automation/runs/runProgram";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { pluginExecutable } from "../../scripts/automation/runs/pluginProcess";
import { simulatorDefaults } from "../../provider/simulator";
import { findRandomPlugin } from "../standins/findRandomPlugin";
import { describeWithEngine, enginePath, startBench, type EngineBench } from "../support/engine";
import { readsBegun } from "../support/readsBegun";

describeWithEngine("the provider", () => {
  let bench: EngineBench;

  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  it("takes an explicit provider's own arguments, and keeps its keys out of state and output", async () => {
    const keys = { accessKey: "EXPLICITACCESSKEY001", secretKey: "explicit-secret-key-for-one-test-only" };
    const own = await startBench({ simulator: keys, sandbox: { environment: {} } });
    try {
      const project = own.project("test/engine/programs/explicit-provider");
      const result = await project.run("up", {
        config: {
          "explicit-provider:instanceId": own.simulator.resources.dcsInstanceId,
          "explicit-provider:projectId": simulatorDefaults.projectId,
          "explicit-provider:endpoint": own.simulator.url,
        },
        secrets: { "explicit-provider:accessKey": keys.accessKey, "explicit-provider:secretKey": keys.secretKey },
      });
      assert.equal(result.succeeded, true, result.output);
      assert.equal(result.outputs["openCount"], 0);
      // As the backend keeps it; an export through the Automation API would show secrets in clear.
      const state = readFileSync(
        join(own.sandbox.directory, "backend/.pulumi/stacks/explicit-provider/test.json"),
        "utf8",
      );
      assert.match(state, /"pulumi:providers:huaweicloud-backup"/);
      for (const key of Object.values(keys)) {
        assert.equal(state.includes(key), false);
        assert.equal(result.output.includes(key), false);
      }
    } finally {
      await own.close();
    }
  });

  it("takes stack configuration before the environment", async () => {
    const project = bench.project("test/engine/programs/one-read");
    const result = await project.run("up", {
      config: {
        "one-read:function": "dcs:getInstanceBackups",
        "one-read:args": JSON.stringify({ instanceId: bench.simulator.resources.dcsInstanceId }),
        "huaweicloud-backup:region": "configured-1",
        "huaweicloud-backup:endpoints": JSON.stringify({ dcs: bench.simulator.url }),
      },
    });
    assert.equal(result.succeeded, true, result.output);
    const answer = result.outputs["answer"] as { readonly complete: boolean };
    assert.equal(answer.complete, true);
  });

  it("sends ten identical reads once", async () => {
    bench.simulator.clearRequests();
    const project = bench.project("test/engine/programs/same-read-ten-times");
    const config = { "same-read-ten-times:instanceId": bench.simulator.resources.dcsInstanceId };
    const result = await project.run("preview", { config });
    assert.equal(result.succeeded, true, result.output);
    assert.equal(readsBegun(bench.simulator), 1);
  });

  it("is not asked in a preview before it is configured: the engine answers an empty object", async () => {
    bench.simulator.clearRequests();
    const project = bench.project("test/engine/programs/unknown-configuration", {
      random: findRandomPlugin().directory,
    });
    const config = { "unknown-configuration:instanceId": bench.simulator.resources.dcsInstanceId };
    const preview = await project.run("preview", { config });
    assert.equal(preview.succeeded, true, preview.output);
    assert.match(preview.output, /hasAsOf: false/);
    assert.match(preview.output, /keys +: 0/);
    assert.equal(readsBegun(bench.simulator), 0);
    const update = await project.run("up", { config });
    assert.equal(update.outputs["hasAsOf"], true, update.output);
  });

  for (const place of ["npm's bin folder", "a folder on PATH"]) {
    it(`is found through ${place}, without a line in Pulumi.yaml`, async () => {
      const folder = mkdtempSync(join(bench.sandbox.directory, "bin-"));
      const link = join(folder, "pulumi-resource-huaweicloud-backup");
      if (place.startsWith("npm")) symlinkSync(pluginExecutable, link);
      else writeFileSync(link, `#!/bin/sh\nexec "${pluginExecutable}" "$@"\n`, { mode: 0o755 });
      const own = await startBench();
      try {
        const environment = { ...own.sandbox.environment, PATH: `${folder}:${own.sandbox.environment["PATH"] ?? ""}` };
        const found = { ...own.sandbox, environment };
        const directory = found.project(join(repositoryRoot, "test/engine/programs/one-read"));
        const yaml = join(directory, "Pulumi.yaml");
        writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/^plugins:[\s\S]*/m, ""));
        const result = await runProgram(found, {
          operation: "preview",
          project: directory,
          projectName: "one-read",
          config: {
            "one-read:function": "dcs:getInstanceBackups",
            "one-read:args": JSON.stringify({ instanceId: own.simulator.resources.dcsInstanceId }),
          },
        });
        assert.equal(result.succeeded, true, result.output);
        assert.equal(readsBegun(own.simulator), 1);
      } finally {
        await own.close();
      }
    });
  }

  it("gives the engine a schema that Pulumi's own check accepts", () => {
    const engine = enginePath() ?? "";
    const run = (...args: string[]): string =>
      execFileSync(engine, args, { env: bench.sandbox.environment, encoding: "utf8", maxBuffer: 1 << 26 });
    const schema = run("package", "get-schema", pluginExecutable);
    assert.deepEqual(JSON.parse(schema), JSON.parse(readFileSync(join(repositoryRoot, "schema.json"), "utf8")));
    const file = join(bench.sandbox.directory, "schema.json");
    writeFileSync(file, schema);
    assert.equal(run("schema", "check", file), "");
  });
});
