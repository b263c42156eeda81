import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that answers when it is told to: for what has to be true while an answer is still to come. */
export interface HeldServer {
  readonly url: string;
  /** How many requests came so far. */
  requests(): number;
  /** Resolves once this many requests have come. */
  arrived(count: number): Promise<void>;
  /** Answers every request that waits, with status 500. */
  release(): void;
  close(): void;
}

export async function startHeldServer(): Promise<HeldServer> {
  const held: ServerResponse[] = [];
  const waiting = new Set<() => void>();
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    held.push(response);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    arrived: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (requests < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    release: () => {
      for (const response of held.splice(0)) response.writeHead(500).end();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
