/** The part of a clock that a deadline needs: it rejects when the signal fires. */
interface Sleeper {
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Gives work a signal that fires when its time is up. Nothing is left behind when the work ends sooner. */
export async function withDeadline<Value>(
  milliseconds: number,
  timing: Sleeper,
  work: (timeUp: AbortSignal) => Promise<Value>,
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
