import type { GateFactsByService } from "../../core/gateFacts";
import { omitAbsent } from "../../core/omitAbsent";
import { registry, type StateToken } from "../../generated/registry";
import type { FunctionToken, RecordToken } from "../../generated/types";
import { readingFields } from "../../gates/parse/parseTarget";
import type { Target } from "../../gates/target";
import { cbrBackups } from "./cbrBackups";
import { forIndices } from "./forIndices";
import { joinWithState } from "./joinWithState";
import { joinAnswers, type EvidenceSource, type QueryAnswer } from "./evidenceSource";

const rows = Object.entries(registry).filter(([, query]) => "toRecord" in query) as unknown as readonly (readonly [
  RecordToken,
  (typeof registry)[RecordToken],
])[];

const readingNames = Object.keys(readingFields) as readonly (keyof typeof readingFields)[];

interface ResourceStateRead {
  /** The read of the resource itself that stands beside a list. */
  readonly token: StateToken;
  /** Whether nothing is proven without it. */
  readonly isNeeded: boolean;
  /** The list as it is for a target that asks for a part of the resource. */
  readonly forTarget?: (list: QueryAnswer, target: Target) => QueryAnswer;
}

const resourceStates: Readonly<Partial<Record<FunctionToken, ResourceStateRead>>> = {
  "huaweicloud-backup:dws:getSnapshots": { token: "internal:dws:readCluster", isNeeded: false },
  "huaweicloud-backup:css:getSnapshots": {
    token: "internal:css:readCluster",
    isNeeded: true,
    forTarget: forIndices,
  },
};

/**
 * The evidence that one query gives, if it gives one. It asks for everything about the resource, since a filtered list can
 * show neither the newest success nor the newest failure.
 */
function ofQuery([token, { service, resourceArgument, gate: facts }]: (typeof rows)[number]): EvidenceSource[] {
  if (facts.evidence === undefined) return [];
  const inputs = (target: Target): Readonly<Record<string, unknown>> => {
    const asked = omitAbsent<object>(Object.fromEntries(readingNames.map((name) => [name, target[name]])));
    return { ...asked, [resourceArgument]: target.resourceId };
  };
  const list = { token, inputs };
  const state = resourceStates[token];
  if (state === undefined) return [{ service, facts, questions: [list], join: joinAnswers }];
  const ofResource = ({ resourceId, region, projectId }: Target): Readonly<Record<string, unknown>> =>
    omitAbsent<Record<string, unknown>>({ [resourceArgument]: resourceId, region, projectId });
  const questions = [list, { token: state.token, inputs: ofResource }];
  return [{ service, facts, questions, join: joinWithState(state) }];
}

/**
 * Every evidence: one of each query whose facts name it. One that is made of more than one answer stands below these.
 * An evidence and the facts by which it is judged are one thing, since the words and types of one query say
 * nothing about another's.
 */
export const evidenceSources: readonly EvidenceSource[] = [...rows.flatMap(ofQuery), cbrBackups];

/** The facts of the evidence of each service, by which gates judge it. */
export const gateFacts: GateFactsByService = Object.fromEntries(
  [...new Set(evidenceSources.map(({ service }) => service))].map((service) => [
    service,
    evidenceSources.filter((one) => one.service === service).map(({ facts }) => facts),
  ]),
);

/** The evidence that a target is judged by. */
export function evidenceOf({ service, facts }: Pick<Target, "service" | "facts">): EvidenceSource {
  const found = evidenceSources.find((one) => one.service === service && one.facts.evidence === facts.evidence);
  if (found === undefined) throw new TypeError(`no query reads the service ${service}`);
  return found;
}
