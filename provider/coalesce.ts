import { ProviderError } from "./core/errors/providerError";

interface Shared<Value> {
  readonly result: Promise<Value>;
  readonly cancellation: AbortController;
  waiting: number;
}

/**
 * Lets callers that ask the same at the same time share one piece of work. Nothing is kept: once it has ended, the next
 * caller starts it anew.
 *
 * A caller whose signal fires leaves at once; the work is cancelled when the last one has left.
 */
export function coalesce<Value>(): (
  key: string,
  start: (signal: AbortSignal) => Promise<Value>,
  signal?: AbortSignal,
) => Promise<Value> {
  const underWay = new Map<string, Shared<Value>>();

  return async (key, start, signal) => {
    let shared = underWay.get(key);
    if (shared === undefined) {
      const cancellation = new AbortController();
      const result = start(cancellation.signal).finally(() => {
        if (underWay.get(key) === created) underWay.delete(key);
      });
      const created: Shared<Value> = { result, cancellation, waiting: 0 };
      // Whoever left early does not hear of it; nobody else is there to.
      result.catch(() => undefined);
      shared = created;
      underWay.set(key, shared);
    }
    const mine = shared;
    mine.waiting += 1;
    let leave: (() => void) | undefined;
    try {
      if (signal === undefined) return await mine.result;
      const left = new Promise<never>((_, reject) => {
        leave = () => reject(new ProviderError({ code: "API_CANCELLED", happened: "the read was cancelled" }));
        if (signal.aborted) leave();
        else signal.addEventListener("abort", leave);
      });
      return await Promise.race([mine.result, left]);
    } finally {
      if (leave !== undefined) signal?.removeEventListener("abort", leave);
      mine.waiting -= 1;
      if (mine.waiting === 0) {
        // A caller that comes now must not join what is about to be cancelled.
        if (underWay.get(key) === mine) underWay.delete(key);
        mine.cancellation.abort();
      }
    }
  };
}
