import { status } from "@grpc/grpc-js";
import {
  CheckResponse,
  ConfigureResponse,
  DiffResponse,
  type CheckRequest,
  type ConfigureRequest,
  type DiffRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import type { Environment } from "../../config/environment";
import { showsRequests } from "../../config/requestLog";
import { resolveSettings } from "../../config/resolveSettings";
import { omitAbsent } from "../../core/omitAbsent";
import { createReader } from "../../reading/createReader";
import type { ReaderOptions } from "../../reading/connect";
import { checkConfiguration, readProviderArguments } from "./checkConfiguration";
import { toCheckFailures } from "../failures";
import { CallError } from "../handler";
import { configureSession, type PluginSession } from "../session";
import { fromStruct, toStruct } from "../wire/struct";
import { isDeepStrictEqual } from "node:util";
import { secretPaths } from "../wire/secretPaths";
import { ForeignValueError, unwrap } from "../wire/unwrap";

/**
 * Whether two provider configurations say different things. Secrets are compared by what they hold, and a value that became
 * a secret, or is none any more, is a difference, so that state follows.
 */
export function configurationsDiffer(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  try {
    return (
      !isDeepStrictEqual(unwrap(before), unwrap(after)) || !isDeepStrictEqual(secretPaths(before), secretPaths(after))
    );
  } catch (error) {
    // An asset, say, where a text belongs: CheckConfig names it.
    if (error instanceof ForeignValueError) return true;
    throw error;
  }
}

export function checkConfig(environment: Environment, request: CheckRequest): CheckResponse {
  const { inputs, failures } = checkConfiguration(fromStruct(request.getNews()), environment);
  const response = new CheckResponse();
  response.setInputs(toStruct(inputs));
  response.setFailuresList(toCheckFailures(failures));
  return response;
}

export function diffConfig(request: DiffRequest): DiffResponse {
  const differ = configurationsDiffer(
    fromStruct(request.getOldInputs() ?? request.getOlds()),
    fromStruct(request.getNews()),
  );
  const response = new DiffResponse();
  // Never a replacement: a rotated key must not replace the provider, and with it everything behind it.
  response.setChanges(differ ? DiffResponse.DiffChanges.DIFF_SOME : DiffResponse.DiffChanges.DIFF_NONE);
  return response;
}

/** Clock, transport and limits of the reads, for tests; and who hears of long lists. */
export type ReadOptions = Pick<ReaderOptions, "now" | "transport" | "limits" | "shared" | "metadataUrl" | "onLongList">;

export function configure(
  session: PluginSession,
  environment: Environment,
  reads: ReadOptions,
  request: ConfigureRequest,
): ConfigureResponse {
  const { log, cancelled: signal } = session;
  const { settings: given, unknown, faults } = readProviderArguments(request.getArgs(), request.getVariablesMap());
  const { settings, problems } = resolveSettings(given, environment);
  // Going on without a setting that was given would read from another place, or with another credential.
  const refused = [...faults, ...unknown.map((property) => ({ property, reason: "is not known yet" }))];
  const all = [...refused.map((fault) => ({ ...fault, code: "CONFIG_INVALID" as const })), ...problems];
  const [problem] = all;
  if (problem !== undefined) {
    const text = all.map(({ property, reason }) => `${property} ${reason}`).join("; ");
    throw new CallError(status.INVALID_ARGUMENT, `the provider cannot be configured: ${text} [${problem.code}]`);
  }
  log.write("debug", `credentials: ${settings.credentialSource ?? "none found"}`);
  const requests = showsRequests(environment) ? "info" : "debug";
  const logRequest = (line: string): void => log.write(requests, line);
  const { region, projectId } = settings;
  configureSession(
    session,
    createReader({ settings, signal, log: logRequest, ...reads }),
    omitAbsent({ region, projectId }),
  );
  const response = new ConfigureResponse();
  // Engines that did not ask by Handshake read these.
  response.setAcceptsecrets(true);
  response.setSupportspreview(true);
  return response;
}
