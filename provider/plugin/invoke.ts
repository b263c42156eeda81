import { isGiven } from "../core/isGiven";
import { didYouMean } from "../core/keys/didYouMean";
import { status } from "@grpc/grpc-js";
import { InvokeResponse, type InvokeRequest } from "@pulumi/pulumi/proto/provider_pb";
import { isProviderError, ProviderError } from "../core/errors/providerError";
import { cleanRemoteText } from "../core/remoteText";
import { isUnknownValue } from "../engine/unknownValue";
import { argumentRules } from "../generated/argumentRules";
import { registry } from "../generated/registry";
import type { FunctionToken } from "../generated/types";
import type { Reader } from "../reading/createReader";
import type { EngineLog } from "./engineLog";
import { toFailures } from "./failures";
import { gateVerdictToken } from "./gate/gateVerdictToken";
import { CallError } from "./handler";
import { snakeCaseToKnown } from "./wire/snakeCase";
import { fromStruct, toStruct } from "./wire/struct";
import { ForeignValueError, unwrap } from "./wire/unwrap";

const tokens = [...Object.keys(registry), gateVerdictToken];

function checkToken(token: string): FunctionToken {
  if (Object.hasOwn(registry, token)) return token as FunctionToken;
  const hint = didYouMean(token, tokens) ?? `valid functions: ${tokens.join(", ")}`;
  throw new CallError(
    status.INVALID_ARGUMENT,
    `unknown function ${cleanRemoteText(token, 128) || '""'}; ${hint} [INPUT_UNKNOWN]`,
  );
}

function failure(property: string, reason: string): InvokeResponse {
  const response = new InvokeResponse();
  response.setFailuresList(toFailures([{ property, reason }]));
  return response;
}

/** An argument that cannot be used, as the error that the read itself would give. */
function unusable(token: string, property: string, happened: string): InvokeResponse {
  const attempt = { query: token.split(":").slice(1).join(":") };
  return failure(property, new ProviderError({ code: "INPUT_INVALID", happened, attempt }).message);
}

/**
 * Answers one call of a query. Every error of ours comes back as a failure that names a property, which the SDKs show as
 * one line; only defects and cancellation become gRPC errors. Where no argument is at fault the resource's is named, and
 * that of the project for a list.
 */
export async function invoke(
  request: InvokeRequest,
  reader: Reader,
  log: EngineLog,
  signal: AbortSignal,
): Promise<InvokeResponse> {
  const token = checkToken(request.getTok());
  const resourceArgument = registry[token].resourceArgument;
  try {
    const given = unwrap(fromStruct(request.getArgs())) as Record<string, unknown>;
    const unknown = Object.keys(given).find((name) => isUnknownValue(given[name]));
    if (unknown !== undefined) return unusable(token, unknown, `${cleanRemoteText(unknown, 64)} is not known yet`);
    const inputs = snakeCaseToKnown(given, Object.keys(argumentRules[token]));
    const answer = await reader.read(token, inputs, { signal });
    const resourceId = inputs[resourceArgument ?? ""];
    const subject = isGiven(resourceId) ? `${token} of ${String(resourceId)}` : token;
    for (const warning of answer.warnings) log.write("warning", `${subject}: ${warning}`);
    if (!answer.complete)
      log.write("warning", `${subject}: the list is incomplete: ${answer.incompleteReason ?? "unknown reason"}`);
    const response = new InvokeResponse();
    response.setReturn(toStruct(answer));
    return response;
  } catch (error) {
    if (error instanceof ForeignValueError) {
      return unusable(token, error.property, `${cleanRemoteText(error.property, 64)} ${error.message}`);
    }
    if (!isProviderError(error) || error.code === "API_CANCELLED") throw error;
    return failure(error.parts.property ?? resourceArgument ?? "projectId", error.message);
  }
}
