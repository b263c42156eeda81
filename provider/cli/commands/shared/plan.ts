import type { Settings } from "../../../config/settings";
import { omitAbsent } from "../../../core/omitAbsent";
import { cleanRemoteText } from "../../../core/remoteText";
import type { Target } from "../../../gates/gate";
import { counted, inWords } from "../../../gates/judge/words";
import { gateQueries } from "../../../verdict/gateQueries";
import { prepareRead } from "../../../reading/prepareRead";
import type { DescribedGate } from "../../input/describeGates";

/** The first request for a target, as it would be sent; a project that is looked up first stands in braces. */
export function requestOf(target: Target, settings: Settings): string {
  const [token, query] = gateQueries.get(target.service) ?? [];
  if (token === undefined || query === undefined) throw new TypeError(`no query reads the service ${target.service}`);
  const { actionName, dwsTimeZone, region, projectId, maxRecords } = target;
  const own = omitAbsent<object>({ actionName, dwsTimeZone, region, projectId, maxRecords });
  const read = prepareRead(token, { ...own, [query.resourceArgument]: target.resourceId }, settings);
  const segments = read.query.pathSegments(read.inputs, read.destination.projectId ?? "{project_id}");
  return `GET ${read.destination.baseUrl}/${segments.join("/")}`;
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
