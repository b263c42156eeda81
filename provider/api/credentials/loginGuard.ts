import { ProviderError } from "../../core/errors/providerError";
import type { ReadBudget } from "../sending/readBudget";
import { waitWithin } from "./waitWithin";

/**
 * IAM locks a user after 5 failed logins in 15 minutes; an account may set 3 to 10 (user guide of IAM, "Login
 * Authentication Policy", iam_01_1172).
 */
const refusalsAtMost = 2;
/** The same once a token was given: a scope may then be refused without a word about the password. */
const refusalsOfKnownAtMost = 4;

/**
 * Keeps a wrong password from being tried for one scope after the other, though IAM may say 401 for a single scope as
 * well, such as a project that is none of the account's.
 *
 * Until a token was given, and after a refusal, one login goes at a time, and none any more once several scopes in a row
 * were refused. A token that is given starts the count anew; the refusal of a scope that had one tells of a password that
 * was changed.
 */
export class LoginGuard {
  readonly #given = new Set<string>();
  /** The first one first. */
  readonly #refused = new Map<string, ProviderError>();
  #underWay: Promise<unknown> | undefined;

  async run<Result>(scope: string, budget: ReadBudget, login: () => Promise<Result>): Promise<Result> {
    for (;;) {
      const [first] = this.#refused.values();
      const limit = this.#given.size > 0 ? refusalsOfKnownAtMost : refusalsAtMost;
      if (first !== undefined && this.#refused.size >= limit) throw stopped(first, limit);
      // While some were refused, one at a time: a password may have been changed meanwhile.
      if (this.#given.size > 0 && first === undefined) return this.#attempt(scope, login);
      if (this.#underWay === undefined) break;
      await waitWithin(this.#underWay, budget);
    }
    const work = this.#attempt(scope, login);
    const isOver = (): void => {
      this.#underWay = undefined;
    };
    this.#underWay = work.then(isOver, isOver);
    return work;
  }

  async #attempt<Result>(scope: string, login: () => Promise<Result>): Promise<Result> {
    try {
      const result = await login();
      this.#given.add(scope);
      this.#refused.clear();
      return result;
    } catch (error) {
      if (error instanceof ProviderError && error.code === "AUTH_REJECTED") this.#refuse(scope, error);
      throw error;
    }
  }

  #refuse(scope: string, error: ProviderError): void {
    if (this.#given.has(scope)) this.#given.clear();
    // A refusal in IAM's words is final for its scope, and heard again without a request. Others may not be the last.
    const key = error.parts.serviceCode === undefined ? `${scope} ${this.#refused.size}` : scope;
    if (!this.#refused.has(key)) this.#refused.set(key, error);
  }
}

function stopped({ parts }: ProviderError, count: number): ProviderError {
  const happened = `not sent, because ${count} logins of this user were refused before (${parts.happened})`;
  return new ProviderError({ ...parts, happened });
}
