import type { RenderedGate } from "../../../provider/report/lines/renderedGate";
import { exitCodeOf } from "../../../provider/cli/exitCodes";
import { evaluateGate } from "../../../provider/gates/evaluateGate";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import type { GateResult } from "../../../provider/gates/result";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { readAt } from "../../support/gates/judged";
import type { Fleet } from "../../support/report/fleet";

/** What a report is made of, by the evaluator itself; `more` changes its result afterwards. */
export function judgedFleet(
  { description, recording }: Pick<Fleet, "description" | "recording">,
  more: Partial<GateResult> = {},
): RenderedGate {
  const parsed = parseGate(description, { facts: gateFacts, now: readAt });
  if (parsed.kind !== "gate") throw new Error(`the description is wrong: ${JSON.stringify(parsed)}`);
  const result = { ...evaluateGate(parsed.gate, recording.answers, readAt).result, ...more };
  return { file: "gate.yaml", result, exitCode: exitCodeOf(result), readings: recording.answers, gate: parsed.gate };
}
