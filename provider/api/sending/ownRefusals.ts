/** What was known when a call was refused as one too many: for its next attempt. */
export interface Refusal {
  /** Requests of others that had been accepted by then. */
  readonly accepted: number;
}

/**
 * `own`: the refusal is about what was asked for, and says nothing about the rate. `again`: nobody else was asked since the
 * same call was refused before, so that it says nothing either. `shared`: the server takes fewer requests than it gets.
 */
export type RefusalKind = "own" | "again" | "shared";

/** Calls whose outcomes are looked at. */
const lastCalls = 100;
/** With so many of them refused it is the rate that is too high. */
const manyRefused = 4;
/** So many requests of others have to be accepted before a call that is refused once more is an exception. */
const enoughAccepted = 10;

/**
 * Tells refusals of single resources from those of a quota. Services limit some resources by themselves, and say it in the
 * same words (429): taken for a quota, one such resource in a hundred would slow a whole fleet down to a crawl.
 *
 * A call is under suspicion when it is refused again while those around it are accepted. Until that was seen once, each
 * first refusal counts for the rate; afterwards only if there are several among the last calls.
 */
export class OwnRefusals {
  #accepted = 0;
  /** Accepted requests and first refusals. */
  #calls = 0;
  /** Which of the last calls were refused, by their numbers. */
  #refused: number[] = [];
  #areKnown = false;

  accepted(): void {
    this.#accepted += 1;
    this.#calls += 1;
  }

  /** `before` is what the same call was refused with the last time. */
  refused(before: Refusal | undefined): RefusalKind {
    if (before === undefined) this.#refused.push((this.#calls += 1));
    this.#refused = this.#refused.filter((number) => number > this.#calls - lastCalls);
    if (this.#refused.length >= manyRefused) return "shared";
    if (before === undefined) return this.#areKnown ? "own" : "shared";
    if (this.#accepted - before.accepted < enoughAccepted) return "again";
    this.#areKnown = true;
    return "own";
  }

  /** For the refusal that was just heard of. */
  refusal(): Refusal {
    return { accepted: this.#accepted };
  }
}
