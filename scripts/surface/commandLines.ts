import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { exitCodes } from "../../provider/cli/exitCodes";

/** Flags, arguments and subcommands of the built `hwbackup`, a line each, as its help names them; and its exit codes. */
export function commandLines(root: string): string[] {
  const help = (words: readonly string[]): string => {
    const run = spawnSync(process.execPath, [join(root, "dist/cli/hwbackup"), ...words, "--help=all"], {
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`hwbackup ${words.join(" ")} --help=all ended with ${String(run.status)}`);
    return run.stdout;
  };
  const lines: string[] = [];
  const walk = (words: readonly string[]): void => {
    const text = help(words);
    const name = ["hwbackup", ...words].join(" ");
    lines.push(`command ${/^Usage: (.*)$/m.exec(text)?.[1] ?? name}`);
    for (const [, flags] of text.matchAll(/^ {2}((?:-\w, )?--[\w-]+(?: [<[][^>\]]+[>\]])?)/gm)) {
      lines.push(`flag ${name} ${flags ?? ""}`);
    }
    const [, commands = ""] = /^Commands:\n((?: {2}.*\n?)+)/m.exec(text) ?? [];
    for (const [, command = ""] of commands.matchAll(/^ {2}([a-z][\w.:-]*)/gm))
      if (command !== "help") walk([...words, command]);
  };
  walk([]);
  return [...lines, ...Object.entries(exitCodes).map(([name, code]) => `exit code ${name}: ${code}`)];
}
