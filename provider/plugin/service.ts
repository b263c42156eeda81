import { status, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import {
  CheckFailure,
  CheckResponse,
  ConfigureResponse,
  DiffResponse,
  GetSchemaResponse,
  ProviderHandshakeResponse,
  type CheckRequest,
  type ConfigureRequest,
  type DiffRequest,
  type GetSchemaRequest,
  type InvokeRequest,
  type ProviderHandshakeRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { processEnvironment, type Environment } from "../config/environment";
import { showsRequests } from "../config/requestLog";
import { resolveSettings } from "../config/resolveSettings";
import { version } from "../generated/version";
import { createReader, type Reader, type ReaderOptions } from "../read";
import { checkConfiguration, readProviderArguments } from "./checkConfiguration";
import { configurationsDiffer } from "./configurationsDiffer";
import type { EngineLog } from "./engineLog";
import { CallError, handler } from "./handler";
import { invoke } from "./invoke";
import { packageFile } from "./packageFile";
import { fromStruct, toStruct } from "./struct";

export interface ServiceOptions {
  readonly log: EngineLog;
  readonly environment?: Environment;
  /** Clock, transport and limits of the reads, for tests. */
  readonly reads?: Pick<ReaderOptions, "now" | "transport" | "limits" | "shared" | "metadataUrl">;
}

/**
 * The provider as the engine sees it. Calls that are not listed here answer UNIMPLEMENTED, which the engine accepts.
 *
 * Our own service instead of `pulumi.provider.main`: the stock Node server throws the provider's configuration away and
 * leaves CheckConfig unimplemented.
 */
export function createService(options: ServiceOptions): UntypedServiceImplementation {
  const { log, environment = processEnvironment(), reads = {} } = options;
  const cancellation = new AbortController();
  let reader: Reader | undefined;

  function handshake(request: ProviderHandshakeRequest): ProviderHandshakeResponse {
    log.connect(request.getEngineAddress());
    const response = new ProviderHandshakeResponse();
    response.setAcceptSecrets(true);
    response.setAcceptResources(false);
    response.setAcceptOutputs(false);
    return response;
  }

  function getSchema(request: GetSchemaRequest): GetSchemaResponse {
    if (request.getVersion() !== 0) {
      throw new CallError(status.INVALID_ARGUMENT, `there is no schema format ${request.getVersion()}, only 0`);
    }
    const response = new GetSchemaResponse();
    response.setSchema(packageFile("schema.json"));
    return response;
  }

  function checkConfig(request: CheckRequest): CheckResponse {
    const { inputs, failures, warnings } = checkConfiguration(fromStruct(request.getNews()), environment);
    for (const warning of warnings) log.write("warning", warning, request.getUrn());
    const response = new CheckResponse();
    response.setInputs(toStruct(inputs));
    response.setFailuresList(
      failures.map(({ property, reason }) => {
        const failure = new CheckFailure();
        failure.setProperty(property);
        failure.setReason(reason);
        return failure;
      }),
    );
    return response;
  }

  function diffConfig(request: DiffRequest): DiffResponse {
    const differ = configurationsDiffer(
      fromStruct(request.getOldInputs() ?? request.getOlds()),
      fromStruct(request.getNews()),
    );
    const response = new DiffResponse();
    // Never a replacement: a rotated key must not replace the provider, and with it everything behind it.
    response.setChanges(differ ? DiffResponse.DiffChanges.DIFF_SOME : DiffResponse.DiffChanges.DIFF_NONE);
    return response;
  }

  function configure(request: ConfigureRequest): ConfigureResponse {
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
    reader = createReader({ settings, signal: cancellation.signal, log: logRequest, ...reads });
    const response = new ConfigureResponse();
    // Engines that did not ask by Handshake read these.
    response.setAcceptsecrets(true);
    response.setSupportspreview(true);
    return response;
  }

  function invokeFunction(request: InvokeRequest, signal: AbortSignal): ReturnType<typeof invoke> {
    if (reader === undefined) throw new CallError(status.FAILED_PRECONDITION, "the provider is not configured yet");
    return invoke(request, reader, log, signal);
  }

  return {
    handshake: handler("Handshake", handshake),
    getSchema: handler("GetSchema", getSchema),
    checkConfig: handler("CheckConfig", checkConfig),
    diffConfig: handler("DiffConfig", diffConfig),
    configure: handler("Configure", configure),
    invoke: handler("Invoke", invokeFunction),
    getPluginInfo: handler("GetPluginInfo", () => {
      const info = new PluginInfo();
      info.setVersion(version);
      return info;
    }),
    attach: handler("Attach", (request: PluginAttach) => {
      log.connect(request.getAddress());
      return new Empty();
    }),
    cancel: handler("Cancel", () => {
      cancellation.abort();
      return new Empty();
    }),
  };
}
