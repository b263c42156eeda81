import type { ReadBudget } from "../sending/readBudget";

/**
 * Waits for work that several reads share. A read that is cancelled or out of time stops waiting; the work goes on for
 * the others.
 */
export function waitWithin<Result>(work: Promise<Result>, budget: ReadBudget): Promise<Result> {
  return new Promise((resolve, reject) => {
    const endWatch = budget.whenOver(reject);
    work.then(resolve, reject).finally(endWatch);
  });
}
