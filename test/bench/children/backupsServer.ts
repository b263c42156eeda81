/** The first message starts the service; each further one asks what was counted since the last. */
import { startFleetServer, type FleetServer } from "../../support/fleet/fleetServer";
import type { BackupsServerOptions } from "../client/backupsServer";

let server: FleetServer | undefined;

async function hear(message: BackupsServerOptions | "counts"): Promise<unknown> {
  if (message !== "counts") {
    server = await startFleetServer({ ...message, fate: () => "healthy" });
    return server.url;
  }
  const counts = { ...server?.counts, ...server?.handshakes };
  for (const part of [server?.counts, server?.handshakes]) {
    for (const name of Object.keys(part ?? {})) (part as Record<string, number>)[name] = 0;
  }
  return counts;
}

process.on("message", (message: BackupsServerOptions | "counts") => {
  void hear(message).then((reply) => process.send?.(reply));
});
process.once("disconnect", () => process.exit(0));
