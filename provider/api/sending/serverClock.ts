import type { Timing } from "../../core/timing";

/** From so many milliseconds on a difference is worth correcting: 5 minutes; the gateway allows 15 (signing guide). */
const correctedFrom = 5 * 60 * 1000;

/** Whether a refusal's date explains it: the clock by which the request was dated is that far from the server's. */
export function explainsRefusal(signedOffset: number, observedOffset: number): boolean {
  return Math.abs(observedOffset - signedOffset) >= correctedFrom;
}

/**
 * How far the cloud's clock is ahead of this machine's, in milliseconds; 0 until a refusal has shown otherwise.
 *
 * A correction is taken over once a request that was dated by it has been accepted, and holds for the process: until
 * somebody sets this machine's clock, which shows against the clock that never jumps.
 */
export class ServerClock {
  readonly #timing: Timing;
  #offset = 0;
  #wallAhead = 0;

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  get offset(): number {
    if (this.#offset !== 0 && Math.abs(this.#wall() - this.#wallAhead) >= correctedFrom) this.#offset = 0;
    return this.#offset;
  }

  /** Takes over what an accepted request was dated by. */
  adopt(offset: number): void {
    this.#offset = offset;
    this.#wallAhead = this.#wall();
  }

  #wall(): number {
    return this.#timing.now() - this.#timing.elapsed();
  }
}
