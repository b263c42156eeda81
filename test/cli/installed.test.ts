/** The package in an empty folder, as `npx -p` installs it: small, without Pulumi, and clear where Pulumi is missing. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSimulator } from "../../provider/simulator";
import { installInto } from "../support/installTarball";

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

describe("C5 the packed package in an empty folder", function () {
  this.timeout(600_000);
  let folder: string;
  let packages: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "installed-"));
    packages = installInto(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return new Promise((resolve) => {
      const env = { PATH: process.env["PATH"], HOME: folder, ...environment };
      const child = execFile(process.execPath, args, { cwd: folder, env }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, text: stdout + stderr }),
      );
    });
  }

  it("takes 5 MB at most, and brings no other package", () => {
    const files = readdirSync(packages, { recursive: true, encoding: "utf8" })
      .map((name) => statSync(join(packages, name)))
      .filter((each) => each.isFile());
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    console.log(`      ${(bytes / 1e6).toFixed(2)} MB in ${files.length} files`);
    assert.ok(bytes <= 5_000_000, `${bytes} bytes`);
    assert.deepEqual(
      readdirSync(packages).filter((name) => !name.startsWith(".")),
      ["pulumi-huaweicloud-backup"],
    );
  });

  it("checks a gate without Pulumi", async () => {
    const simulator = await startSimulator();
    try {
      simulator.setScenario("fresh");
      const hwbackup = join(packages, "pulumi-huaweicloud-backup/dist/cli/hwbackup");
      const gate = ["--service", "dcs", "--resource-id", simulator.resources.dcsInstanceId];
      const { code, text } = await run(
        [hwbackup, "check", ...gate, "--last-backup-maximum-age", "26h"],
        simulator.environment(),
      );
      assert.equal(code, 0, text);
    } finally {
      await simulator.close();
    }
  });

  for (const door of ["", "/gates", "/dynamic"]) {
    it(`names the missing package and the command that installs it: pulumi-huaweicloud-backup${door}`, async () => {
      for (const program of [
        ["-e", `require("pulumi-huaweicloud-backup${door}")`],
        ["--input-type=module", "-e", `import "pulumi-huaweicloud-backup${door}"`],
      ]) {
        const { code, text } = await run(program);
        assert.equal(code, 1);
        assert.match(
          text,
          /Error: pulumi-huaweicloud-backup needs the package @pulumi\/pulumi here, which is not installed\. Run: npm install @pulumi\/pulumi\n/,
        );
      }
    });
  }

  for (const door of ["client", "testing", "policy", "simulator", "dynamic/runtime"]) {
    it(`opens the door ./${door} without Pulumi`, async () => {
      const { code, text } = await run(["-e", `require("pulumi-huaweicloud-backup/${door}")`]);
      assert.equal(code, 0, text);
    });
  }
});
