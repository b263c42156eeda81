/** The plugin as people install it who program in another language than Node's: from its archive. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { version } from "../../provider/generated/version";
import type { ProgramResult } from "../../scripts/automation/runs/programResult";
import { writeArchives } from "../../scripts/archive/writeArchives";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { describeWithEngine, enginePath, startBench, type EngineBench, type EngineProject } from "../support/engine";
import { stepsOf } from "../support/stepsOf";

const executable = "pulumi-resource-huaweicloud-backup";

describeWithEngine("the plugin from its archive", () => {
  let bench: EngineBench;
  let project: EngineProject;
  let archives: string[];

  before(async () => {
    bench = await startBench();
    project = bench.project("test/engine/programs/five-doors");
    archives = await writeArchives(
      join(repositoryRoot, "dist"),
      mkdtempSync(join(bench.sandbox.directory, "archives-")),
    );
    // The project must not say where a plugin lies.
    const file = join(project.directory, "Pulumi.yaml");
    const document = parseDocument(readFileSync(file, "utf8"));
    document.delete("plugins");
    writeFileSync(file, document.toString());
  });
  after(() => bench.close());

  function run(operation: "preview" | "up"): Promise<ProgramResult> {
    const targets = [{ service: "dcs", resourceId: bench.simulator.resources.dcsInstanceId }];
    const gate = JSON.stringify({ criteria: { lastBackupMaximumAge: "26h" }, targets });
    return project.run(operation, { config: { "five-doors:gate": gate } });
  }
  const pulumi = (...argv: string[]): string =>
    execFileSync(enginePath() ?? "", argv, {
      cwd: project.directory,
      env: bench.sandbox.environment,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  it("is written for each system and processor under the names that Pulumi looks for", () => {
    assert.deepEqual(
      archives.map((path) => path.split(/[\\/]/).at(-1)),
      ["darwin", "linux", "windows"].flatMap((system) =>
        ["amd64", "arm64"].map((processor) => `${executable}-v${version}-${system}-${processor}.tar.gz`),
      ),
    );
  });

  it("cannot be found before it is installed, so that no other one answers below", async () => {
    const result = await run("preview");
    assert.equal(result.succeeded, false, result.output);
    assert.match(result.output, /huaweicloud-backup/);
  });

  it("is installed by the CLI, with its executable bit and without a PulumiPlugin.yaml", () => {
    const [archive] = archives.filter((path) => path.includes("linux-amd64"));
    pulumi("plugin", "install", "resource", "huaweicloud-backup", version, "--file", archive ?? "");
    const folder = join(
      bench.sandbox.environment["PULUMI_HOME"] ?? "",
      `plugins/resource-huaweicloud-backup-v${version}`,
    );
    assert.deepEqual(readdirSync(folder).sort(), [
      "LICENSE",
      "THIRD-PARTY-NOTICES.txt",
      "plugin.js",
      executable,
      `${executable}.cmd`,
      "sbom.cdx.json",
      "schema.json",
    ]);
    assert.equal(statSync(join(folder, executable)).mode & 0o111, 0o111);
    assert.match(
      pulumi("plugin", "ls"),
      new RegExp(`huaweicloud-backup +resource +${version.replaceAll(".", "\\.")} `),
    );
  });

  it("answers the schema of this version", () => {
    const schema = JSON.parse(pulumi("package", "get-schema", `huaweicloud-backup@${version}`)) as { version?: string };
    assert.equal(schema.version, version);
  });

  it("answers a program: a function, a Gate and a hook", async () => {
    const result = await run("up");
    assert.equal(result.succeeded, true, result.output);
    const made = stepsOf(result);
    for (const name of ["gate", "behind-gate", "hooked"]) assert.ok(made.includes(`create ${name}`), result.output);
    assert.match(result.output, /getGateVerdict: \{"verdict":"pass"/);
  });
});
