import type { Instant } from "../core/instants/instant";
import { parseRfc3339 } from "../core/instants/rfc3339";

/** The instants of a result, both by the clock of the one that evaluated. It may come from another version of the plugin. */
interface DatedVerdict {
  readonly evaluatedAt?: unknown;
  readonly validUntil?: unknown;
}

/**
 * For how long one reading may serve the steps of one deployment, in milliseconds: a Gate's Diff and the update that it leads to,
 * or a program that has just asked.
 */
export const oneReadingServes = 10_000;

/** What the provider promises at most, a day; a result that says more is not believed. */
const longestLifetime = 24 * 3_600_000;

function instantOf(text: unknown): Instant | undefined {
  return typeof text === "string" ? parseRfc3339(text) : undefined;
}

/**
 * For how many milliseconds a verdict that allows may be acted on, counted from the question: the evidence is as old as the
 * reading. A difference of two instants of one clock, so it does not depend on this machine's. 0 where an instant cannot
 * be read.
 */
export function lifetimeOf({ evaluatedAt, validUntil }: DatedVerdict): number {
  const [from, until] = [instantOf(evaluatedAt), instantOf(validUntil)];
  return from === undefined || until === undefined ? 0 : Math.min(until - from, longestLifetime);
}

/**
 * Until when a result that was handed on may be acted on; `undefined` where it does not say. A lifetime of nothing still
 * serves the program that has just asked: an unknown that `onUnknown: warn` lets pass may turn at any time.
 */
export function endOf({ evaluatedAt, validUntil }: DatedVerdict): Instant | undefined {
  const [from, until] = [instantOf(evaluatedAt), instantOf(validUntil)];
  if (until === undefined || from === undefined || from > until) return until;
  return Math.max(until, from + oneReadingServes);
}

/** How a door reuses verdicts. */
export interface ReusePolicy<Verdict> {
  /** Whether a verdict may be acted on when its question is this old, in milliseconds; below 0 the clock was set back. */
  readonly serves: (verdict: Verdict, age: number) => boolean;
  /**
   * What a caller gets that asks while the same is being evaluated: an evaluation of its own; what comes of the one under
   * way; or that only if it still serves, and else a new one.
   */
  readonly underWay: "own" | "shared" | "sharedIfItServes";
}

interface Asked<Verdict> {
  readonly at: number;
  readonly verdict: Promise<Verdict>;
  /** There once it has come; the result of a provider that is not configured is nothing at all. */
  come?: { readonly result: Verdict };
}

/** Verdicts by their question. An evaluation that failed is forgotten at once. */
export class VerdictCache<Verdict> {
  readonly #policy: ReusePolicy<Verdict>;
  readonly #kept = new Map<string, Asked<Verdict>>();

  constructor(policy: ReusePolicy<Verdict>) {
    this.#policy = policy;
  }

  /** A verdict that serves, or a new one. `now` gives milliseconds, always by the same clock. */
  async verdict(key: string, now: () => number, evaluate: () => Promise<Verdict>): Promise<Verdict> {
    const { underWay } = this.#policy;
    for (;;) {
      const found = this.#kept.get(key);
      if (found === undefined) return this.#ask(key, now(), evaluate);
      const wasUnderWay = found.come === undefined;
      if (wasUnderWay && underWay === "own") return this.#ask(key, now(), evaluate);
      const verdict = await found.verdict;
      if ((wasUnderWay && underWay === "shared") || this.#policy.serves(verdict, now() - found.at)) return verdict;
      // Of several that find it expired, one asks again and the others take that.
      if (this.#kept.get(key) === found) this.#kept.delete(key);
    }
  }

  #ask(key: string, at: number, evaluate: () => Promise<Verdict>): Promise<Verdict> {
    for (const [other, { come, at: since }] of this.#kept) {
      if (come !== undefined && !this.#policy.serves(come.result, at - since)) this.#kept.delete(other);
    }
    const asked: Asked<Verdict> = { at, verdict: evaluate() };
    this.#kept.set(key, asked);
    asked.verdict.then(
      (result) => (asked.come = { result }),
      () => {
        if (this.#kept.get(key) === asked) this.#kept.delete(key);
      },
    );
    return asked.verdict;
  }
}
