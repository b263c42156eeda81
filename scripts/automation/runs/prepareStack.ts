import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Document, parseDocument, Scalar } from "yaml";
import { backendFile } from "./readState";
import type { ProgramRequest } from "./programRequest";
import { passphraseSalt, type Sandbox } from "../sandbox";

/** Writes a stack without resources into a `file://` backend, as `pulumi stack init` of 3.259 does. */
function addStack(backend: string, projectName: string, stack: string): void {
  const file = backendFile(backend, projectName, stack);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  // Without it the backend is one from before projects had folders of their own.
  writeFileSync(join(fileURLToPath(backend), ".pulumi/meta.yaml"), "version: 1\n");
  const latest = {
    manifest: { time: "2026-01-15T12:00:00Z", magic: "", version: "" },
    secrets_providers: { type: "passphrase", state: { salt: passphraseSalt } },
    metadata: {},
  };
  const checkpoint = { stack: `organization/${projectName}/${stack}`, latest };
  writeFileSync(file, JSON.stringify({ version: 3, checkpoint }));
}

/** Makes the stack of a request where there is none, and adds values to its configuration: no process of the CLI does it. */
export function prepareStack(
  { environment }: Sandbox,
  { project, projectName, stack, config }: Pick<ProgramRequest, "project" | "projectName" | "stack" | "config">,
): void {
  addStack(environment["PULUMI_BACKEND_URL"] ?? "", projectName, stack);
  const file = join(project, `Pulumi.${stack}.yaml`);
  const document = existsSync(file) ? parseDocument(readFileSync(file, "utf8")) : new Document({});
  document.set("encryptionsalt", passphraseSalt);
  for (const [key, value] of Object.entries(config)) {
    if (!key.includes(":")) throw new Error(`the key ${key} of configuration names no project or provider`);
    const scalar = new Scalar(value);
    scalar.type = "QUOTE_DOUBLE";
    document.setIn(["config", key], scalar);
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}
