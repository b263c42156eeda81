import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ShellName } from "./findShell";

const harness = (name: string): string => join(__dirname, "shells", name);

function argumentsFor(shell: ShellName, path: string, folder: string): string[] {
  const script = join(folder, "script");
  switch (shell) {
    case "bash":
      return ["--norc", "--noprofile", harness("complete.bash"), script];
    case "fish":
      return ["--no-config", harness("complete.fish"), script];
    case "zsh": {
      const files = [script, join(folder, "lines"), join(folder, "answers")];
      return ["-f", harness("complete.zsh"), ...files, harness("insideZsh.zsh"), path];
    }
  }
}

/**
 * What a shell offers at the end of each line with a script, in order of the alphabet. The folder in which it runs holds
 * gate.yaml, gates/, and other.txt. PATH holds a hwbackup alone, which leaves a file behind: fish looks for the scripts of
 * programs that there are, and nothing is to be run.
 */
export function completeIn(
  shell: ShellName,
  path: string,
  script: string,
  lines: readonly string[],
): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "hwbackup-shell-"));
  const cwd = join(folder, "cwd");
  for (const name of ["cwd", "cwd/gates", "bin", "home"]) mkdirSync(join(folder, name));
  for (const name of ["gate.yaml", "other.txt"]) writeFileSync(join(cwd, name), "");
  writeFileSync(join(folder, "bin/hwbackup"), `#!/bin/sh\n: >'${cwd}/ran'\n`, { mode: 0o755 });
  writeFileSync(join(folder, "script"), script);
  const input = `${lines.join("\n")}\n`;
  writeFileSync(join(folder, "lines"), input);
  try {
    const env = { PATH: join(folder, "bin"), HOME: join(folder, "home"), LC_ALL: "C.UTF-8", TERM: "dumb" };
    const run = spawnSync(path, argumentsFor(shell, path, folder), { cwd, env, input, encoding: "utf8" });
    assert.equal(run.stderr, "");
    assert.equal(run.status, 0);
    assert.deepEqual(readdirSync(cwd).sort(), ["gate.yaml", "gates", "other.txt"], "a line was run");
    const output = shell === "zsh" ? readFileSync(join(folder, "answers"), "utf8") : run.stdout;
    const answers: string[][] = [[]];
    for (const line of output.split("\n").slice(0, -1)) {
      if (line === "") answers.push([]);
      else answers.at(-1)?.push(line);
    }
    assert.equal(answers.length - 1, lines.length);
    return answers.slice(0, -1).map((words) => words.sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
