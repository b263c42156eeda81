interface Ending {
  /** Fires when the request has to end before its answer is there. */
  readonly signal: AbortSignal;
  /** Why it fired; `undefined` as long as it did not. */
  reason(): "cancelled" | "timedOut" | undefined;
  /** The answer is there, or nothing will come: no timer and no listener stays behind. */
  settle(): void;
}

/**
 * One signal for a request's time limit and its caller's signal. Not `AbortSignal.any`: its listeners pile up on a
 * signal that outlives its requests, and the first lines of Node 20 may collect the joint signal before it fires.
 */
export function createEnding(timeoutMilliseconds: number, outer?: AbortSignal): Ending {
  const controller = new AbortController();
  let reason: ReturnType<Ending["reason"]>;
  const end = (why: "cancelled" | "timedOut"): void => {
    reason ??= why;
    controller.abort();
  };
  const cancel = (): void => end("cancelled");
  const timer = setTimeout(() => end("timedOut"), timeoutMilliseconds);
  if (outer?.aborted === true) cancel();
  outer?.addEventListener("abort", cancel);
  return {
    signal: controller.signal,
    reason: () => reason,
    settle: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", cancel);
    },
  };
}
