import { status, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { PluginInfo, type PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import {
  GetSchemaResponse,
  ProviderHandshakeResponse,
  type CheckRequest,
  type ConfigureRequest,
  type GetSchemaRequest,
  type InvokeRequest,
  type InvokeResponse,
  type ProviderHandshakeRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { processEnvironment, type Environment } from "../config/environment";
import { version } from "../generated/version";
import { checkConfig, configure, diffConfig, type ReadOptions } from "./configuration/configurationCalls";
import type { EngineLog } from "./engineLog";
import { gateCalls } from "./gate/calls/gateCalls";
import { gateVerdictToken } from "./gate/gateVerdictToken";
import { getGateVerdict } from "./gate/calls/getGateVerdict";
import { CallError, handler } from "./handler";
import { invoke } from "./invoke";
import { createRunningCalls } from "./runningCalls";
import { configuredOf, createPluginSession, type GateOptions } from "./session";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The text of a file that ships at the package's root: found by walking up, since sources and build lie at different depths. */
function packageFile(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    if (existsSync(candidate)) return readFileSync(candidate, "utf8");
    if (folder === dirname(folder)) throw new Error(`${name} is missing from the package`);
  }
}

/** Milliseconds for which Cancel waits at most for what it cancels, which ends at once unless it is stuck. */
const cancelLimit = 1000;

export interface ServiceOptions {
  readonly log: EngineLog;
  readonly environment?: Environment;
  readonly reads?: ReadOptions;
  readonly gates?: GateOptions;
}

function getSchema(request: GetSchemaRequest): GetSchemaResponse {
  if (request.getVersion() !== 0) {
    throw new CallError(status.INVALID_ARGUMENT, `unknown schema format ${request.getVersion()}; valid formats: 0`);
  }
  const response = new GetSchemaResponse();
  response.setSchema(packageFile("schema.json"));
  return response;
}

function getPluginInfo(): PluginInfo {
  const info = new PluginInfo();
  info.setVersion(version);
  return info;
}

/**
 * The provider as the engine sees it. Calls that are not listed here answer UNIMPLEMENTED, which the engine accepts.
 *
 * Our own service instead of `pulumi.provider.main`: the stock Node server throws the provider's configuration away,
 * leaves CheckConfig unimplemented, and tells neither previews from updates nor a Diff its details.
 */
export function createService(options: ServiceOptions): UntypedServiceImplementation {
  const { log, environment = processEnvironment(), reads = {}, gates } = options;
  const cancellation = new AbortController();
  const session = createPluginSession(log, cancellation.signal, gates);
  const running = createRunningCalls();

  function handshake(request: ProviderHandshakeRequest): ProviderHandshakeResponse {
    log.connect(request.getEngineAddress());
    session.knowsPreview = request.getInvokeWithPreview();
    const response = new ProviderHandshakeResponse();
    response.setAcceptSecrets(true);
    response.setAcceptResources(false);
    response.setAcceptOutputs(false);
    return response;
  }

  function invokeFunction(request: InvokeRequest, signal: AbortSignal): Promise<InvokeResponse> {
    const { reader } = configuredOf(session);
    if (request.getTok() === gateVerdictToken) return getGateVerdict(session, request, signal);
    return invoke(request, reader, log, signal);
  }

  /**
   * The engine ends the program as soon as this is answered: whatever is cancelled here is answered first, so that the
   * program can still show it. Source: `SignalCancellation` in pkg/host/host.go of Pulumi 3.259.
   */
  async function cancel(): Promise<Empty> {
    cancellation.abort();
    const over = new AbortController();
    const limit = session.timing.sleep(cancelLimit, over.signal).catch(() => undefined);
    await Promise.race([running.answered(), limit]);
    over.abort();
    return new Empty();
  }

  const calls = running.watch({
    handshake: handler("Handshake", handshake),
    getSchema: handler("GetSchema", getSchema),
    getPluginInfo: handler("GetPluginInfo", getPluginInfo),
    checkConfig: handler("CheckConfig", (request: CheckRequest) => checkConfig(environment, request)),
    diffConfig: handler("DiffConfig", diffConfig),
    configure: handler("Configure", (request: ConfigureRequest) => configure(session, environment, reads, request)),
    invoke: handler("Invoke", invokeFunction),
    ...gateCalls(session),
    attach: handler("Attach", (request: PluginAttach) => {
      log.connect(request.getAddress());
      return new Empty();
    }),
  });
  return { ...calls, cancel: handler("Cancel", cancel) };
}
