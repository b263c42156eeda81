import type { Settings } from "../../../config/settings";
import { cleanRemoteText } from "../../../core/remoteText";
import type { Target } from "../../../gates/target";
import { counted, inWords } from "../../../gates/judge/words";
import { evidenceOf } from "../../../verdict/evidence/catalogue";
import { questionsOf } from "../../../verdict/planReadings";
import { prepareRead } from "../../../reading/prepareRead";
import type { DescribedGate } from "../../input/describeGates";

/** The first request of each reading of a target, as it would be sent; a project that is looked up first stands in braces. */
function requestOf(target: Target, settings: Settings): string {
  const requests = questionsOf(target, evidenceOf(target)).map(({ token, inputs }) => {
    const read = prepareRead(token, inputs, settings);
    const segments = read.query.pathSegments(read.inputs, read.destination.projectId ?? "{project_id}");
    return `GET ${read.destination.baseUrl}/${segments.join("/")}`;
  });
  return requests.join(", ");
}

/** What a command would do, without a call. */
export function planOf(gates: readonly DescribedGate[], settings: Settings, waits: boolean): string[] {
  return gates.flatMap(({ file, gate }) => [
    `${file === undefined ? "" : `${file}: `}${counted(gate.targets.length, "target")}` +
      (gate.wait === undefined || !waits
        ? ", evaluated once"
        : `, evaluated until ${gate.wait.until}, for ${inWords(gate.wait.timeout)} at most`),
    ...gate.targets.map((target) => {
      const asked = target.criteria.map(({ criterion }) => criterion.name).join(", ");
      const what =
        target.notApplicable === undefined ? requestOf(target, settings) : "not read, since it is not applicable";
      return `  ${cleanRemoteText(target.name)}: ${what}${asked === "" ? "" : ` (${asked})`}`;
    }),
  ]);
}
