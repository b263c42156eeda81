import { Server, ServerCredentials, type sendUnaryData, type ServerUnaryCall } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";

const severities = ["debug", "info", "warning", "error"] as const;

/** The part of Pulumi's engine that plugins speak to: it takes their log messages. */
export interface FakeEngine {
  readonly address: string;
  /** `severity: message`, oldest first; `status` in the place of the severity of a line that the next one overwrites. */
  messages(): readonly string[];
  /** The first message, of those before now or still to come, that holds the text. */
  message(text: string): Promise<string>;
  stop(): void;
}

export async function startFakeEngine(): Promise<FakeEngine> {
  const messages: string[] = [];
  const waiting = new Set<() => void>();
  const server = new Server();
  server.addService(EngineService, {
    log({ request }: ServerUnaryCall<LogRequest, Empty>, callback: sendUnaryData<Empty>) {
      messages.push(
        `${request.getEphemeral() ? "status" : severities[request.getSeverity()]}: ${request.getMessage()}`,
      );
      for (const look of waiting) look();
      callback(null, new Empty());
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return {
    address: `127.0.0.1:${port}`,
    messages: () => [...messages],
    message: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = messages.find((message) => message.includes(text));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    stop: () => server.forceShutdown(),
  };
}
