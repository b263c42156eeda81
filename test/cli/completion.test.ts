import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Command } from "commander";
import { bashScript } from "../../provider/cli/completion/bashScript";
import { completedCommand } from "../../provider/cli/completion/completedCommand";
import { fishScript } from "../../provider/cli/completion/fishScript";
import { zshScript } from "../../provider/cli/completion/zshScript";
import { commandNames } from "../../provider/cli/commands/catalogue";
import { SuggestingOption } from "../../provider/cli/options/suggestingOption";
import { scenarioNames } from "../../provider/simulator";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { completeIn } from "./support/completeIn";
import { findShell, type ShellName } from "./support/findShell";
import { runHere } from "./support/runHere";

/** A line, what stands there next, and where a shell shows it otherwise: bash shows the last part of a word alone. */
type Row = readonly [line: string, words: string, others?: Readonly<Partial<Record<ShellName, string>>>];

const ages = "--last-backup-maximum-age --last-backup-minimum-size --last-backup-warning-age --last-task-succeeded";

const rows: readonly Row[] = [
  ["hwbackup c", "check completion"],
  ["hwbackup --", "--help --version"],
  ["hwbackup help do", "doctor"],
  ["hwbackup completion ", "bash fish zsh"],
  ["hwbackup check --last-", ages],
  ["hwbackup check --service ", "cbr cce css dcs dws"],
  ["hwbackup check --service=d", "dcs dws", { fish: "--service=dcs --service=dws" }],
  ["hwbackup check -o j", "json jsonl junit"],
  ["hwbackup check -o json=ga", "gate.yaml gates", { fish: "json=gate.yaml json=gates/" }],
  ["hwbackup check --output=json=ga", "gate.yaml gates", { fish: "--output=json=gate.yaml --output=json=gates/" }],
  ["hwbackup check -o json=a.json -o na", "nagios"],
  ["hwbackup check -f ", "gate.yaml gates other.txt", { fish: "gate.yaml gates/ other.txt" }],
  ["hwbackup check --ca-file g", "gate.yaml gates", { fish: "gate.yaml gates/" }],
  ["hwbackup check --no-task-running ", "false true"],
  ["hwbackup check --no-task-running --last-", ages],
  ["hwbackup check --endpoint dc", "dcs=", { zsh: "dcs" }],
  ["hwbackup check --endpoint dcs=https://a:8/ --regio", "--region"],
  ["hwbackup check --name ", ""],
  ["hwbackup check --name wait --expec", ""],
  ["hwbackup check --on-partial ", "count fail warn"],
  ["hwbackup check --ecs-metadata t", "true"],
  ["hwbackup check --name $(:>ran) --last-", ages],
  ["hwbackup wait --until ", "idle pass terminal"],
  ["hwbackup replay --expect ", "fail pass pending unknown warn"],
  ["hwbackup list -o ", "human json"],
  ["hwbackup get dcs.", "dcs.getInstanceBackups dcs.getInstances"],
  ["hwbackup get dcs:getInstanceBackups --re", "--records --region --resource-id"],
  ["hwbackup get cbr.getBackups --resource-", "--resource-az --resource-id --resource-name --resource-type"],
  ["hwbackup get dws.getClusterAction --action-name RES", "RESIZE_FAILURE RESTORING RESTORING_FAILED"],
  ["hwbackup simulator --scenario fr", "fresh"],
  ["hwbackup nothing --", ""],
];

async function scriptFor(shell: ShellName): Promise<string> {
  const { code, stdout, stderr } = await runHere(["completion", shell]);
  assert.deepEqual([code, stderr], [0, ""]);
  return stdout;
}

/** The first words of the lines of a section of some help, or its long flags. */
function inHelp(help: string, form: RegExp): string[] {
  return [...help.matchAll(form)].map(([, name = ""]) => name).sort();
}

const flagForm = /^ {2}(?:-\w, )?(--[\w-]+)/gm;

function commandsIn(help: string): string[] {
  const section = /^Commands:\n((?: {2}.*\n?)+)/m.exec(help)?.[1] ?? "";
  return inHelp(section, /^ {2}([\w.]+)/gm);
}

interface InHelp {
  /** The line that leads to the command, with a blank at its end. */
  readonly line: string;
  readonly flags: readonly string[];
  readonly subcommands: readonly string[];
}

/** A command and all below it, as the texts of help show them. The parser's own `help` has no help of its own. */
async function allInHelp(words: readonly string[]): Promise<InHelp[]> {
  const line = `${["hwbackup", ...words].join(" ")} `;
  if (words.at(-1) === "help") return [{ line, flags: [], subcommands: [] }];
  const { stdout } = await runHere([...words, "--help=all"]);
  const subcommands = commandsIn(stdout);
  const below = await Promise.all(subcommands.map((name) => allInHelp([...words, name])));
  return [{ line, flags: inHelp(stdout, flagForm), subcommands }, ...below.flat()];
}

for (const shell of ["bash", "zsh", "fish"] as const) {
  describe(`hwbackup completion ${shell}`, function () {
    this.timeout(600_000);
    let path = "";
    before(function () {
      path = pathOf(shell, this);
    });

    it("offers what can stand at the end of a line, and runs nothing for it", async () => {
      const answers = completeIn(
        shell,
        path,
        await scriptFor(shell),
        rows.map(([line]) => line),
      );
      assert.deepEqual(
        rows.map(([line], at) => [line, answers[at]?.join(" ")]),
        rows.map(([line, words, others]) => [line, others?.[shell] ?? words]),
      );
    });

    it("offers the scenarios of the simulator, all of them", async () => {
      const line = "hwbackup simulator --scenario ";
      const [offered] = completeIn(shell, path, await scriptFor(shell), [line]);
      assert.deepEqual(offered, [...scenarioNames].sort());
    });

    it("offers every command and every flag that the help shows, and no other", async () => {
      const all = await allInHelp([]);
      for (const name of commandNames) assert.ok(all.some(({ line }) => line === `hwbackup ${name} `));
      const script = await scriptFor(shell);
      const flags = all.map(({ line }) => `${line}--`);
      const parents = all.filter(({ subcommands }) => subcommands.length > 0);
      const answers = completeIn(shell, path, script, [...flags, ...parents.map(({ line }) => line)]);
      assert.deepEqual(
        flags.map((line, at) => [line, answers[at]]),
        all.map((one) => [`${one.line}--`, one.flags]),
      );
      assert.deepEqual(
        parents.map(({ line }, at) => [line, answers[flags.length + at]]),
        parents.map(({ line, subcommands }) => [line, subcommands]),
      );
    });

    it("reads texts of descriptions and words as no more than texts", () => {
      const text = 'it\'s "$(:>ran)" `:>ran` [a]:b \\ ; :>ran';
      const program = new Command("hwbackup").description(text);
      const words = { kind: "words", words: ["a'$(:>ran)b", "c"] } as const;
      program
        .command("one")
        .description(text)
        .addOption(new SuggestingOption("--flag <value>", text, words));
      program.command("two").description(text);
      const script = { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](completedCommand(program));
      const lines = ["hwbackup ", "hwbackup one --f", "hwbackup one --flag c"];
      assert.deepEqual(completeIn(shell, path, script, lines), [["help", "one", "two"], ["--flag"], ["c"]]);
    });
  });
}

/** Bash, zsh or fish; a test without it is skipped with the reason, which is a failure where everything has to be there. */
function pathOf(shell: ShellName, test: Mocha.Context): string {
  const found = findShell(shell);
  if ("path" in found) return found.path;
  assert.equal(process.env["CI"] ?? "", "", found.missing);
  console.log(`    completion in ${shell} is not proven: ${found.missing}`);
  test.skip();
}

describe("the script for bash", () => {
  it("gives whole words where bash does not divide them at the sign of equality", async function () {
    const script = `COMP_WORDBREAKS=' '\n${await scriptFor("bash")}`;
    const lines = [
      "hwbackup check --service=d",
      "hwbackup check --endpoint d",
      "hwbackup get dcs:getInstanceBackups --re",
    ];
    assert.deepEqual(completeIn("bash", pathOf("bash", this), script, lines), [
      ["--service=dcs", "--service=dws"],
      ["dcs=", "dws="],
      ["--records", "--region", "--resource-id"],
    ]);
  });
});

describe("the lines of docs/cli.md for completion", function () {
  this.timeout(600_000);
  let home = "";

  before(() => {
    home = mkdtempSync(join(tmpdir(), "hwbackup-home-"));
    const text = readFileSync(join(repositoryRoot, "docs/cli.md"), "utf8");
    const block = /^## Completion\n[\s\S]*?^```sh\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? "exit 1";
    // The block begins with the installation of the package. Here its build stands on PATH instead.
    const lines = block.replace(/^npm install --global \S+\.tgz\n/, "");
    assert.notEqual(lines, block);
    const PATH = [join(repositoryRoot, "dist/cli"), process.env["PATH"]].join(delimiter);
    execFileSync("sh", ["-eu"], { input: lines, env: { HOME: home, PATH } });
  });

  after(() => rmSync(home, { recursive: true }));

  const loads = (): Readonly<Record<ShellName, string>> => ({
    bash: `source ${home}/.local/share/bash-completion/completions/hwbackup`,
    zsh: `fpath=(${home}/.zfunc $fpath); compinit -u -D`,
    fish: `set -p fish_complete_path ${home}/.config/fish/completions`,
  });
  for (const shell of ["bash", "zsh", "fish"] as const) {
    it(`put the script where it is found: ${shell}`, function () {
      const lines = ["hwbackup c", "hwbackup replay --expect p"];
      assert.deepEqual(completeIn(shell, pathOf(shell, this), loads()[shell], lines), [
        ["check", "completion"],
        ["pass", "pending"],
      ]);
    });
  }
});

describe("hwbackup completion", () => {
  it("refuses a shell that it does not know, and names those that it does", async () => {
    const { code, stdout, stderr } = await runHere(["completion", "tcsh"]);
    assert.deepEqual([code, stdout], [64, ""]);
    assert.match(stderr, /'tcsh' is invalid for argument 'shell'\. Allowed choices are bash, zsh, fish\./);
    assert.equal((await runHere(["completion"])).code, 64);
  });
});
