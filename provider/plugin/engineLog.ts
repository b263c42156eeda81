import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";

export type LogSeverity = "debug" | "info" | "warning";

/** Speaks to the user through the engine: what a plugin prints by itself is shown at debug level only. */
export interface EngineLog {
  connect(engineAddress: string): void;
  write(severity: LogSeverity, message: string, urn?: string): void;
  close(): void;
}

/** Values of `pulumirpc.LogSeverity`. ERROR is left to the calls that fail. */
const severities: Readonly<Record<LogSeverity, number>> = { debug: 0, info: 1, warning: 2 };

/** Before an engine is known, and where there is none, messages go to stderr. A log that fails never fails a call. */
export function createEngineLog(): EngineLog {
  let client: EngineClient | undefined;
  return {
    connect(engineAddress) {
      // Loaded on first use: a plugin that only answers GetSchema has no engine to speak to.
      const { EngineClient: Client } =
        require("@pulumi/pulumi/proto/engine_grpc_pb") as typeof import("@pulumi/pulumi/proto/engine_grpc_pb");
      const { credentials } = require("@grpc/grpc-js") as typeof import("@grpc/grpc-js");
      client?.close();
      client = new Client(engineAddress, credentials.createInsecure());
    },
    write(severity, message, urn) {
      if (client === undefined) {
        if (severity !== "debug") process.stderr.write(`${severity}: ${message}\n`);
        return;
      }
      const { LogRequest } =
        require("@pulumi/pulumi/proto/engine_pb") as typeof import("@pulumi/pulumi/proto/engine_pb");
      const request = new LogRequest();
      request.setSeverity(severities[severity] as 0 | 1 | 2);
      request.setMessage(message);
      if (urn !== undefined) request.setUrn(urn);
      client.log(request, () => undefined);
    },
    close() {
      client?.close();
      client = undefined;
    },
  };
}
