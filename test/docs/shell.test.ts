/**
 * Shell in the documentation: every block runs in bash. What cannot run here (an installation, an engine with its Node
 * language host, the cloud) is noted in its place, judged by its words, and named with the reason and the test that has
 * the real thing.
 */
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { endpointKeys } from "../../provider/config/endpointKeys";
import { isSecretSetting, settingsList } from "../../provider/config/settingsList";
import { startSimulator, type Simulator } from "../../provider/simulator";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { allPages, blocksOf, page, type Block } from "./support/pages";
import { runShellBlock, withValues, type Command } from "./support/shellBlocks";

const blocks = allPages()
  .flatMap(blocksOf)
  .filter(({ language }) => language === "sh");

/** Why a command is only noted, by the beginning of its words. The first fitting line counts. */
const reasons: readonly (readonly [words: string, reason: string])[] = [
  ["make demo", "it runs on the engine: test/engine/demo.test.ts"],
  ["make test", "it is the run that this test belongs to"],
  ["make build", "it has to come before the tests"],
  ["make simulator", "it runs until it is stopped: test/unit/simulator/server/commandLine.test.ts"],
  ["npm pack", "it writes into the checkout: test/docs/project.test.ts asks it what it would pack"],
  ["npm install", "it asks a package registry for the peers"],
  ["pip install", "test/engine/snippets.test.ts installs it into an environment of its own"],
  ["go mod edit", "test/engine/snippets.test.ts does the same to a module of its own"],
  ["go build", "test/engine/snippets.test.ts builds programs with the SDK"],
  ["curl -d", "there is no /usr/bin/curl here; test/docs/simulator.test.ts sends the same body"],
  ["pulumi config env add", "it needs Pulumi Cloud"],
  ["node --import tsx", "test/docs/testingPrograms.test.ts runs it"],
  ["pulumi config rm", "its key is compared with the program"],
  ["pulumi config set", "its key is compared with the settings and with the program"],
  ["pulumi stack init", "it needs a backend; the engine tests write their stacks into one"],
  ["pulumi preview", "it needs the Node language host; the examples run inline in test/engine"],
  ["pulumi up", "it needs the Node language host; the examples run inline in test/engine"],
  ["pulumi policy analyze", "it needs a stack: test/engine/policyPack.test.ts"],
];

const shown = ({ words }: Command): string => words.join(" ");

function reasonFor(command: Command): string {
  const found = reasons.find(([words]) => shown(command).startsWith(words));
  assert.ok(found, `${shown(command)} runs nowhere: let it run, or give the reason in this file`);
  return found[1];
}

const settings: readonly string[] = [...settingsList.map(({ name }) => name), "endpoints"];

/** Programs that a page shows, or that lie beside it. */
function programsOf(path: string): string {
  const folder = join(repositoryRoot, dirname(path));
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const shown = blocksOf(page(path)).filter(({ language }) => language === "ts");
  return [...files.map((file) => readFileSync(join(folder, file), "utf8")), ...shown.map(({ text }) => text)].join(
    "\n",
  );
}

/** `pulumi config set KEY VALUE` or `rm KEY`: the provider's setting, or what a program of that page asks its configuration for. */
function judgeConfig({ words }: Command, { page: path }: Block): void {
  const [key = "", value = "", ...rest] = words.slice(3).filter((word) => !word.startsWith("--"));
  assert.deepEqual([value === "", rest], [words[2] === "rm", []], words.join(" "));
  const [namespace, name] = key.includes(":") ? key.split(":") : [undefined, key];
  if (namespace === undefined) {
    assert.match(
      programsOf(path),
      new RegExp(`\\b(?:require|get)\\w*(?:<[^>]+>)?\\("${name ?? ""}"\\)`),
      `${key} is read by no program of ${path}`,
    );
  } else {
    assert.equal(namespace, "huaweicloud-backup");
    assert.ok(settings.includes(name ?? ""), key);
    if (name === "endpoints") {
      const keys = Object.keys(JSON.parse(value) as object);
      assert.deepEqual(
        keys.filter((service) => !(endpointKeys as readonly string[]).includes(service)),
        [],
      );
    }
    const isSecret = settingsList.some((setting) => setting.name === name && isSecretSetting(setting));
    assert.equal(words.includes("--secret"), isSecret, `${key} is ${isSecret ? "" : "not "}secret`);
  }
}

/** Exit codes of hwbackup that speak of the evidence, not of a wrong line. */
const ofEvidence = [0, 2, 3, 4, 5];

/** What an earlier step of a pipeline leaves, by docs/configuration.md. */
const ofThePipeline = { access: "stand-in", secret: "stand-in", securitytoken: "stand-in" };

describe("shell in the documentation", () => {
  let simulator: Simulator;
  let folder: string;

  before(async () => {
    assert.ok(
      existsSync(join(repositoryRoot, "dist/cli/hwbackup")),
      "the package is not built: run `make build` first",
    );
    simulator = await startSimulator();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "shell-"));
    for (const name of ["my-project", "checkout", "examples"]) mkdirSync(join(folder, name));
    for (const name of readdirSync(join(repositoryRoot, "examples"))) {
      mkdirSync(join(folder, "checkout/examples", name), { recursive: true });
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  after(() => simulator.close());

  for (const block of blocks) {
    it(`runs: ${block.page}, line ${block.line}`, async function () {
      this.timeout(600_000);
      const checkout = join(folder, "checkout");
      // A page without a gate file of its own speaks of that of the first run.
      const around = [block.page, "docs/first-run.md"].flatMap((path) => blocksOf(page(path)));
      const [gateFile] = around.filter(({ text }) => text.startsWith("apiVersion: hwbackup/"));
      writeFileSync(join(checkout, "gate.yaml"), gateFile?.text ?? "");
      const overrides = around.find(({ language, text }) => language === "json" && text.includes('"expiresAt"'));
      const soon = new Date(Date.now() + 3_600_000).toISOString();
      if (overrides !== undefined)
        writeFileSync(
          join(checkout, "overrides.json"),
          overrides.text.replace(/"expiresAt": "[^"]+"/, `"expiresAt": "${soon}"`),
        );
      for (const name of ["policy-config.json", "stored-state.json"]) {
        cpSync(join(repositoryRoot, "examples/policy-pack", name), join(checkout, name));
      }
      // What a block has from somewhere else: a recording, a project, the folder of a collector.
      if (!block.text.includes("hwbackup list")) {
        writeFileSync(join(checkout, "recording.json"), '{ "schemaVersion": "1", "answers": [] }');
      }
      if (block.text.includes("hwbackup setup")) {
        writeFileSync(join(checkout, "Pulumi.yaml"), "name: my-project\nruntime: nodejs\n");
      }
      const launcher = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(repositoryRoot, "dist/cli/hwbackup"))}`;
      // The simulator runs until somebody stops it.
      const stopped = '[ "$1" = simulator ] && until="timeout --preserve-status --signal=INT 3"';
      const hwbackup = `${stopped}; \${until:-} ${launcher} "\${@//\\/var\\/lib\\/node_exporter/.}"`;
      // The port that the page shows becomes the one that the simulator has here.
      const port = `"\${@//127.0.0.1:8080/${new URL(simulator.url).host}}"`;
      const curl = existsSync("/usr/bin/curl") ? { curl: `/usr/bin/curl --silent --show-error --fail ${port}` } : {};
      const npx = `[ "$1" = -p ] && shift 2; [ "$1" = hwbackup ] && shift; ${hwbackup}`;
      const real = { npx, hwbackup, ...curl };
      const foreign = ["make", "npm", "pip", "go", "node", "pulumi", ...("curl" in curl ? [] : ["curl"])];
      // Only where the block itself calls it: doctor asks a CLI on PATH as well.
      const noted = foreign.filter((name) => new RegExp(`^${name} `, "m").test(block.text));
      const environment = { ...simulator.environment(), ...ofThePipeline };
      const { code, output, commands } = await runShellBlock(block, checkout, { real, noted }, environment);
      assert.equal(code, 0, output);

      for (const command of commands) {
        const { words, code: ended } = command;
        if (words[0] === "npx" || words[0] === "hwbackup")
          assert.ok(ofEvidence.includes(ended ?? 1), `${shown(command)} ended with ${ended}: ${output}`);
        else if (ended !== undefined) assert.equal(ended, 0, `${shown(command)}: ${output}`);
        else console.log(`        not run: ${shown(command)}: ${reasonFor(command)}`);
        if (/^pulumi config (?:set|rm) /.test(shown(command))) judgeConfig(command, block);
        for (const [at, word] of words.entries()) {
          const isFile = ["--policy-pack-config", "-f", "--records", "--override-file"].includes(words[at - 1] ?? "");
          if (isFile) assert.ok(existsSync(join(checkout, word)), `${word} is not there`);
        }
      }
      const lines = withValues(block.text).split("\n");
      const starts = /^(?:make|npm|npx|hwbackup|pip|go|node|pulumi|curl) /;
      assert.equal(commands.length, lines.filter((line) => starts.test(line)).length, output);
    });
  }

  it("would fail on a command that nobody knows", async () => {
    const run = await runShellBlock({ text: "hwbackupp check\n" }, folder, { real: {}, noted: [] }, {});
    assert.equal(run.code, 127);
  });

  it("would fail on a line that bash cannot read", async () => {
    const run = await runShellBlock({ text: "if true\n" }, folder, { real: {}, noted: [] }, {});
    assert.equal(run.code, 2);
  });

  it("notes nothing that no page shows", () => {
    const lines = blocks.flatMap(({ text }) => text.split("\n"));
    for (const [words] of reasons)
      assert.ok(
        lines.some((line) => line.startsWith(words)),
        words,
      );
  });
});
