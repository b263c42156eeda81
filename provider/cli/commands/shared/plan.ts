import type { Settings } from "../../../config/settings";
import { cleanRemoteText } from "../../../core/remoteText";
import type { Target } from "../../../gates/gate";
import { counted, inWords } from "../../../gates/judge/words";
import { gateQueries, argumentsOf } from "../../../verdict/gateQueries";
import { prepareRead } from "../../../reading/prepareRead";
import type { DescribedGate } from "../../input/describeGates";

/** The first request for a target, as it would be sent; a project that is looked up first stands in braces. */
export function requestOf(target: Target, settings: Settings): string {
  const [token, query] = gateQueries.get(target.service) ?? [];
  if (token === undefined || query === undefined) throw new TypeError(`no query reads the service ${target.service}`);
  const read = prepareRead(token, argumentsOf(target, query), settings);
  const segments = read.query.pathSegments(read.inputs, read.target.projectId ?? "{project_id}");
  return `GET ${read.target.baseUrl}/${segments.join("/")}`;
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
      const what = target.notApplicable === undefined ? requestOf(target, settings) : "not read: not applicable";
      return `  ${cleanRemoteText(target.name)}: ${what}${asked === "" ? "" : ` (${asked})`}`;
    }),
  ]);
}
