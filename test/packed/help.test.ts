/** Help and version as the packed executable gives them: in the process of a test `process.exitCode` holds another value. */
import assert from "node:assert/strict";
import { version } from "../../provider/generated/version";
import { packedPackage, runPacked } from "../support/packedPackage";

describe("C6 the packed executable", function () {
  this.timeout(600_000);
  before(() => void packedPackage());

  for (const [argv, usage] of [
    [["help"], "Usage: hwbackup [options] [command]"],
    [["--help"], "Usage: hwbackup [options] [command]"],
    [["-h"], "Usage: hwbackup [options] [command]"],
    [["help", "check"], "Usage: hwbackup check [options]"],
    [["check", "--help"], "Usage: hwbackup check [options]"],
    [["help", "get"], "Usage: hwbackup get [options] [command]"],
    [["get", "help"], "Usage: hwbackup get [options] [command]"],
    [["get", "help", "dcs"], "Usage: hwbackup get dcs.getInstanceBackups|"],
    [["help", "get", "dcs"], "Usage: hwbackup get dcs.getInstanceBackups|"],
    [["help", "version"], "Usage: hwbackup version [options]"],
  ] as const) {
    it(`prints help on standard output and ends with 0 for ${argv.join(" ")}`, async () => {
      const { code, stdout, stderr } = await runPacked(argv);
      assert.deepEqual([code, stderr, stdout.includes(`\n${usage}`)], [0, "", true], stdout.slice(0, 400));
    });
  }

  for (const argv of [["version"], ["--version"]]) {
    it(`prints its version and ends with 0 for ${argv.join(" ")}`, async () => {
      assert.deepEqual(await runPacked(argv), { code: 0, signal: null, stdout: `${version}\n`, stderr: "" });
    });
  }

  for (const [argv, line] of [
    [["help", "chekc"], /^error: unknown command or topic "chekc"; did you mean check\?$/m],
    [["help", "get", "dsc"], /^error: unknown command or topic "dsc"; /m],
    [["chekc"], /^error: unknown command 'chekc'/m],
    [["version", "more"], /^error: too many arguments for 'version'/m],
    [[], /^Usage: hwbackup /m],
    [["get"], /^Usage: hwbackup get /m],
    [["check", "help"], /^error: too many arguments/],
  ] as const) {
    it(`says what is wrong on standard error and ends with 64 for ${argv.join(" ") || "no argument"}`, async () => {
      const { code, stdout, stderr } = await runPacked(argv);
      assert.deepEqual([code, stdout], [64, ""]);
      assert.match(stderr, line);
    });
  }
});
