import type { GateResult } from "../../gates/result";
import type { Format } from "./format";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { jsonText } from "./jsonText";

/** The result but for its targets, which have lines of their own. */
function summaryOf({ targetResults, ...summary }: GateResult): object {
  // The count tells a reader whether the text ends before its last target.
  return { targets: targetResults.length, ...summary };
}

function linesOf({ file, result, exitCode }: RenderedGate, gate: number): object[] {
  return [
    {
      kind: "gate",
      gate,
      ...(file === undefined ? {} : { file }),
      exitCode,
      // Tells a collector of lines that some targets were not read.
      partial: result.reason === "cancelled",
      ...summaryOf(result),
    },
    ...result.targetResults.map((target) => ({ kind: "target", gate, ...target })),
  ];
}

/**
 * JSON Lines, for logs and for fleets too large for one document: a line for each gate, then one for each of its targets.
 * The fields are those of the result; `kind` and the number `gate` say what a line is and belongs to.
 */
export const jsonl: Format = {
  name: "jsonl",
  render(gates) {
    const lines = gates.flatMap((gate, index) => linesOf(gate, index + 1));
    return lines.map((line) => jsonText(line, true)).join("");
  },
};
