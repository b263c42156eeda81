import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot, type Sandbox } from "../../scripts/automation/sandbox";
import { runner, type ForeignProgram } from "./otherLanguages";
import { installedPythonSdk } from "./installedPythonSdk";

/** The text of an example, by the name of its file without the end. */
export type Snippets = Readonly<Record<string, string>>;

/** One program that runs all given Python programs, with the SDK as pip installs it. */
export function pythonSnippets(sandbox: Sandbox, snippets: Snippets): ForeignProgram {
  const python = installedPythonSdk(sandbox);
  if ("missing" in python) return python;
  const driver = join(repositoryRoot, "scripts/automation/python/run_program.py");
  const folder = join(mkdtempSync(join(sandbox.directory, "python-")), "all_snippets");
  cpSync(join(repositoryRoot, "test/engine/python/all_snippets"), folder, { recursive: true });
  mkdirSync(join(folder, "snippets"));
  for (const [name, text] of Object.entries(snippets)) writeFileSync(join(folder, `snippets/${name}.py`), text);
  return runner(sandbox, folder, [python.path, driver], { own: { PYTHONDONTWRITEBYTECODE: "1" } });
}

const goModule = "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/test/engine/go";
const goPulumi = '"github.com/pulumi/pulumi/sdk/v3/go/pulumi"';

/** A program that is the programs of all packages, one after the other. */
function goProgramOf(packages: readonly string[]): string {
  const imports = packages.map((name) => `\t"${goModule}/snippets/${name}"\n`).join("");
  return `package main

import (
\t"${goModule}/driver"
${imports}\t${goPulumi}
)

func main() {
\tdriver.Run(func(ctx *pulumi.Context) error {
\t\tfor _, program := range []pulumi.RunFunc{${packages.map((name) => `${name}.Program`).join(", ")}} {
\t\t\tif err := program(ctx); err != nil {
\t\t\t\treturn err
\t\t\t}
\t\t}
\t\treturn nil
\t})
}
`;
}

/**
 * One program that runs all given Go programs. Each becomes a package of its own in a copy of the module of the tests'
 * programs: only its package clause changes, and a second file exports its function `program`.
 */
export function goSnippets(sandbox: Sandbox, snippets: Snippets): ForeignProgram {
  if (spawnSync("go", ["version"]).status !== 0) return { missing: "no go on PATH" };
  const folder = mkdtempSync(join(sandbox.directory, "go-"));
  const tests = join(repositoryRoot, "test/engine/go");
  for (const name of ["go.mod", "go.sum", "driver"]) cpSync(join(tests, name), join(folder, name), { recursive: true });
  const sdk = "github.com/pulumi-huaweicloud-backup/pulumi-huaweicloud-backup/sdk/go";
  const environment = { ...process.env, GOWORK: "off" };
  const replacement = `${sdk}=${join(repositoryRoot, "sdk/go")}`;
  execFileSync("go", ["mod", "edit", "-replace", replacement], { cwd: folder, env: environment });
  const packages = Object.entries(snippets).map(([name, text]) => {
    const target = join(folder, "snippets", name);
    mkdirSync(target, { recursive: true });
    if (!text.startsWith("package main\n")) throw new Error(`the Go program ${name} does not begin as one`);
    writeFileSync(join(target, "snippet.go"), text.replace("package main", `package ${name}`));
    const exported = `package ${name}\n\nimport ${goPulumi}\n\nvar Program pulumi.RunFunc = program\n`;
    writeFileSync(join(target, "exported.go"), exported);
    return name;
  });
  mkdirSync(join(folder, "all-snippets"));
  writeFileSync(join(folder, "all-snippets/main.go"), goProgramOf(packages));
  writeFileSync(join(folder, "all-snippets/Pulumi.yaml"), "name: all-snippets\nruntime: go\n" + pluginBlock);
  const program = join(folder, "program");
  const build = spawnSync("go", ["build", "-ldflags=-s -w", "-o", program, "./all-snippets"], {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(`go build of the examples failed: ${build.stderr}`);
  return runner(sandbox, join(folder, "all-snippets"), [program], {});
}

const pluginBlock = `plugins:
  providers:
    - name: huaweicloud-backup
      path: node_modules/pulumi-huaweicloud-backup/dist/plugin
`;
