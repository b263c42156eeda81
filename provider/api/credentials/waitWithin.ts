import type { ReadBudget } from "../sending/readBudget";

/**
 * Waits for work that several reads share. A read that is cancelled or out of time stops waiting; the work goes on for
 * the others.
 */
export function waitWithin<Result>(work: Promise<Result>, budget: ReadBudget): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const leave = (): void => {
      stop.abort();
      budget.signal?.removeEventListener("abort", onAbort);
    };
    const fail = (error: Error): void => {
      leave();
      reject(error);
    };
    const onAbort = (): void => fail(budget.cancelled());
    work.then((result) => {
      leave();
      resolve(result);
    }, fail);
    if (budget.signal?.aborted === true) {
      onAbort();
      return;
    }
    budget.signal?.addEventListener("abort", onAbort);
    budget.sleep(Math.max(0, budget.remaining()), stop.signal).then(
      () => fail(budget.spent()),
      () => undefined,
    );
  });
}
