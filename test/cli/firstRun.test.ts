/** The way of somebody who has the package for the first time: the commands are those of the README. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { useSimulator } from "../support/startReader";

/** The code blocks between the markers, by language, each in order. */
function blocksOf(language: string): readonly string[] {
  const readme = readFileSync(join(repositoryRoot, "README.md"), "utf8");
  const [, section] = /<!-- first run -->\n([\s\S]*?)<!-- end of first run -->/.exec(readme) ?? [];
  assert.ok(section, "README.md has no section between the markers of the first run");
  return [...section.matchAll(new RegExp("```" + language + "\\n([\\s\\S]*?)```", "g"))].map(([, text = ""]) => text);
}

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

/** Runs one block as a person's shell does, its simulator being in this process. */
function runBlock(block: string, folder: string, environment: Readonly<Record<string, string>>): Promise<Ended> {
  const kept = { PATH: process.env["PATH"], HOME: folder, PULUMI_HOME: join(folder, "pulumi") };
  const child = spawn("bash", ["-eu", "-c", block], { cwd: folder, env: { ...kept, ...environment } });
  return new Promise((resolve, reject) => {
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, text }));
  });
}

describe("the first run that README.md describes", function () {
  this.timeout(180_000);
  const simulator = useSimulator({ now: () => Date.now() });
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "hwbackup-first-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("leads from an empty folder to a verdict", async () => {
    const started = process.hrtime.bigint();
    // What `npm install` of the tarball leaves behind, with the checkout's own packages for its dependencies: no registry is asked.
    const target = join(folder, "node_modules/pulumi-huaweicloud-backup");
    mkdirSync(target, { recursive: true });
    const pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder];
    const tarball = execFileSync("npm", pack, { cwd: repositoryRoot, encoding: "utf8" }).trim();
    execFileSync("tar", ["-xzf", join(folder, tarball), "--strip-components=1", "-C", target]);
    execFileSync("ln", ["-s", join(repositoryRoot, "node_modules"), join(target, "node_modules")]);
    mkdirSync(join(folder, "node_modules/.bin"));
    execFileSync("ln", [
      "-s",
      "../pulumi-huaweicloud-backup/dist/cli/hwbackup",
      join(folder, "node_modules/.bin/hwbackup"),
    ]);
    const [gate = ""] = blocksOf("yaml");
    writeFileSync(join(folder, "gate.yaml"), gate);
    const commands = blocksOf("sh")
      .flatMap((block) => block.split("\n"))
      .filter((line) => /^npx hwbackup (?:doctor|check)/.test(line));
    assert.deepEqual(commands, ["npx hwbackup doctor -f gate.yaml", "npx hwbackup check -f gate.yaml"]);
    const [diagnosed, checked] = [
      await runBlock(commands[0] ?? "", folder, simulator().environment()),
      await runBlock(commands[1] ?? "", folder, simulator().environment()),
    ];
    assert.equal(diagnosed.code, 0, diagnosed.text);
    assert.match(diagnosed.text, /^ok +permission\.cache: may be read: \d+ records$/m);
    assert.equal(checked.code, 0, checked.text);
    assert.match(checked.text, /^OPEN pass: 1 target/m);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    console.log(`      from an empty folder to a verdict: ${seconds.toFixed(1)} s (under two minutes are meant)`);
  });
});
