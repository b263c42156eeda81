import assert from "node:assert/strict";
import type { ExplainedTarget, GateExplanation } from "../../../provider/gates/explain/explanation";

interface Explained {
  readonly schemaVersion: string;
  readonly gates: readonly (GateExplanation & { readonly file?: string })[];
}

/** What `explain -o json` printed. */
export function explained(text: string): Explained {
  return JSON.parse(text) as Explained;
}

export function explainedGate(text: string): GateExplanation {
  return explained(text).gates[0] ?? assert.fail("no gate is explained");
}

export function explainedTarget(text: string): ExplainedTarget {
  return explainedGate(text).targets[0] ?? assert.fail("no target is explained");
}
