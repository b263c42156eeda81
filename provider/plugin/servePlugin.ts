import type { Server as Listener } from "node:net";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { preferMemory } from "../config/credentials/preferMemory";
import { createEngineLog } from "./engineLog";
import { describeDefect } from "./describeDefect";
import { endWhenLeft } from "./endWhenLeft";
import { createService } from "./service";

const channelOptions = {
  // Messages of 400 MiB, as in Pulumi's own SDKs.
  "grpc.max_receive_message_length": 400 * 1024 * 1024,
  "grpc.max_send_message_length": 400 * 1024 * 1024,
  // Nobody asks this process for statistics on its connections.
  "grpc.enable_channelz": 0,
};

/** The engine's address among the arguments: the one that is no flag. Absent when it attaches later. */
function engineAddress(argv: readonly string[]): string | undefined {
  // `--tracing` alone takes a value of its own.
  return argv.filter((argument, at) => !argument.startsWith("-") && argv[at - 1] !== "--tracing").at(-1);
}

/**
 * Serves the connections of a listener whose port the launcher has printed already, as the first and only line on stdout.
 */
export function servePlugin(argv: readonly string[], listener: Listener): void {
  const log = createEngineLog();
  const address = engineAddress(argv);
  if (address !== undefined) log.connect(address);

  const server = new Server(channelOptions);
  server.addService(ResourceProviderService, createService({ log, reads: { onLongList: preferMemory } }));
  const stop = (): void => {
    server.forceShutdown();
    log.close();
    process.exit(0);
  };
  // Without an address it was started by hand, to be attached to by one engine after the other.
  if (address !== undefined) endWhenLeft(listener, stop);
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const crash = (error: unknown): void => {
    process.stderr.write(`internal error (${describeDefect(error)}), please report it; the plugin stops\n`);
    process.exit(1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  listener.on("connection", (socket) => injector.injectConnection(socket));
}
