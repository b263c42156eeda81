import { omitAbsent } from "../../core/omitAbsent";
import { resultVersion } from "../../gates/result";
import { joined } from "../../gates/aggregate";
import type { Format, RenderedGate } from "./format";
import { jsonText } from "./jsonText";

/** Beyond so many targets the blanks of the indentation would take more memory than the records of a target did. */
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
export const json: Format = {
  name: "json",
  render(gates) {
    const [only, ...more] = gates;
    const value = only !== undefined && more.length === 0 ? only.result : several(gates);
    const targets = gates.reduce((sum, { result }) => sum + result.targetResults.length, 0);
    return jsonText(value, targets > indentedTargets);
  },
};
