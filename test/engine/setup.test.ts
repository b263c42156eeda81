import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../provider/generated/version";
import { runHere } from "../cli/support/runHere";
import { describeWithEngine, startBench, type EngineBench } from "../support/engine";
import { readsBegun } from "../support/readsBegun";

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
    assert.equal(readsBegun(bench.simulator), 13);
  });

  it("--install gives the plugin to every project of the user, in a Pulumi home of the test's own", async () => {
    const project = bench.project("examples/data-sources");
    const file = join(project.directory, "Pulumi.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.slice(0, text.indexOf("plugins:")));
    const config = Object.fromEntries(
      Object.entries(bench.simulator.resources).map(([name, id]) => [`data-sources:${name}`, id]),
    );
    bench.simulator.clearRequests();
    const { environment } = bench.sandbox;
    // The second time replaces what the first one has put there.
    for (const time of ["first", "second"]) {
      const { code, stderr } = await runHere(["setup", "--install"], { environment });
      assert.equal(code, 0, `${time}: ${stderr}`);
    }
    const plugins = readdirSync(join(environment["PULUMI_HOME"] ?? "", "plugins"));
    assert.ok(plugins.includes(`resource-huaweicloud-backup-v${version}`), plugins.join());
    const { succeeded, output } = await project.run("preview", { config });
    assert.equal(succeeded, true, output);
    assert.equal(readsBegun(bench.simulator), 13);
  });
});
