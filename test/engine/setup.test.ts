import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runHere } from "../cli/support/runHere";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";

describeWithEngine("hwbackup setup", () => {
  let bench: EngineBench;
  before(async () => {
    bench = await startBench();
  });
  after(() => bench.close());

  it("is all that a project needs for its program to find the plugin", async () => {
    const project = bench.project("examples/data-sources");
    const file = join(project.directory, "Pulumi.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.slice(0, text.indexOf("plugins:")));
    const config = Object.fromEntries(
      Object.entries(bench.simulator.resources).map(([name, id]) => [`data-sources:${name}`, id]),
    );
    const without = await project.run("preview", { config });
    assert.equal(without.succeeded, false, "the program ran without any plugin");
    const { code, stderr } = await runHere(["setup", "--project", project.directory]);
    assert.equal(code, 0, stderr);
    const { succeeded, output } = await project.run("preview", { config });
    assert.equal(succeeded, true, output);
    assert.equal(bench.simulator.requests().length, 5);
  });
});
