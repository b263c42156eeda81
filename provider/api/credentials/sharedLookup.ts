import type { ReadBudget } from "../sending/readBudget";
import { waitWithin } from "./waitWithin";

/**
 * Something that is looked up once for all reads: one lookup at a time, with a budget of its own, so that it outlives the
 * read that began it. What was found is kept; a failure is not, since the next read may have better luck.
 */
export class SharedLookup<Result> {
  readonly #newBudget: () => ReadBudget;
  readonly #lookUp: (budget: ReadBudget) => Promise<Result>;
  #found: { readonly result: Result } | undefined;
  #underWay: Promise<Result> | undefined;

  constructor(newBudget: () => ReadBudget, lookUp: (budget: ReadBudget) => Promise<Result>) {
    this.#newBudget = newBudget;
    this.#lookUp = lookUp;
  }

  get(budget: ReadBudget): Promise<Result> {
    if (this.#found !== undefined) return Promise.resolve(this.#found.result);
    this.#underWay ??= this.#begin();
    return waitWithin(this.#underWay, budget);
  }

  #begin(): Promise<Result> {
    const work = this.#run();
    const isOver = (): void => {
      this.#underWay = undefined;
    };
    // Handled here as well: everybody who waited may have left by the time it fails.
    work.then(isOver, isOver);
    return work;
  }

  async #run(): Promise<Result> {
    const result = await this.#lookUp(this.#newBudget());
    this.#found = { result };
    return result;
  }
}
