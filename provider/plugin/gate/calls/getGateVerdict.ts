import { isGiven } from "../../../core/isGiven";
import { InvokeResponse, type InvokeRequest } from "@pulumi/pulumi/proto/provider_pb";
import { isProviderError } from "../../../core/errors/providerError";
import { cleanRemoteText } from "../../../core/remoteText";
import { findUnknown, unknownValue } from "../../../engine/unknownValue";
import { descriptionKeys } from "../../../generated/gateKeys";
import type { Gate } from "../../../gates/gate";
import type { GateResult } from "../../../gates/result";
import { gateOf, parseDescription, problemsOf } from "../../../verdict/parseDescription";
import { toFailures, type Failure } from "../../failures";
import { configuredOf, type PluginSession } from "../../session";
import { snakeCaseToTree } from "../../wire/snakeCase";
import { fromStruct, toStruct } from "../../wire/struct";
import { ForeignValueError, unwrap } from "../../wire/unwrap";
import { cancelled } from "../gateErrors";
import { describeProblem } from "../gateProblem";
import { reportResult } from "../reportResult";
import { waitingVerdict } from "../waitingVerdict";

const query = "index:getGateVerdict";

function failed(failures: readonly Failure[]): InvokeResponse {
  const response = new InvokeResponse();
  response.setFailuresList(toFailures(failures));
  return response;
}

/** Whether the call may wait: not in a preview, and not where the engine does not say whether it is one. */
function mayWait(session: PluginSession, request: InvokeRequest, wait: unknown): boolean {
  if (!isGiven(wait) || request.getPreview()) return false;
  if (session.knowsPreview) return true;
  session.log.write(
    "debug",
    `${query}: evaluated once without wait, because the engine does not say whether this is a preview`,
  );
  return false;
}

function evaluate(
  session: PluginSession,
  description: Readonly<Record<string, unknown>>,
  gate: Gate,
  isWaiting: boolean,
  signal: AbortSignal,
): Promise<GateResult> {
  const configured = configuredOf(session);
  if (isWaiting) return waitingVerdict(configured, { log: session.log, title: query }, description, gate, signal);
  return configured.evaluator.evaluate(gate, { signal });
}

/**
 * Answers `getGateVerdict`: whatever the verdict is, it is an answer, and the program decides. What is wrong with the
 * arguments or the settings comes back as failures that name a property, as for the queries.
 */
export async function getGateVerdict(
  session: PluginSession,
  request: InvokeRequest,
  callerLeft: AbortSignal,
): Promise<InvokeResponse> {
  const signal = AbortSignal.any([callerLeft, session.cancelled]);
  try {
    const given = unwrap(fromStruct(request.getArgs()), "", unknownValue);
    const description = snakeCaseToTree(given, descriptionKeys) as Record<string, unknown>;
    const unknown = findUnknown(description);
    if (unknown !== undefined) return failed([describeProblem({ path: unknown, reason: "is not known yet" }, query)]);
    const parsed = parseDescription(description, { now: session.timing.now() });
    const problems = problemsOf(parsed);
    if (problems.length > 0) return failed(problems.map((problem) => describeProblem(problem, query)));
    const isWaiting = mayWait(session, request, description["wait"]);
    const result = await evaluate(session, description, gateOf(parsed), isWaiting, signal);
    if (signal.aborted) throw cancelled(query);
    reportResult({ log: session.log, title: query }, description, result);
    const response = new InvokeResponse();
    response.setReturn(toStruct(result));
    return response;
  } catch (error) {
    if (error instanceof ForeignValueError) {
      return failed([describeProblem({ path: cleanRemoteText(error.property, 64), reason: error.message }, query)]);
    }
    if (!isProviderError(error) || error.code === "API_CANCELLED") throw error;
    return failed([{ property: error.parts.property ?? "targets", reason: error.message }]);
  }
}
