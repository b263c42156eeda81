import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity as Severity } from "@pulumi/pulumi/proto/engine_pb";

/** `status` is for how far something is: a line that the next one overwrites, and that only a terminal shows. */
export type LogSeverity = "debug" | "status" | "info" | "warning";

/** Speaks to the user through the engine: what a plugin prints by itself is shown at debug level only. */
export interface EngineLog {
  connect(engineAddress: string): void;
  write(severity: LogSeverity, message: string, urn?: string): void;
  close(): void;
}

/** ERROR is left to the calls that fail. */
const severities = { debug: Severity.DEBUG, status: Severity.INFO, info: Severity.INFO, warning: Severity.WARNING };

/** Before an engine is known, and where there is none, messages go to stderr. A log that fails never fails a call. */
export function createEngineLog(): EngineLog {
  let client: EngineClient | undefined;
  return {
    connect(engineAddress) {
      if (engineAddress === "") return;
      client?.close();
      client = new EngineClient(engineAddress, credentials.createInsecure(), {
        // The engine is on this machine: http_proxy is not for it, and grpc-js would use it even for loopback.
        "grpc.enable_http_proxy": 0,
      });
    },
    write(severity, message, urn) {
      if (client === undefined) {
        if (severity !== "debug" && severity !== "status") process.stderr.write(`${severity}: ${message}\n`);
        return;
      }
      const request = new LogRequest();
      request.setSeverity(severities[severity]);
      request.setMessage(message);
      request.setEphemeral(severity === "status");
      if (urn !== undefined) request.setUrn(urn);
      client.log(request, () => undefined);
    },
    close() {
      client?.close();
      client = undefined;
    },
  };
}
