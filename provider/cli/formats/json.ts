import { omitAbsent } from "../../core/omitAbsent";
import { resultVersion } from "../../gates/result";
import { joined } from "../../gates/aggregate";
import type { Format } from "./format";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { jsonPieces, jsonText } from "./jsonText";

/** With more targets the blanks of the indentation would take more memory than the records of a target. */
const indentedTargets = 1000;

/** Several results as one object, whose `verdict` and `blocks` stand where those of a single result do. */
function several(gates: readonly RenderedGate[]): object {
  return {
    schemaVersion: resultVersion,
    verdict: joined(gates.map(({ result }) => result.verdict)),
    blocks: gates.some(({ result }) => result.blocks),
    // By name: beside the result stands what other outputs of the same run need.
    gates: gates.map(({ file, result, exitCode }) => omitAbsent({ file, result, exitCode })),
  };
}

/** One gate: the result itself, as every door has it. Several: an object with a result and an exit code for each. */
export const json: Format & Required<Pick<Format, "pieces">> = {
  name: "json",
  render(gates) {
    return [...json.pieces(gates)].join("");
  },
  *pieces(gates) {
    const [only, ...more] = gates;
    const isOne = only !== undefined && more.length === 0;
    const value = isOne ? only.result : several(gates);
    const targets = gates.reduce((sum, { result }) => sum + result.targetResults.length, 0);
    if (targets <= indentedTargets) yield jsonText(value);
    // A piece for each target: below the result, or below the list of gates and each result in it.
    else yield* jsonPieces(value, isOne ? 2 : 5);
  },
};
