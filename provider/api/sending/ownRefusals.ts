/** What had been heard when a call was first refused as one too many; kept for its further attempts. */
export interface Tally {
  readonly accepted: number;
  readonly refused: number;
  /** With refusals that were late. */
  readonly refusedInAll: number;
  /** How often the call itself was refused since. */
  readonly repeats: number;
}

/**
 * `own`: the refusal is about what was asked for, and says nothing about the rate. `unclear`: nothing can be said yet.
 * `shared`: the server takes fewer requests than it gets.
 */
export type RefusalKind = "own" | "unclear" | "shared";

/** Before so many others were accepted, a call that is refused once more is no exception. */
const enoughAccepted = 10;
/** Refused requests, as a share of the accepted ones, from which on it is the rate that is too high. */
const manyRefused = 0.1;
/** Outcomes over which that share is taken for calls that are refused for the first time. */
const recently = 100;
const enoughRefused = recently * manyRefused;
/** Outcomes for which it is remembered that there are such resources. */
const memory = 1000;

/**
 * Tells refusals of single resources from those of a quota. Services limit some resources by themselves, and say so in the
 * same words (429): taken for a quota, one such resource in a hundred would slow a whole fleet down to a crawl.
 *
 * A call is an exception when it is refused again while nearly everything around it is accepted. Until that was seen, each
 * call that is refused for the first time counts for the rate; for a while afterwards only if many are.
 */
export class OwnRefusals {
  #accepted = 0;
  #refused = 0;
  /** With those that were late. */
  #refusedInAll = 0;
  /** Where the counts stood when the rate was last lowered. */
  #lowered = { accepted: 0, refused: 0 };
  /** The numbers of the last refusals, among all outcomes. */
  #recent: number[] = [];
  #knownUntil = -Infinity;

  accepted(): void {
    this.#accepted += 1;
  }

  /**
   * `before` is the tally of the call's first refusal, where this is not the first. One that is late was sent before the
   * rate was last lowered.
   */
  refused(before: Tally | undefined, isLate: boolean): RefusalKind {
    this.#refusedInAll += 1;
    if (isLate) return "unclear";
    this.#refused += 1;
    const now = this.#accepted + this.#refused;
    this.#recent = [...this.#recent.filter((number) => number > now - recently), now];
    const kind = before === undefined ? this.#judgeFirst(now) : this.#judgeAgain(before, now);
    if (kind === "shared") {
      this.#recent = [];
      this.#lowered = { accepted: this.#accepted, refused: this.#refused };
    }
    return kind;
  }

  #judgeFirst(now: number): RefusalKind {
    const isException = now < this.#knownUntil && this.#recent.length < enoughRefused;
    return isException ? "own" : "shared";
  }

  #judgeAgain(before: Tally, now: number): RefusalKind {
    const accepted = this.#accepted - Math.max(before.accepted, this.#lowered.accepted);
    // Where there are such resources, several of them wait for their next attempt at any time.
    const few = Math.max(now < this.#knownUntil ? enoughRefused : 1, accepted * manyRefused);
    const others = this.#refused - Math.max(before.refused, this.#lowered.refused) - before.repeats - 1;
    if (others > few) return "shared";
    // Right behind a call that began a crowd of refusals, nothing can be said of it.
    const inAll = this.#refusedInAll - before.refusedInAll - before.repeats - 1;
    if (accepted < enoughAccepted || inAll > few) return "unclear";
    this.#knownUntil = now + memory;
    return "own";
  }

  /** For the call that was just refused. */
  tally(before: Tally | undefined): Tally {
    if (before !== undefined) return { ...before, repeats: before.repeats + 1 };
    return { accepted: this.#accepted, refused: this.#refused, refusedInAll: this.#refusedInAll, repeats: 0 };
  }
}
