import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot, type Sandbox } from "../../scripts/automation/sandbox";

/**
 * A folder for PYTHONPATH with the Python SDK as it is in the tree, and with as much of an installed distribution as it
 * asks for: its version. An installation (installedPythonSdk.ts) takes seconds and is a copy.
 */
export function pythonSdk(sandbox: Sandbox): string {
  const folder = mkdtempSync(join(sandbox.directory, "python-"));
  const name = "pulumi_huaweicloud_backup";
  symlinkSync(join(repositoryRoot, "sdk/python", name), join(folder, name), "dir");
  const project = readFileSync(join(repositoryRoot, "sdk/python/pyproject.toml"), "utf8");
  const version = /^ *version = "([^"]+)"/m.exec(project)?.[1];
  if (version === undefined) throw new Error("sdk/python/pyproject.toml has no version");
  const information = join(folder, `${name}-${version}.dist-info`);
  mkdirSync(information);
  writeFileSync(join(information, "METADATA"), `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`);
  return folder;
}
