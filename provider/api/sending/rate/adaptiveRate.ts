/** What is left of the rate after a refusal, and after how many seconds it is back where the refusal came. */
interface Curve {
  readonly decrease: number;
  readonly seconds: number;
}

/** What was believed of the server's limit before a refusal lowered it. */
export interface Lowering {
  readonly maximum: number | undefined;
  readonly curve: Curve;
  readonly changedAt: number;
  /** Which lowering it was, counted from 1. */
  readonly number: number;
}

/** While the server's limit is still searched: 0.7, as in CUBIC. */
const searching: Curve = { decrease: 0.7, seconds: 8 };
/** Once a refusal came where the one before had come: little is given up, and the limit is touched seldom. */
const known: Curve = { decrease: 0.92, seconds: 80 };
/** How close that is, as a share of the one before. */
const closeness = 0.15;
/** Above the last limit, which may have been misjudged or raised, the rate doubles within so many seconds. */
const doublingSeconds = 10;
/** Requests per second to begin with where the very first one is refused: nothing says what the limit is. */
const unknown = 10;
/** Requests per second that are always allowed. */
const floor = 0.5;
/** Gateways count per second: within one that is used up each request is refused, whatever the rate is now. */
const window = 1000;
/** As much as one refusal may take, measured over less than a second. */
const mostAtOnce = 0.5;
/** Shortest time over which requests are taken for a rate. */
const shortestMeasure = 100;
/** Milliseconds without an accepted request after a refusal, from which on the quota counts over more than a second. */
const longExhaustion = 2000;
/** How much the limit may lie above what was accepted in the last second or two, since the rate was growing. */
const aboveAccepted = 1.1;

/**
 * How many requests per second a server is believed to accept: no limit until it first refuses one as too many, then
 * multiplicative decrease and CUBIC growth (RFC 9438 has the curve) around the rate at which it refused.
 *
 * The curve is flatter than in AWS's adaptive mode: each search past the limit costs refusals and, with Retry-After, a
 * pause of everybody. The figures were chosen with `make bench SUITE=quota`. Times are milliseconds.
 */
export class AdaptiveRate {
  #curve: Curve = searching;
  /** Where the last refusal came; `undefined` before the first. */
  #maximum: number | undefined;
  #changedAt: number;
  #lowerings = 0;
  /** When the refusals began that no accepted request has followed yet. */
  #exhaustedAt: number | undefined;
  /** Accepted requests since the quota was last exhausted for long. */
  #cycle = { since: 0, accepted: 0 };
  /** The rate before the last cycle began, for calls that wait since then. */
  #burst: number | undefined;
  /** Accepted requests since the last decrease, in this second and the one before. */
  #accepted = { since: 0, now: 0, before: 0 };

  constructor(elapsed: number) {
    this.#changedAt = elapsed;
    this.#accepted.since = elapsed;
    this.#cycle.since = elapsed;
  }

  /**
   * Requests per second for calls that were refused before: in a new window at least the rate from before it, since their
   * time is running and the window has room for them.
   */
  forRefused(elapsed: number): number | undefined {
    const rate = this.at(elapsed);
    return rate === undefined || this.#burst === undefined ? rate : Math.max(rate, this.#burst);
  }

  /** Whether nothing was accepted for so long that the quota counts over more than a second. */
  isExhausted(elapsed: number): boolean {
    return this.#exhaustedAt !== undefined && elapsed - this.#exhaustedAt >= longExhaustion;
  }

  /** Requests per second at this moment; `undefined` for no limit. */
  at(elapsed: number): number | undefined {
    if (this.#maximum === undefined) return undefined;
    const { decrease, seconds } = this.#curve;
    const fromMaximum = Math.max(0, elapsed - this.#changedAt) / 1000 - seconds;
    const change =
      fromMaximum < 0
        ? this.#maximum * (1 - decrease) * (fromMaximum / seconds) ** 3
        : Math.max(1, this.#maximum) * (fromMaximum / doublingSeconds) ** 3;
    return Math.max(floor, this.#maximum + change);
  }

  accepted(elapsed: number): void {
    if (this.isExhausted(elapsed)) this.#startCycle(elapsed);
    this.#exhaustedAt = undefined;
    this.#cycle.accepted += 1;
    this.#roll(elapsed);
    this.#accepted.now += 1;
  }

  /**
   * The quota is free again after a long exhaustion: it counts over a window of many seconds. From now on the rate is what
   * was accepted over the whole window, so that requests spread over the next one instead of using it up at once.
   */
  #startCycle(elapsed: number): void {
    const { since, accepted } = this.#cycle;
    const found = (aboveAccepted * accepted * 1000) / (elapsed - since);
    this.#cycle = { since: elapsed, accepted: 0 };
    const rate = this.at(elapsed);
    if (rate === undefined || found >= rate) return;
    this.#burst = rate;
    this.#lowerings += 1;
    this.#maximum = Math.max(floor, found);
    this.#curve = known;
    this.#changedAt = elapsed;
    this.#accepted = { since: elapsed, now: 0, before: 0 };
  }

  #roll(elapsed: number): void {
    const { since, now } = this.#accepted;
    const seconds = Math.floor((elapsed - since) / window);
    if (seconds > 0) {
      this.#accepted = { since: since + seconds * window, now: 0, before: seconds === 1 ? now : 0 };
    }
  }

  /** Whether a request was sent before the last decrease: how it ended says nothing about the rate since. */
  isLate(sentAt: number): boolean {
    return this.#maximum !== undefined && sentAt < this.#changedAt;
  }

  /** How often the rate was lowered. */
  get lowerings(): number {
    return this.#lowerings;
  }

  /** What the next refusal lowers: what may take it back, should it turn out to say nothing about the rate. */
  lowering(): Lowering {
    return { maximum: this.#maximum, curve: this.#curve, changedAt: this.#changedAt, number: this.#lowerings + 1 };
  }

  /** Takes one lowering back: wholly if none came behind it, and otherwise as far as the others leave it open. */
  takeBack({ maximum, curve, changedAt, number }: Lowering): void {
    if (number === this.#lowerings) {
      this.#maximum = maximum;
      this.#curve = curve;
      this.#changedAt = changedAt;
      return;
    }
    if (this.#maximum === undefined || maximum === undefined || maximum <= this.#maximum) return;
    this.#maximum = maximum;
    this.#curve = searching;
  }

  /**
   * The server refused a request that was sent at `sentAt`, and nothing is sent for `pause` milliseconds from now on. What
   * was sent before the last decrease says nothing about the rate since.
   *
   * Returns for how long nothing should be sent on top of that: while the limit is searched, until the second in which
   * everything was used up is over.
   */
  refused(elapsed: number, sentAt: number, pause: number): number {
    const rate = this.at(elapsed);
    if (this.isLate(sentAt)) return 0;
    this.#exhaustedAt ??= elapsed + pause;
    this.#burst = undefined;
    const more = Math.max(0, (this.#curve === known ? window / 4 : window) - pause);
    this.#roll(elapsed);
    const { since, now, before } = this.#accepted;
    // Nothing was accepted since the last decrease: the same second is still used up.
    if (rate === undefined || now + before > 0) {
      const over = elapsed - since + (before > 0 ? window : 0);
      this.#decrease(rate, now + before, over);
    }
    this.#changedAt = elapsed + pause + more;
    this.#accepted = { since: this.#changedAt, now: 0, before: 0 };
    return more;
  }

  #decrease(rate: number | undefined, accepted: number, milliseconds: number): void {
    this.#lowerings += 1;
    const measured = (shortest: number): number => (accepted / Math.max(shortest, milliseconds)) * 1000;
    const least = milliseconds < window ? mostAtOnce * (rate ?? 0) : 0;
    const found =
      rate === undefined
        ? accepted === 0
          ? unknown
          : measured(shortestMeasure)
        : Math.min(rate, Math.max(least, aboveAccepted * measured(window)));
    const before = this.#maximum ?? 0;
    this.#maximum = Math.max(floor, found);
    this.#curve = Math.abs(this.#maximum - before) <= closeness * before ? known : searching;
  }
}
