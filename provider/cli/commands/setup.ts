import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { version } from "../../generated/version";
import { configurationError, usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { exitCodes, signalCode } from "../exitCodes";
import type { CliIo } from "../io";
import { projectPart } from "../options/optionGroups";
import { flagPart, type OptionsOf } from "../options/optionTable";
import { executableIn } from "../pulumiProject/findOnPath";
import { installPlugin } from "../pulumiProject/installPlugin";
import { ownPluginFolder, pluginExecutable, pluginName } from "../pulumiProject/packageFolder";
import { namedProjectFile, readProjectFile } from "../pulumiProject/projectFile";
import { withProviderPath } from "../pulumiProject/providerEntry";
import { writeWhole } from "../output/writeWhole";

/** Lines shown around a change. */
const context = 2;

/** What a change of a file does to it, as one hunk: everything from the first line that differs to the last. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const shortest = Math.min(old.length, now.length);
  let head = 0;
  while (head < shortest && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shortest - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const first = Math.max(0, head - context);
  const kept = (lines: readonly string[]): string[] => lines.map((line) => ` ${line}`);
  const oldEnd = old.length - tail;
  // The empty text behind the last line break is not a line.
  const behind = old.slice(oldEnd, oldEnd + context).filter((line, at) => line !== "" || oldEnd + at < old.length - 1);
  return [
    `@@ line ${head + 1} @@`,
    ...kept(old.slice(first, head)),
    ...old.slice(head, oldEnd).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
    ...kept(behind),
    "",
  ].join("\n");
}

const options = {
  project: projectPart,
  install: flagPart(
    "--install",
    "Copy the plugin into the plugin folder of the user, for all projects, by pulumi plugin install.",
  ),
  dryRun: flagPart("--dry-run", "Show the change, and write nothing."),
};

type SetupOptions = OptionsOf<typeof options>;

/**
 * The plugin's folder as a project names it: below the nearest node_modules in which the package is installed, its own or
 * that of a workspace above it, since that holds on every machine with the same checkout; otherwise the folder itself.
 */
function folderFor(projectFile: string, plugin: string): string {
  const folder = realpathSync(dirname(projectFile));
  const installed = "node_modules/pulumi-huaweicloud-backup/dist/plugin";
  for (let at = folder, up = ""; ; at = dirname(at), up += "../") {
    const local = join(at, installed);
    if (existsSync(local) && realpathSync(local) === realpathSync(plugin)) return `${up}${installed}`;
    if (at === dirname(at)) break;
  }
  const path = relative(folder, realpathSync(plugin));
  return path.startsWith("..") ? realpathSync(plugin) : path.split(sep).join("/");
}

function builtPlugin(): string {
  const folder = ownPluginFolder();
  if (executableIn(folder, pluginExecutable) !== undefined) return folder;
  throw configurationError([`${folder} lacks ${pluginExecutable}: install the package, or build the checkout`]);
}

async function writeProject({ project: place = process.cwd(), dryRun }: SetupOptions, io: CliIo): Promise<number> {
  const path = namedProjectFile(place);
  const project = readProjectFile(path);
  const folder = folderFor(path, builtPlugin());
  if (isAbsolute(folder)) {
    io.stderr.write(
      `warning: ${folder} exists on this machine only. Before you share Pulumi.yaml, install the package in the ` +
        "project or in a folder above it, and run setup again\n",
    );
  }
  const text = withProviderPath(project, folder);
  if (text === project.text) {
    io.stdout.write(`${path}: nothing to change\n`);
    return exitCodes.open;
  }
  io.stdout.write(`${path}\n${changedLines(project.text, text)}`);
  // A link is written through: its place in the project stays a link.
  if (dryRun) io.stdout.write("not written: --dry-run\n");
  else await writeWhole(realpathSync(path), text, io);
  return exitCodes.open;
}

async function install({ project, dryRun }: SetupOptions, io: CliIo): Promise<number> {
  if (project !== undefined) {
    throw usageError("--project and --install cannot be combined: --install serves all projects of this user");
  }
  const folder = builtPlugin();
  const what = `${pluginName} ${version} from ${folder}`;
  if (dryRun) {
    io.stdout.write(`would install ${what}\nnot installed: --dry-run\n`);
    return exitCodes.open;
  }
  await installPlugin(folder, io);
  if (io.signal.aborted) return signalCode(io.signal);
  io.stdout.write(`installed ${what}\n`);
  return exitCodes.open;
}

export const setup: CommandDefinition = {
  name: "setup",
  what: "Writes the path of the plugin into Pulumi.yaml, or installs the plugin for the user.",
  examples: ["hwbackup setup --project Pulumi.yaml --dry-run", "hwbackup setup --install --dry-run"],
  add: takes(options, (given, io) => (given.install ? install(given, io) : writeProject(given, io))),
};
