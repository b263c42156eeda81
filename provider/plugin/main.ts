import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { createEngineLog } from "./engineLog";
import { describeDefect } from "./describeDefect";
import { createService } from "./service";

/** Messages of 400 MiB, as in Pulumi's own SDKs. */
const channelOptions = {
  "grpc.max_receive_message_length": 400 * 1024 * 1024,
  "grpc.max_send_message_length": 400 * 1024 * 1024,
};

/** The engine's address among the arguments: the one that is no flag. Absent when it attaches later. */
function engineAddress(argv: readonly string[]): string | undefined {
  // `--tracing` alone takes a value of its own.
  return argv.filter((argument, at) => !argument.startsWith("-") && argv[at - 1] !== "--tracing").at(-1);
}

/**
 * Runs the plugin: serves on a loopback port of the system's choice and prints it as the first line on stdout, which is
 * all that stdout may ever hold.
 */
export function main(argv: readonly string[]): void {
  const log = createEngineLog();
  const address = engineAddress(argv);
  if (address !== undefined) log.connect(address);

  const server = new Server(channelOptions);
  server.addService(ResourceProviderService, createService({ log }));
  const stop = (): void => {
    server.forceShutdown();
    log.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const crash = (error: unknown): void => {
    process.stderr.write(`the plugin stops after an unexpected fault: ${describeDefect(error)}\n`);
    process.exit(1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) {
      process.stderr.write(`the plugin cannot listen on loopback: ${error.message}\n`);
      process.exit(1);
    }
    process.stdout.write(`${port}\n`);
  });
}
