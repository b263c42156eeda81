import type { TransportRequest } from "../../../../provider/api/transport/transport";
import type { RunningServer } from "./startServer";

/** Starts servers within one test and closes them after it. */
export function useServers(): <S extends RunningServer>(starting: Promise<S>) => Promise<S> {
  const running: RunningServer[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
  });
  return async (starting) => {
    const server = await starting;
    running.push(server);
    return server;
  };
}

/** A request with room enough for everything, to which a test adds what it is about. */
export function requestTo(host: string, parts: Partial<TransportRequest> = {}): TransportRequest {
  return { url: `http://${host}/v1/path?a=b`, headers: {}, timeoutMilliseconds: 5000, maximumBytes: 10_000, ...parts };
}
