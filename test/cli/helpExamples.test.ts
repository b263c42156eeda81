import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandNames, loadCommand } from "../../provider/cli/commands/catalogue";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { useSimulator } from "../support/startReader";
import { useGateFolder } from "./support/gateFiles";
import { runAt, runHere } from "./support/runHere";

/** A signal stops the simulator and ends a wait at once; every other command ends by itself. */
const stopped = new AbortController();
stopped.abort("SIGINT");

describe("the examples at the top of each command's help", () => {
  const simulator = useSimulator();
  const folder = useGateFolder();

  /** Words of a command line without quotes, its files taken into the test's folder. */
  function wordsOf(example: string): string[] {
    const [program, ...words] = example.split(" ");
    assert.equal(program, "hwbackup");
    return words.map((word) => word.replace(/[\w-]+\.(?:yaml|json|prom|html|md|svg)$/, (name) => folder.path(name)));
  }

  beforeEach(async () => {
    simulator().setScenario("stale");
    const { dcsInstanceId } = simulator().resources;
    folder.write("Pulumi.yaml", "name: my-project\nruntime: nodejs\n");
    const targets = [{ name: "cache", service: "dcs", resourceId: dcsInstanceId }];
    folder.write("gate.yaml", { criteria: { lastBackupMaximumAge: "26h" }, targets });
    const listed = await runAt(simulator(), ["list", "-f", folder.path("gate.yaml"), "-o", "json"]);
    folder.write("recording.json", listed.stdout);
  });

  for (const { name, what, examples } of commandNames.map(loadCommand)) {
    it(`come before the usage: ${name}`, async () => {
      const { stdout } = await runHere([name, "--help"]);
      const at = stdout.indexOf(
        `\n\nExamples:\n${examples.map((one) => `  ${one}\n`).join("")}\nUsage: hwbackup ${name} `,
      );
      assert.equal(stdout.slice(0, at).replaceAll("\n", " "), what);
    });

    for (const example of examples) {
      it(`run as they are: ${example}`, async () => {
        const signal = name === "simulator" ? stopped.signal : new AbortController().signal;
        const { code, stderr } = await runAt(simulator(), wordsOf(example), { signal });
        // A verdict is an answer too, and resources that an example invents are not found; the command line has to be right.
        assert.ok([0, 2, 3].includes(code), `${code}: ${stderr}`);
      });
    }
  }

  it("write the files that they name", async () => {
    const [example] = loadCommand("metrics").examples;
    await runAt(simulator(), wordsOf(example));
    assert.match(readFileSync(folder.path("hwbackup.prom"), "utf8"), /^hwbackup_gate_verdict\{.*verdict="fail"\} 1$/m);
  });
});

describe("hwbackup --version and help", () => {
  it("print the version of the package", async () => {
    const { version } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
      readonly version: string;
    };
    assert.deepEqual(await runHere(["--version"]), { code: 0, stdout: `${version}\n`, stderr: "" });
    assert.deepEqual(await runHere(["version"]), { code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("show the same help for help, --help and help of a command", async () => {
    const { stdout: whole } = await runHere(["--help"]);
    assert.deepEqual(await runHere(["help"]), { code: 0, stdout: whole, stderr: "" });
    const { stdout: own } = await runHere(["check", "--help"]);
    assert.deepEqual(await runHere(["help", "check"]), { code: 0, stdout: own, stderr: "" });
  });
});
