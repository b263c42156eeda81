import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Block } from "./pages";

/** A command that a block came to while bash ran it: its words, and how it ended. */
export interface Command {
  readonly words: readonly string[];
  /** Absent when it was only noted. */
  readonly code?: number;
}

export interface ShellRun {
  readonly code: number | null;
  readonly output: string;
  readonly commands: readonly Command[];
}

/** A block as somebody would type it who has what it asks for: a value for each `<id>` and `…`. */
export function withValues(text: string): string {
  return text.replace(/<[a-z ]+>/g, "stand-in").replaceAll("…", "stand-in");
}

/** Every `NAME` runs `code`, a line of bash; then its words and its end are appended to a file. */
function standIn(folder: string, name: string, code: string, log: string): void {
  const script = `#!/usr/bin/env bash
${code}
code=$?
{ printf '%s\\x1f' "$code" ${JSON.stringify(name)} "$@"; printf '\\n'; } >> ${JSON.stringify(log)}
exit 0
`;
  writeFileSync(join(folder, name), script);
  chmodSync(join(folder, name), 0o755);
}

/**
 * Runs a block in bash, in a folder of its own, up to the first command that fails. The commands in `real` run as given there;
 * those in `noted` are only noted; any other is bash's own or is not found, which fails.
 */
export async function runShellBlock(
  block: Pick<Block, "text">,
  folder: string,
  commands: { readonly real: Readonly<Record<string, string>>; readonly noted: readonly string[] },
  environment: Readonly<Record<string, string>>,
): Promise<ShellRun> {
  const programs = join(folder, ".programs");
  const log = join(folder, ".commands");
  mkdirSync(programs, { recursive: true });
  writeFileSync(log, "");
  for (const [name, code] of Object.entries(commands.real)) standIn(programs, name, code, log);
  for (const name of commands.noted) standIn(programs, name, "true", log);
  // Nothing else is on PATH but what every shell has: a block that names more has to say so here.
  const path = [programs, dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter);
  const script = `set -euo pipefail\n${withValues(block.text)}`;
  const child = spawn("bash", ["-c", script], {
    cwd: folder,
    env: { HOME: folder, ...environment, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, output, commands: readCommands(log, commands.noted) };
}

function readCommands(log: string, noted: readonly string[]): Command[] {
  const lines = readFileSync(log, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => {
    const [code = "", ...words] = line.split("\x1f").slice(0, -1);
    return noted.includes(words[0] ?? "") ? { words } : { words, code: Number(code) };
  });
}
