/** The share of what happened among the last so many chances, older ones counting less and less (exponential average). */
export class RecentShare {
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
