/** From so many milliseconds on a difference is worth correcting: 5 minutes; the gateway allows 15 (signing guide). */
export const correctedFrom = 5 * 60 * 1000;

/**
 * How far the cloud's clock is ahead of this machine's, in milliseconds; 0 until a refusal has shown otherwise.
 *
 * Kept for the process once a request that was dated by it has been accepted.
 */
export class ServerClock {
  #offset = 0;

  get offset(): number {
    return this.#offset;
  }

  /**
   * Takes over what a refusal's date says. `undefined` when it differs too little to explain the refusal; else a function
   * that takes the correction back, for a request that is refused all the same: its date proved nothing.
   */
  correct(observed: number): (() => void) | undefined {
    if (Math.abs(observed - this.#offset) < correctedFrom) return undefined;
    const before = this.#offset;
    this.#offset = observed;
    return () => {
      if (this.#offset === observed) this.#offset = before;
    };
  }
}
