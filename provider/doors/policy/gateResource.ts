import type { Gate } from "../../gates/gate";
import { parseDescription, problemsOf } from "../../verdict/parseDescription";
import { isNotKnown, plainMembers } from "./plainValue";

/** The gate as a resource of the provider, and as a dynamic resource of Node.js programs. */
const gateTypes: readonly string[] = [
  "huaweicloud-backup:index:Gate",
  "pulumi-nodejs:dynamic/huaweicloud-backup:BackupGate",
];

export function isGate({ type }: { readonly type: string }): boolean {
  return gateTypes.includes(type);
}

/** A gate of the program; why it cannot be one; or that not all of it is known yet. */
type ReadGate =
  | { readonly kind: "gate"; readonly gate: Gate }
  | { readonly kind: "unknown" }
  | { readonly kind: "wrong"; readonly reasons: string };

const keys = ["criteria", "targets", "policy", "wait", "overrides"];

/** Reads the description of a gate resource as the evaluator reads it, criteria of targets merged. */
export function readGateResource(props: unknown): ReadGate {
  const members = plainMembers(props);
  const description = Object.fromEntries(Object.entries(members).filter(([name]) => keys.includes(name)));
  const parsed = parseDescription(description, { isUnknown: isNotKnown });
  if (parsed.kind !== "problems") return parsed;
  return {
    kind: "wrong",
    reasons: problemsOf(parsed)
      .map(({ path, reason }) => `${path} ${reason}`)
      .join("; "),
  };
}
