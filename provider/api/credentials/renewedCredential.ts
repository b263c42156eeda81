import type { SigningCredential } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { toRfc3339, type Instant } from "../../core/instants/instant";
import type { ReadBudget } from "../sending/readBudget";
import type { Timing } from "../../core/timing";
import { credentialSecrets } from "./credentialSecrets";
import { waitWithin } from "./waitWithin";

const minute = 60_000;
/** A credential is renewed when less than this remains of it. */
const margin = 10 * minute;
/** As long as the old credential is valid, nobody waits longer for a new one, counted from the renewal's beginning. */
const patience = 5000;
/** After a renewal has failed and the old credential still serves, the next one is tried so many milliseconds later. */
const pause = 30_000;

/** A credential as its source hands it out. */
export interface FetchedCredential {
  readonly credential: SigningCredential;
  readonly expiresAt: Instant;
}

/** What everything that fetches shares: time, and the patience of a fetch. */
export interface FetchContext {
  readonly timing: Timing;
  /** How far the cloud's clock is ahead of this machine's, in milliseconds, as far as it is known. */
  readonly clockOffset: () => number;
  /** The budget of one fetch: its own, since several reads wait for it. */
  readonly newBudget: () => ReadBudget;
}

interface Held extends FetchedCredential {
  readonly renewFrom: Instant;
}

interface Renewal {
  readonly startedAt: number;
  readonly work: Promise<SigningCredential>;
}

/**
 * One credential that expires, for all reads of the process: kept in memory only, renewed before it ends, and fetched once
 * however many reads wait.
 *
 * A failed renewal harms nobody as long as the old credential is valid, and is forgotten at once: the next read that
 * needs one tries again.
 */
export class RenewedCredential {
  readonly #context: FetchContext;
  readonly #fetch: (budget: ReadBudget) => Promise<FetchedCredential>;
  #held: Held | undefined;
  /** The one before, which answers that are still under way may quote. */
  #previous: SigningCredential | undefined;
  #renewal: Renewal | undefined;
  #nextRenewalAt = -Infinity;

  constructor(context: FetchContext, fetch: (budget: ReadBudget) => Promise<FetchedCredential>) {
    this.#context = context;
    this.#fetch = fetch;
  }

  async get(budget: ReadBudget): Promise<SigningCredential> {
    const { timing } = this.#context;
    const held = this.#held;
    if (held !== undefined && this.#now() < held.renewFrom) return held.credential;
    const old = this.#stillValid();
    if (old !== undefined && timing.elapsed() < this.#nextRenewalAt) return old;
    const renewal = (this.#renewal ??= this.#begin());
    try {
      const renewed = await (old === undefined ? waitWithin(renewal.work, budget) : this.#waitBriefly(renewal, budget));
      if (renewed !== undefined) return renewed;
    } catch (error) {
      const isOver = budget.signal?.aborted === true || budget.remaining() <= 0;
      const spare = isOver ? undefined : this.#stillValid();
      if (spare === undefined) throw error;
      return spare;
    }
    return this.#stillValid() ?? waitWithin(renewal.work, budget);
  }

  /** Drops the credential in hand, if it is this one: a newer one must not go for a refusal of its predecessor. */
  forget(refused: SigningCredential): void {
    if (this.#held === undefined || !isSame(this.#held.credential, refused)) return;
    this.#previous = this.#held.credential;
    this.#held = undefined;
  }

  secrets(): readonly string[] {
    return [this.#held?.credential, this.#previous].flatMap((credential) =>
      credential === undefined ? [] : credentialSecrets(credential),
    );
  }

  #now(): Instant {
    return this.#context.timing.now() + this.#context.clockOffset();
  }

  #stillValid(): SigningCredential | undefined {
    return this.#held !== undefined && this.#now() < this.#held.expiresAt ? this.#held.credential : undefined;
  }

  /** `undefined` when the patience ends first. */
  async #waitBriefly(renewal: Renewal, budget: ReadBudget): Promise<SigningCredential | undefined> {
    const { timing } = this.#context;
    const left = renewal.startedAt + patience - timing.elapsed();
    if (left <= 0) return undefined;
    const stop = new AbortController();
    const isOver = (): undefined => undefined;
    try {
      return await waitWithin(
        Promise.race([renewal.work, timing.sleep(left, stop.signal).then(isOver, isOver)]),
        budget,
      );
    } finally {
      stop.abort();
    }
  }

  #begin(): Renewal {
    const work = this.#renew();
    const isOver = (): void => {
      this.#renewal = undefined;
    };
    // Handled here as well: everybody who waited may have left by the time it fails.
    work.then(isOver, isOver);
    return { startedAt: this.#context.timing.elapsed(), work };
  }

  async #renew(): Promise<SigningCredential> {
    try {
      const fetched = await this.#fetch(this.#context.newBudget());
      const lifetime = fetched.expiresAt - this.#now();
      if (lifetime <= 0) throw expiredOnArrival(fetched.expiresAt, this.#now());
      this.#previous = this.#held?.credential ?? this.#previous;
      // Half of a short lifetime: a source that hands out the same keys until their end is not asked before every read.
      this.#held = { ...fetched, renewFrom: fetched.expiresAt - Math.min(margin, lifetime / 2) };
      return fetched.credential;
    } catch (error) {
      this.#nextRenewalAt = this.#context.timing.elapsed() + pause;
      throw error;
    }
  }
}

function isSame(one: SigningCredential, other: SigningCredential): boolean {
  const others = credentialSecrets(other);
  const ours = credentialSecrets(one);
  return one.kind === other.kind && ours.length === others.length && ours.every((text, at) => text === others[at]);
}

function expiredOnArrival(expiresAt: Instant, now: Instant): ProviderError {
  return new ProviderError({
    code: "WIRE_STALE",
    happened: `the temporary credentials expired at ${toRfc3339(expiresAt)}, before they arrived at ${toRfc3339(now)}`,
    advice: "Check this machine's clock.",
  });
}
