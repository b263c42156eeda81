import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that answers when it is told to: for what has to be true while an answer is still to come. */
export interface HeldServer {
  readonly url: string;
  /** How many requests came so far. */
  requests(): number;
  /** Resolves once this many requests have come. */
  arrived(count: number): Promise<void>;
  /** Resolves once so many of them were given up by their senders. */
  left(count: number): Promise<void>;
  /** Answers every request that waits, with status 500. */
  release(): void;
  close(): void;
}

export async function startHeldServer(): Promise<HeldServer> {
  const held: ServerResponse[] = [];
  const waiting = new Set<() => void>();
  let requests = 0;
  let gone = 0;
  const server = createServer((_, response) => {
    requests++;
    held.push(response);
    response.once("close", () => {
      if (!response.writableEnded) gone++;
      for (const look of waiting) look();
    });
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const once = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    arrived: (count) => once(() => requests >= count),
    left: (count) => once(() => gone >= count),
    release: () => {
      for (const response of held.splice(0)) response.writeHead(500).end();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
