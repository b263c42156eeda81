import type { ProviderError } from "../../core/errors/providerError";
import type { ReadBudget } from "./readBudget";
import { TurnQueue } from "./rate/turnQueue";

/** What an answer says about the credential of its request. */
export type CredentialOutcome =
  /** An answer that only somebody known gets, refusals of single resources included. */
  | { readonly kind: "accepted" }
  /** A 401 of the gateway that neither a wrong clock nor an expired token of our own explains. */
  | { readonly kind: "refused"; readonly error: ProviderError }
  /** A 401 that may count as a failure of the key and yet not be one: of a wrong clock, or of something in between. */
  | { readonly kind: "suspect"; readonly error: ProviderError }
  /** No answer, or one that a server may give before it looks at credentials. */
  | { readonly kind: "inconclusive" }
  /** The request was never sent. */
  | { readonly kind: "unsent" };

/**
 * Requests under way with a credential of which nothing is known yet: one, and a second one after an answer that said
 * nothing. Each may be refused twice, which together is less than what locks a key.
 */
const unknownAtOnce = 2;
/** After so many failures in a row nothing more is sent: "more than 5" lock a key (Huawei's guide to access keys). */
const failuresAtMost = 4;

/**
 * Keeps a wrong key from being locked: more than five failures in a row lock it for 5 minutes, for everything that uses it.
 *
 * Until a credential was accepted once, hardly anything is sent with it at a time. After a refusal nothing is.
 */
export class CredentialGate {
  readonly #queue = new TurnQueue();
  #isAccepted = false;
  #refusal: ProviderError | undefined;
  #failures = 0;
  #inFlight = 0;
  #allowed = 1;

  /** Waits until a request with this credential may be sent; throws when the credential was refused. */
  async enter(budget: ReadBudget): Promise<void> {
    this.check();
    if (this.#isOpen()) {
      this.#inFlight += 1;
      return;
    }
    await this.#queue.wait(budget);
  }

  /** Throws when the credential was refused meanwhile: whoever has entered may still wait for something else. */
  check(): void {
    if (this.#refusal !== undefined) throw this.#refusal;
  }

  /** Hears of each answer, also of one after which the same read sends once more. */
  hear(outcome: CredentialOutcome): void {
    if (outcome.kind === "accepted") {
      this.#isAccepted = true;
      this.#failures = 0;
    } else if (outcome.kind === "refused") {
      this.#refuse(outcome.error);
    } else if (outcome.kind === "suspect" && !this.#isAccepted) {
      this.#failures += 1;
      if (this.#failures >= failuresAtMost) this.#refuse(outcome.error);
    } else if (outcome.kind === "inconclusive") {
      this.#allowed = unknownAtOnce;
    }
  }

  leave(): void {
    this.#inFlight -= 1;
    while (this.#queue.length > 0 && this.#isOpen()) {
      this.#inFlight += 1;
      this.#queue.grantNext();
    }
  }

  #refuse(error: ProviderError): void {
    this.#refusal = error;
    this.#queue.rejectAll(error);
  }

  #isOpen(): boolean {
    return this.#isAccepted || this.#inFlight < this.#allowed;
  }
}
