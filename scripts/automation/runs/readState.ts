import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Deployment } from "@pulumi/pulumi/automation";
import type { StateResource } from "./programResult";

/** The key, and the value under it, by which an exported state marks a secret; its text is the JSON of the value. */
const signature = ["4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270"] as const;

/** Replaces each marked secret by its value, which an export through the Automation API holds in clear. */
function reveal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reveal);
  if (typeof value !== "object" || value === null) return value;
  const record = value as Record<string, unknown>;
  if (record[signature[0]] === signature[1] && typeof record["plaintext"] === "string") {
    return reveal(JSON.parse(record["plaintext"]));
  }
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, reveal(each)]));
}

/** The resources of an exported stack, in the order of state. */
export function readState(deployment: Deployment): StateResource[] {
  const { resources = [] } = deployment.deployment as { resources?: readonly Partial<StateResource>[] };
  return resources.map(({ type = "", urn = "", id = "", dependencies = [], propertyDependencies = {}, ...rest }) => ({
    type,
    urn,
    id,
    inputs: reveal(rest.inputs ?? {}) as Record<string, unknown>,
    outputs: reveal(rest.outputs ?? {}) as Record<string, unknown>,
    dependencies,
    propertyDependencies,
  }));
}

/** As the file backend writes it: what an export of the CLI shows, with secrets as cipher texts. */
interface Checkpoint {
  readonly checkpoint?: { readonly latest?: object };
}

/** The file of a stack in a `file://` backend. */
export const backendFile = (backend: string, project: string, stack: string): string =>
  join(fileURLToPath(backend), ".pulumi/stacks", project, `${stack}.json`);

/**
 * The resources of a stack in the file of a `file://` backend, which spares a process of the CLI. Nothing where there is no
 * such file, or a secret in it, which the CLI alone can read.
 */
export function readBackend(backend: string, project: string, stack: string): StateResource[] | undefined {
  const file = backendFile(backend, project, stack);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  if (text.includes(signature[0])) return undefined;
  const { checkpoint } = JSON.parse(text) as Checkpoint;
  return readState({ version: 3, deployment: checkpoint?.latest ?? {} });
}

/** The outputs of the stack itself. */
export function outputsOf(state: readonly StateResource[]): Record<string, unknown> {
  return state.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs ?? {};
}
