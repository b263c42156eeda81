/** The path of a first-time user: the commands are those of docs/first-run.md. */
import assert from "node:assert/strict";
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { installInto } from "../support/installTarball";

/** The code blocks between the markers, by language, each in order. */
function blocksOf(language: string): readonly string[] {
  const page = readFileSync(join(repositoryRoot, "docs/first-run.md"), "utf8");
  const [, section] = /<!-- first run -->\n([\s\S]*?)<!-- end of first run -->/.exec(page) ?? [];
  assert.ok(section, "docs/first-run.md has no section between the markers of the first run");
  return [...section.matchAll(new RegExp("```" + language + "\\n([\\s\\S]*?)```", "g"))].map(([, text = ""]) => text);
}

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

function startBlock(block: string, folder: string): ChildProcessByStdio<null, Readable, Readable> {
  const env = { PATH: process.env["PATH"], HOME: folder, PULUMI_HOME: join(folder, "pulumi") };
  return spawn("bash", ["-eu", "-c", block], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
}

/** Runs one block as a person's shell does. */
function runBlock(block: string, folder: string): Promise<Ended> {
  const child = startBlock(block, folder);
  return new Promise((resolve, reject) => {
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, text }));
  });
}

/** The other terminal: the simulator, and the lines to paste once it has printed them. */
async function startSimulator(block: string, folder: string): Promise<{ pasted: string; stop: () => Promise<Ended> }> {
  const child = startBlock(block, folder);
  let text = "";
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, text })));
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (/^\s*export HW_SECRET_KEY=.*\n/m.test(text)) resolve();
    });
    child.on("close", () => reject(new Error(text)));
  });
  const pasted = [...text.matchAll(/^\s*(export .*)$/gm)].map(([, line]) => line).join("\n");
  return {
    pasted,
    stop: () => {
      // A terminal's Ctrl-C reaches all that run in it.
      process.kill(-(child.pid ?? 0), "SIGINT");
      return ended;
    },
  };
}

describe("the first run that docs/first-run.md describes", function () {
  this.timeout(600_000);
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "hwbackup-first-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("leads from an empty folder to a verdict", async () => {
    const started = process.hrtime.bigint();
    installInto(folder);
    const [gate = ""] = blocksOf("yaml");
    writeFileSync(join(folder, "gate.yaml"), gate);
    const commands = blocksOf("sh")
      .flatMap((block) => block.split("\n"))
      .filter((line) => / hwbackup (?:doctor|check)/.test(line));
    const [start = ""] = blocksOf("sh");
    assert.equal(start, "npx -p pulumi-huaweicloud-backup hwbackup simulator\n");
    const hwbackup = "npx -p pulumi-huaweicloud-backup hwbackup";
    assert.deepEqual(commands, [`${hwbackup} doctor -f gate.yaml`, `${hwbackup} check -f gate.yaml`]);
    const simulator = await startSimulator(start, folder);
    const ask = async (): Promise<readonly Ended[]> => {
      const ended: Ended[] = [];
      for (const command of commands) ended.push(await runBlock(`${simulator.pasted}\n${command}`, folder));
      return ended;
    };
    const [diagnosed, checked] = await ask().finally(() => simulator.stop());
    assert.ok(diagnosed && checked);
    assert.equal(diagnosed.code, 0, diagnosed.text);
    assert.match(diagnosed.text, /^ok +permission\.cache: readable, \d+ records$/m);
    assert.equal(checked.code, 0, checked.text);
    assert.match(checked.text, /^OPEN pass: 1 target/m);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    console.log(`      from an empty folder to a verdict: ${seconds.toFixed(1)} s (under two minutes are meant)`);
  });

  it("begins in README: two commands that print OPEN and CLOSED", async () => {
    const [, section = ""] = readFileSync(join(repositoryRoot, "README.md"), "utf8").split(
      "\n## Try it without an account\n",
    );
    const [install = "", start = "", checks = ""] = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(
      ([, text]) => text,
    );
    assert.match(install, /^npm install \S+\.tgz$/m);
    const simulator = await startSimulator(start, folder);
    const ended: Ended[] = [];
    try {
      for (const command of checks.trimEnd().split("\n"))
        ended.push(await runBlock(`${simulator.pasted}\n${command}`, folder));
    } finally {
      await simulator.stop();
    }
    assert.deepEqual(
      ended.map(({ code, text }) => [code, /^\w+/.exec(text)?.[0]]),
      [
        [0, "OPEN"],
        [2, "CLOSED"],
      ],
    );
  });
});
