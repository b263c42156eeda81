import { ProviderError } from "../../core/errors/providerError";
import type { Timing } from "../../core/timing";

export interface BudgetLimits {
  /** A whole read with all its pages, attempts and pauses, in milliseconds from its first turn on. */
  readonly totalTimeoutMilliseconds: number;
  /** Waiting for the first turn, in milliseconds. */
  readonly queueTimeoutMilliseconds: number;
}

/** The time that one read may take, and the signal that ends it early. */
export class ReadBudget {
  readonly #timing: Timing;
  readonly #limits: BudgetLimits;
  readonly #waitingSince: number;
  #startedAt: number | undefined;

  constructor(
    timing: Timing,
    limits: BudgetLimits,
    readonly signal?: AbortSignal,
  ) {
    this.#timing = timing;
    this.#limits = limits;
    this.#waitingSince = timing.elapsed();
  }

  /** The first turn was granted: from now on the total counts. Later calls change nothing. */
  start(): void {
    this.#startedAt ??= this.#timing.elapsed();
  }

  get isStarted(): boolean {
    return this.#startedAt !== undefined;
  }

  /** Milliseconds left: of the total once started, before that of the time for waiting. May be negative. */
  remaining(): number {
    const [since, limit] =
      this.#startedAt === undefined
        ? [this.#waitingSince, this.#limits.queueTimeoutMilliseconds]
        : [this.#startedAt, this.#limits.totalTimeoutMilliseconds];
    return since + limit - this.#timing.elapsed();
  }

  /** Resolves after so many milliseconds; rejects with {@link cancelled} when the read's signal fires. */
  async sleep(milliseconds: number): Promise<void> {
    try {
      await this.#timing.sleep(milliseconds, this.signal);
    } catch {
      throw this.cancelled();
    }
  }

  /**
   * Tells once when the read is over, by its signal or by its time, with the error of that; at once when it is over
   * already. The function that is returned ends the watch.
   */
  whenOver(tell: (error: ProviderError) => void): () => void {
    const stop = new AbortController();
    const end = (): void => {
      // With a reason of its own, since Node would make one with a stack; nobody reads it.
      stop.abort("over");
      this.signal?.removeEventListener("abort", onAbort);
    };
    const over = (error: ProviderError): void => {
      end();
      tell(error);
    };
    const onAbort = (): void => over(this.cancelled());
    if (this.signal?.aborted === true) {
      onAbort();
      return end;
    }
    this.signal?.addEventListener("abort", onAbort);
    this.#timing.sleep(Math.max(0, this.remaining()), stop.signal).then(
      () => over(this.spent()),
      () => undefined,
    );
    return end;
  }

  /** Resolves with the work of another read, or after that many milliseconds; rejects when this read is over. */
  async outlast(work: Promise<void>, milliseconds: number): Promise<void> {
    const stop = new AbortController();
    let unwatch = (): void => undefined;
    const over = new Promise<never>((_, reject) => (unwatch = this.whenOver(reject)));
    const late = this.#timing.sleep(milliseconds, stop.signal).catch(() => undefined);
    try {
      await Promise.race([work, late, over]);
    } finally {
      unwatch();
      stop.abort("over");
    }
  }

  /** The error of a read whose time is over. */
  spent(): ProviderError {
    const { totalTimeoutMilliseconds, queueTimeoutMilliseconds } = this.#limits;
    const happened = this.isStarted
      ? `the read reached its timeout of ${totalTimeoutMilliseconds / 1000} s (totalTimeoutSeconds)`
      : `the read waited ${queueTimeoutMilliseconds / 1000} s in the queue and was not sent (queueTimeoutSeconds)`;
    return new ProviderError({ code: "API_TIMEOUT", happened });
  }

  /** The error of a read that somebody ended. */
  cancelled(): ProviderError {
    return new ProviderError({ code: "API_CANCELLED", happened: "the read was cancelled" });
  }

  /** Throws when the read was cancelled or its time is over. */
  check(): void {
    if (this.signal?.aborted === true) throw this.cancelled();
    if (this.remaining() <= 0) throw this.spent();
  }
}
