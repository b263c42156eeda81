import type { FetchContext } from "../../../../../provider/api/credentials/renewedCredential";
import { ReadBudget } from "../../../../../provider/api/sending/readBudget";
import { toRfc3339 } from "../../../../../provider/core/instants/instant";
import { virtualTiming, type VirtualTiming } from "../../../../support/virtualTiming";
import { now } from "../../support/responses";

export const minute = 60_000;
export const hour = 60 * minute;

const limits = { totalTimeoutMilliseconds: minute, queueTimeoutMilliseconds: 15 * minute };

export interface Bench {
  readonly timing: VirtualTiming;
  readonly context: FetchContext;
  /** The budgets that fetches were given. */
  readonly fetchBudgets: ReadBudget[];
  /** How far the cloud's clock is ahead, for what is made with the context. */
  setOffset(milliseconds: number): void;
  /** The budget of a read. */
  budget(signal?: AbortSignal): ReadBudget;
  /** An instant so many milliseconds after now, in IAM's form. */
  in(milliseconds: number): string;
}

/** Virtual time, and all that fetching needs beside a sender. */
export function startBench(): Bench {
  const timing = virtualTiming({ now });
  const fetchBudgets: ReadBudget[] = [];
  let offset = 0;
  const budget = (signal?: AbortSignal): ReadBudget => new ReadBudget(timing, limits, signal);
  return {
    timing,
    fetchBudgets,
    context: {
      timing,
      clockOffset: () => offset,
      newBudget: () => {
        const own = budget();
        fetchBudgets.push(own);
        return own;
      },
    },
    setOffset: (milliseconds) => (offset = milliseconds),
    budget,
    in: (milliseconds) => toRfc3339(timing.now() + milliseconds).replace(/Z$/, "000Z"),
  };
}
