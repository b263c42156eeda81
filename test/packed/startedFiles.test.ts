/** What happens when files of the packed tarball are given to `node`, as a pipeline may by mistake. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packedPackage, runPacked } from "../support/packedPackage";

const gate = ["check", "-f", "/absent/gate.yaml"];
const missing = "hwbackup: -f /absent/gate.yaml names a file that does not exist\n";

describe("E6 a file of the packed tarball that is started by node", function () {
  this.timeout(600_000);
  before(() => void packedPackage());

  const launchers: Readonly<Record<string, string>> = {
    "dist/plugin/plugin.js": "plugin",
    "dist/plugin/pulumi-resource-huaweicloud-backup": "plugin",
    "dist/policy-pack/hwbackup-policy-pack": "policy pack",
  };
  const commandLines = ["dist/cli/hwbackup", "dist/cli/hwbackup.js"];
  const forTheEngine =
    /^this is (?:the|a) (plugin|policy pack), which the Pulumi engine starts; to evaluate a gate, run hwbackup\n$/;

  /** JavaScript by its name, or by its first line. Data and declarations hold nothing that runs. */
  function programs(): readonly string[] {
    const { folder } = packedPackage();
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => {
      const file = join(folder, path);
      if (!statSync(file).isFile() || /\.(?:d\.[cm]?ts|json|md|txt|yaml|cmd)$/.test(path)) return false;
      return /\.[cm]?js$/.test(path) || readFileSync(file, "utf8").startsWith("#!");
    });
  }

  it("ends as a gate ends, or says that it is not a program and ends with 64", async () => {
    const paths = programs();
    for (const expected of [...commandLines, ...Object.keys(launchers)]) assert.ok(paths.includes(expected), expected);
    assert.ok(paths.length > 40, `${paths.length} files`);
    for (const path of paths) {
      const { code, stdout, stderr } = await runPacked(gate, { node: [join(packedPackage().folder, path)] });
      assert.equal(stdout, "", path);
      if (commandLines.includes(path)) assert.deepEqual([code, stderr], [78, missing], path);
      else if (path in launchers) {
        assert.deepEqual([code, forTheEngine.exec(stderr)?.[1]], [64, launchers[path]], path);
      } else {
        const refusal = "this file is not a program; to evaluate a gate, run hwbackup\n";
        assert.deepEqual([code, stderr], [64, refusal], path);
      }
    }
  });

  it("never ends with 0, whatever its kind, where it is not data", async () => {
    const { folder } = packedPackage();
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      // Node reads JSON as a module, and JSON cannot say that it is none; docs/limits.md names it.
      if (!/\.(?:cmd|txt|md|yaml)$/.test(path)) continue;
      assert.notEqual((await runPacked(gate, { node: [join(folder, path)] })).code, 0, path);
    }
    assert.notEqual((await runPacked(gate, { node: [folder] })).code, 0, "the folder of the package");
  });

  it("is still a library for a program that requires it", async () => {
    const path = JSON.stringify(join(packedPackage().folder, "dist/provider/doors/client/index.js"));
    const node = ["--eval", `process.stdout.write(typeof require(${path}).createReader)`];
    assert.deepEqual(await runPacked([], { node }), { code: 0, signal: null, stdout: "function", stderr: "" });
  });
});
