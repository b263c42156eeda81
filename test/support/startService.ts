import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { EngineLog, LogSeverity } from "../../provider/plugin/engineLog";
import { createService, type ServiceOptions } from "../../provider/plugin/service";
import { connectProvider, type ProviderClient } from "./providerClient";

/** The provider's service in this process, a client generated from the protocol, and what the service logged. */
export interface RunningService {
  readonly provider: ProviderClient;
  /** On 127.0.0.1, for an engine that is to use this service (option `attach` of a run). */
  readonly port: number;
  /** `severity: message`, and the addresses of engines that the log was connected to. */
  readonly log: string[];
  readonly engines: string[];
  stop(): void;
}

export async function startService(options: Omit<ServiceOptions, "log"> = {}): Promise<RunningService> {
  const lines: string[] = [];
  const engines: string[] = [];
  const log: EngineLog = {
    connect: (address) => void engines.push(address),
    write: (severity: LogSeverity, message: string) => void lines.push(`${severity}: ${message}`),
    close: () => undefined,
  };
  const server = new Server();
  server.addService(ResourceProviderService, createService({ environment: {}, ...options, log }));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  const provider = connectProvider(port);
  return {
    provider,
    port,
    log: lines,
    engines,
    stop: () => {
      provider.close();
      server.forceShutdown();
    },
  };
}

/** A new service for each test of a describe block. */
export function useService(options: () => Omit<ServiceOptions, "log"> = () => ({})): () => RunningService {
  let service: RunningService | undefined;
  beforeEach(async () => {
    service = await startService(options());
  });
  afterEach(() => service?.stop());
  return () => {
    if (service === undefined) throw new Error("the service is only there while a test runs");
    return service;
  };
}
