/** What had been heard when a call was first refused as one too many; kept for its further attempts. */
export interface Tally {
  /** First attempts of other calls by then: accepted, refused, and refused with those that were late. */
  readonly accepted: number;
  readonly refused: number;
  readonly refusedInAll: number;
  /** Whether the call was found to be refused for what it asks for. */
  readonly isOwn: boolean;
}

/**
 * `own`: the refusal is about what was asked for, and says nothing about the rate. `unclear`: nothing can be said yet.
 * `shared`: the server takes fewer requests than it gets.
 */
export type RefusalKind = "own" | "unclear" | "shared";

/** Before so many others were accepted, a call that is refused once more is no exception. */
const enoughAccepted = 10;
/** First attempts refused, as a share of all, from which on a call that is refused once more is one of a crowd. */
const crowd = 0.2;
/** First attempts over which refusals are counted, and those over which the share of such resources is learned. */
const recently = 100;
const memory = 200;
/** Attempts over which it is known how likely one is refused: first ones, and further ones, of which there are fewer. */
const attempts = { first: 15, further: 5 } as const;
/** From which share on all further attempts are refused, so to say. */
const nearlyAll = 0.8;
/** Calls at once that are allowed for. */
const callersAtOnce = 64;
/** Below this share such resources are forgotten: one in a thousand. */
const leastShare = 0.001;

/** The share of what happened among the last so many chances, older ones counting less and less (exponential average). */
class RecentShare {
  #value: number;

  constructor(
    private readonly chances: number,
    initially: number,
  ) {
    this.#value = initially;
  }

  get value(): number {
    return this.#value;
  }

  saw(happened: boolean): void {
    this.#value += (Number(happened) - this.#value) / this.chances;
  }
}

/**
 * Tells refusals of single resources from those of a quota. Services limit some resources by themselves, and say so in the
 * same words (429): taken for a quota, one such resource in a hundred would slow a whole fleet down to a crawl.
 *
 * A quota refuses whoever comes, at a first attempt as at a further one. So a call that is refused again while the first
 * attempts of others are accepted is refused for what it asks for. How many such calls there are is learned, and as many
 * first refusals are put down to them; more of them than chance explains count for the rate.
 */
export class OwnRefusals {
  #accepted = 0;
  #refused = 0;
  /** With those that were late. */
  #refusedInAll = 0;
  /** How many first attempts were refused when the rate was last lowered. */
  #lowered = 0;
  /** The numbers of the last refusals, among first attempts. */
  #recent: number[] = [];
  /** Share of the calls that are refused for what they ask for, as far as was seen. */
  #share = 0;
  /** How likely an attempt is refused. Both begin on the side of the quota: nothing is an exception before it was seen. */
  readonly #first = new RecentShare(attempts.first, 1);
  readonly #further = new RecentShare(attempts.further, 0);

  /** `before` is the tally of the call's first refusal, where this was not its first attempt. */
  accepted(before?: Tally): void {
    (before === undefined ? this.#first : this.#further).saw(false);
    if (before !== undefined) return;
    this.#accepted += 1;
    this.#learn();
  }

  /**
   * One that is late was sent before the rate was last lowered. In a crowd, more calls in a row are refused than single
   * resources explain.
   */
  refused(before: Tally | undefined, isLate: boolean, isCrowded = false): RefusalKind {
    if (before === undefined) {
      this.#learn();
      this.#refusedInAll += 1;
    }
    if (isLate) return "unclear";
    (before === undefined ? this.#first : this.#further).saw(true);
    const kind = before === undefined ? this.#judgeFirst() : this.#judgeAgain(before, isCrowded);
    if (kind === "shared") {
      this.#recent = [];
      this.#lowered = this.#refused;
    }
    return kind;
  }

  #learn(): void {
    this.#share -= this.#share / memory;
    if (this.#share < leastShare) this.#share = 0;
  }

  #judgeFirst(): RefusalKind {
    this.#refused += 1;
    const now = this.#accepted + this.#refused;
    this.#recent = [...this.#recent.filter((number) => number > now - recently), now];
    if (this.#share === 0) return "shared";
    const expected = recently * this.#share;
    return this.#recent.length > 1 + expected + 3 * Math.sqrt(expected) ? "shared" : "own";
  }

  #judgeAgain(before: Tally, isCrowded: boolean): RefusalKind {
    if (before.isOwn) return "own";
    const accepted = this.#accepted - before.accepted;
    const few = Math.max(1, (crowd / (1 - crowd)) * accepted);
    if (this.#refused - Math.max(before.refused, this.#lowered) > few) return "shared";
    if (isCrowded) return "unclear";
    // At a low rate few requests are answered between two attempts of a call: then the recent shares decide. An exhausted
    // quota refuses all further attempts as well, but it accepts nothing meanwhile.
    if (this.#furtherFailAlone && (accepted > 0 || this.#share > 0)) return "own";
    // Right behind a call that began a crowd of refusals, nothing can be said of it.
    if (accepted < enoughAccepted || this.#refusedInAll - before.refusedInAll > few) return "unclear";
    return "own";
  }

  /** Whether further attempts fail while first ones succeed, as where single resources are refused. */
  get #furtherFailAlone(): boolean {
    return this.#first.value < crowd && this.#further.value > nearlyAll;
  }

  /** How many of the calls at once are expected to be refused for what they ask for. */
  get atOnce(): number {
    return callersAtOnce * this.#share;
  }

  /** Whether such resources were seen, and no quota refuses anything at the moment. */
  get areExpected(): boolean {
    return this.#share > 0 && this.#furtherFailAlone;
  }

  /** For the call that was just refused, and what that was found to be. */
  tally(before: Tally | undefined, kind: RefusalKind): Tally {
    if (before === undefined) {
      return { accepted: this.#accepted, refused: this.#refused, refusedInAll: this.#refusedInAll, isOwn: false };
    }
    if (kind !== "own" || before.isOwn) return before;
    this.#share += 1 / memory;
    return { ...before, isOwn: true };
  }
}
