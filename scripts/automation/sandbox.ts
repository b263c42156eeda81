import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { engineVersion } from "./runs/engineVersion";

export const repositoryRoot = join(__dirname, "../..");

const passphrase = "a passphrase for a throw-away backend";

/** What the CLI made of the passphrase in one `pulumi stack init`: it proves the same passphrase for every stack. */
export const passphraseSalt = "v1:/08uiU/ZYTw=:v1:wM5yi2Z54hVIq6qy:KaW0fE1LdL9BJtAEbJLJk0c5UsEM3Q==";

/** A place of its own for one engine run: backend, Pulumi home and projects in a temporary folder, nothing of the user's. */
export interface Sandbox {
  readonly directory: string;
  /** Of the Pulumi CLI, without the v. */
  readonly engineVersion: string;
  /** The environment for every process of the run. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * A project folder made from an example (or from any folder of ours), with its packages linked. `plugins` adds to the
   * `plugins.providers` block of its Pulumi.yaml: folder by provider name.
   */
  project(source: string, plugins?: Readonly<Record<string, string>>): string;
  dispose(): void;
}

export interface SandboxOptions {
  /** Path of the Pulumi CLI. */
  readonly engine: string;
  /** Folders with plugin executables, put on PATH. */
  readonly pluginFolders?: readonly string[];
  /** Variables on top: settings of the provider, for example. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Only these of the caller's variables reach the engine: no credentials, no configuration and no Pulumi settings of theirs. */
const inherited = [
  "HOME",
  "TMPDIR",
  "LANG",
  "LC_ALL",
  "TERM",
  "SystemRoot",
  "ComSpec",
  "USERPROFILE",
  "NODE_EXTRA_CA_CERTS",
  "XDG_CACHE_HOME",
];

/** Scoped packages are linked scope by scope, all others by name. */
function linkPackages(project: string): void {
  const target = join(project, "node_modules");
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(join(repositoryRoot, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(repositoryRoot, "node_modules", name), join(target, name), "dir");
  }
  symlinkSync(repositoryRoot, join(target, "pulumi-huaweicloud-backup"), "dir");
}

function addPlugins(projectFile: string, plugins: Readonly<Record<string, string>>): void {
  const document = parseDocument(readFileSync(projectFile, "utf8"));
  const listed = ["plugins", "providers"];
  if (!document.hasIn(listed)) document.setIn(listed, document.createNode([]));
  for (const [name, path] of Object.entries(plugins)) document.addIn(listed, { name, path });
  writeFileSync(projectFile, document.toString());
}

export function createSandbox({ engine, pluginFolders = [], environment = {} }: SandboxOptions): Sandbox {
  const directory = mkdtempSync(join(tmpdir(), "hwbackup-"));
  for (const name of ["backend", "home", "projects"]) mkdirSync(join(directory, name));
  // Ours come after what lies beside the engine: a whole installation of Pulumi brings its own.
  const path = [
    dirname(engine),
    ...pluginFolders,
    join(__dirname, "launchers"),
    dirname(process.execPath),
    process.env["PATH"] ?? "",
  ];
  const kept = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    directory,
    engineVersion: engineVersion(engine),
    environment: {
      ...(Object.fromEntries(kept) as Record<string, string>),
      PATH: path.join(delimiter),
      PULUMI_BACKEND_URL: `file://${join(directory, "backend")}`,
      PULUMI_HOME: join(directory, "home"),
      PULUMI_CONFIG_PASSPHRASE: passphrase,
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      ...environment,
    },
    project(source, plugins = {}) {
      const project = mkdtempSync(join(directory, "projects", "p-"));
      const own = (path: string): boolean => !path.slice(source.length).includes("node_modules");
      cpSync(source, project, { recursive: true, filter: own });
      addPlugins(join(project, "Pulumi.yaml"), plugins);
      linkPackages(project);
      return project;
    },
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  };
}
