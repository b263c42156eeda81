import { setMaxListeners } from "node:events";
import { ProviderError } from "../core/errors/providerError";

interface Shared<Value> {
  readonly result: Promise<Value>;
  readonly cancellation: AbortController;
  hasEnded: boolean;
  waiting: number;
}

/** What the shared work is given. */
export interface SharedWork {
  /** Fires when nobody waits for the result any more. */
  readonly signal: AbortSignal;
  /** To be called once a part of the result is fixed: who asks from then on gets work of its own. */
  readonly seal: () => void;
}

/**
 * Lets callers that ask the same at the same time share one piece of work. Nothing is kept: once it has ended, or a part of
 * its result is fixed, the next caller starts it anew, so that no answer is older than the request that was under way.
 *
 * A caller of whose signals one fires leaves at once; the work is cancelled when the last one has left.
 */
export function coalesce<Value>(): (
  key: string,
  start: (work: SharedWork) => Promise<Value>,
  signals?: readonly AbortSignal[],
) => Promise<Value> {
  const underWay = new Map<string, Shared<Value>>();

  return async (key, start, signals = []) => {
    let shared = underWay.get(key);
    // What belongs to the first caller alone would be changed under the feet of the others.
    const isFirst = shared === undefined;
    if (shared === undefined) {
      const cancellation = new AbortController();
      const seal = (): void => {
        if (underWay.get(key) === created) underWay.delete(key);
      };
      const result = Promise.resolve().then(() => start({ signal: cancellation.signal, seal }));
      const created: Shared<Value> = { result, cancellation, hasEnded: false, waiting: 0 };
      const end = (): void => {
        created.hasEnded = true;
        seal();
      };
      // Whoever left early does not hear of it; nobody else is there to.
      result.then(end, end);
      shared = created;
      underWay.set(key, shared);
    }
    const mine = shared;
    mine.waiting += 1;
    // One signal may end any number of reads; Node warns from the eleventh on.
    if (signals.length > 0) setMaxListeners(0, ...signals);
    let leave: () => void = () => undefined;
    try {
      const left = new Promise<never>((_, reject) => {
        leave = () => reject(new ProviderError({ code: "API_CANCELLED", happened: "the read was cancelled" }));
      });
      for (const signal of signals) {
        if (signal.aborted) leave();
        else signal.addEventListener("abort", leave);
      }
      const value = await Promise.race([mine.result, left]);
      return isFirst ? value : structuredClone(value);
    } finally {
      for (const signal of signals) signal.removeEventListener("abort", leave);
      mine.waiting -= 1;
      if (mine.waiting === 0) {
        // A caller that comes now must not join what is about to be cancelled.
        if (underWay.get(key) === mine) underWay.delete(key);
        // Of work that has ended nothing is left to cancel, and an abort makes an error with a stack, read for read.
        if (!mine.hasEnded) mine.cancellation.abort();
      }
    }
  };
}
