import type { Timing } from "../readTiming";

/**
 * The longest that a comparison may take. The engine compares one resource after the other, so a service that is silent
 * would hold up the whole program once for each; after this a change is reported, and the update decides.
 */
export const diffMilliseconds = 30_000;

/** Gives work a signal that fires when its time is up. */
export async function withDeadline<Value>(
  milliseconds: number,
  timing: Timing,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const timeUp = new AbortController();
  const done = new AbortController();
  const clock = timing.sleep(milliseconds, done.signal).then(
    () => timeUp.abort(),
    () => undefined,
  );
  try {
    return await work(timeUp.signal);
  } finally {
    done.abort();
    await clock;
  }
}
