import type { ProviderError } from "../../core/errors/providerError";
import type { ReadBudget } from "./readBudget";
import { TurnQueue } from "./turnQueue";

/** What an answer says about the credential of its request. */
export type CredentialOutcome =
  /** An answer that only somebody known gets, refusals of single resources included. */
  | { readonly kind: "accepted" }
  /** A 401 that neither a wrong clock nor an expired token of our own explains. */
  | { readonly kind: "refused"; readonly error: ProviderError }
  /** No answer, or one that a server may give before it looks at credentials. */
  | { readonly kind: "inconclusive" }
  /** The request was never sent. */
  | { readonly kind: "unsent" };

/** As many failures in a row do not lock a key yet; "more than 5" do (Huawei's guide to access keys). */
const harmlessFailures = 5;

/**
 * Keeps a wrong key from being locked: more than five failures in a row lock it for 5 minutes, for everything that uses it.
 *
 * Until a credential was accepted once, one request with it is under way and the others wait; each one that ends without
 * a word about the credential lets one more go at a time, up to what cannot lock a key. After a refusal, nothing is sent
 * with it any more.
 */
export class CredentialGate {
  readonly #queue = new TurnQueue();
  #isAccepted = false;
  #refusal: ProviderError | undefined;
  #inFlight = 0;
  #allowed = 1;

  /** Waits until a request with this credential may be sent; throws when the credential was refused. */
  async enter(budget: ReadBudget): Promise<void> {
    if (this.#refusal !== undefined) throw this.#refusal;
    if (this.#isOpen()) {
      this.#inFlight += 1;
      return;
    }
    await this.#queue.wait(budget);
  }

  leave(outcome: CredentialOutcome): void {
    this.#inFlight -= 1;
    if (outcome.kind === "refused") {
      this.#refusal = outcome.error;
      this.#queue.rejectAll(outcome.error);
      return;
    }
    if (outcome.kind === "accepted") this.#isAccepted = true;
    if (outcome.kind === "inconclusive") this.#allowed = Math.min(harmlessFailures, this.#allowed + 1);
    while (this.#isOpen() && this.#queue.length > 0) {
      this.#inFlight += 1;
      this.#queue.grantNext();
    }
  }

  #isOpen(): boolean {
    return this.#isAccepted || this.#inFlight < this.#allowed;
  }
}
