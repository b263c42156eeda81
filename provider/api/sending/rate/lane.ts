import type { ProviderError } from "../../../core/errors/providerError";
import { AdaptiveRate, type Lowering } from "./adaptiveRate";
import { OwnRefusals, type Tally } from "./ownRefusals";
import type { ReadBudget } from "../readBudget";
import type { Timing } from "../../../core/timing";
import { TurnQueue } from "./turnQueue";

/** Requests under way at once, to one host with one credential. */
const inFlightLimit = 32;
/** How far a late timer may be caught up with, in milliseconds; without it, each delay would lower the rate for good. */
const catchUp = 50;

/** Milliseconds between two requests while the quota is used up: some gateways count refused requests as well. */
const probeEvery = 300;
/** Refused calls that wait for the quota, from which on reads begin slowly: their time would run while they wait too. */
const waitingAtMost = 8;
/** Milliseconds between two reads that begin then: while the quota accepts requests, and while it is used up. */
const slowBeginning = { open: 250, exhausted: 2000 } as const;

/** Calls refused in a row, beside those that are expected to be, from which on the quota is taken to be used up. */
const crowdedFrom = 3;

/** The longest pause that is kept, in milliseconds: an hour. A server may ask for years. */
const longestPause = 60 * 60 * 1000;

/** A turn that was granted; has to be given back. */
export interface Slot {
  readonly sentAt: number;
}

/** A call that was refused as one too many: what had been heard by then, for its further attempts. */
export interface RefusedCall extends Tally {
  /** What the call took from the rate, as long as it may turn out that it should not have. */
  readonly lowering: Lowering | undefined;
  /** Whether the refusal is about the resource alone: the quota had room since the call's refusal before this one. */
  readonly isAlone: boolean;
  /** Requests that had been accepted in this lane by then. */
  readonly acceptedInAll: number;
  /** The run of refusals without an accepted request to which this one belongs. */
  readonly streak: number;
}

/** How a request ended, as far as the limit of a server is concerned. */
export type SlotOutcome = "accepted" | "throttled" | "other";

/**
 * The one way to a host with one credential, shared by everything in the process: so many requests at once, and no more
 * per second than the server takes.
 */
export class Lane {
  readonly #timing: Timing;
  readonly #queue = new TurnQueue();
  readonly #rate: AdaptiveRate;
  readonly #ownRefusals = new OwnRefusals();
  #inFlight = 0;
  #accepted = 0;
  /** Calls that were refused since the last accepted request. */
  #streak = { number: 0, calls: 0 };
  /** Calls that were refused by the quota and try again. */
  #waiting = 0;
  #nextAt = -Infinity;
  #lastBegun = -Infinity;
  #pausedUntil = -Infinity;
  #pausedBy: ProviderError | undefined;
  #alarm: AbortController | undefined;
  #alarmAt = Infinity;

  constructor(timing: Timing) {
    this.#timing = timing;
    this.#rate = new AdaptiveRate(timing.elapsed());
  }

  /** Waits for a turn; rejects when the read is cancelled or out of time. */
  async enter(budget: ReadBudget): Promise<Slot> {
    budget.check();
    this.#refuseWhoCannotWait(budget);
    const now = this.#timing.elapsed();
    if (this.#queue.length > 0 || !this.#take(now, budget.isStarted)) {
      const granted = this.#queue.wait(budget);
      this.#grant();
      try {
        await granted;
      } catch (error) {
        // The last one to leave takes the alarm along: nothing may keep a process alive for nobody.
        if (this.#queue.length === 0) this.#stopAlarm();
        throw error;
      }
    }
    return { sentAt: this.#timing.elapsed() };
  }

  /**
   * Gives a turn back. `before` is what came of the same call's last turn, and what is returned is meant for its next one:
   * there when it was refused as one too many.
   */
  leave(turn: Slot, outcome: SlotOutcome, before?: RefusedCall): RefusedCall | undefined {
    this.#inFlight -= 1;
    if (outcome === "accepted") {
      this.#accepted += 1;
      this.#streak = { number: this.#streak.number + 1, calls: 0 };
      this.#ownRefusals.accepted(before);
      this.#rate.accepted(this.#timing.elapsed());
    }
    const refused = outcome === "throttled" ? this.#refused(turn, before) : undefined;
    this.#count(before, -1);
    this.#count(refused, 1);
    this.#grant();
    return refused;
  }

  /** A refused call does not try again. */
  abandon(refused: RefusedCall): void {
    this.#count(refused, -1);
    this.#grant();
  }

  #count(refused: RefusedCall | undefined, change: 1 | -1): void {
    if (refused !== undefined && !refused.isOwn) this.#waiting += change;
  }

  /**
   * When the next read may get a turn. One that has not begun waits while calls that were refused have no room; some begin
   * all the same, or resources that are refused for themselves would hold up all others.
   */
  #mayBeginAt(hasBegun: boolean, now: number): number {
    if (hasBegun) return now;
    const isExhausted = this.#rate.isExhausted(now);
    const isFree = this.#waiting < (isExhausted ? 1 : waitingAtMost) + this.#ownRefusals.atOnce;
    return isFree ? now : this.#lastBegun + slowBeginning[isExhausted ? "exhausted" : "open"];
  }

  #refused({ sentAt }: Slot, before: RefusedCall | undefined): RefusedCall {
    // A further attempt among many refusals says nothing about its resource: the quota is used up.
    if (before?.isOwn !== true && before?.streak !== this.#streak.number) this.#streak.calls += 1;
    const isCrowded = before !== undefined && this.#streak.calls > crowdedFrom + this.#ownRefusals.atOnce;
    const kind = this.#ownRefusals.refused(before, this.#rate.isLate(sentAt), isCrowded);
    let lowering = before?.lowering;
    if (kind === "shared") {
      const next = this.#rate.lowering();
      const pause = this.#pauseLeft();
      this.#holdBack(pause + this.#rate.refused(this.#timing.elapsed(), sentAt, pause));
      if (this.#rate.lowerings === next.number) lowering ??= next;
    }
    if (kind === "own" && lowering !== undefined) {
      this.#rate.takeBack(lowering);
      lowering = undefined;
    }
    const tally = this.#ownRefusals.tally(before, kind);
    const hadRoom = before !== undefined && this.#accepted > before.acceptedInAll;
    const isAlone = tally.isOwn && !isCrowded && (hadRoom || this.#ownRefusals.areExpected);
    return { ...tally, lowering, isAlone, acceptedInAll: this.#accepted, streak: this.#streak.number };
  }

  /** Nothing is sent for so many milliseconds: the server said so, with this error. */
  pause(milliseconds: number, because: ProviderError): void {
    const pause = Math.min(milliseconds, longestPause);
    const end = this.#timing.elapsed() + pause;
    if (end <= this.#pausedUntil) return;
    this.#pausedUntil = end;
    this.#pausedBy = because;
    this.#holdBack(pause);
    this.#queue.rejectWhere((budget) => budget.remaining() <= pause, because);
  }

  /** Whether the server asked for a pause that is not over. */
  get isPaused(): boolean {
    return this.#pausedUntil > this.#timing.elapsed();
  }

  /** Resolves when there is no such pause (any more), without a turn; throws for a read that has less time than that. */
  async outlastPause(budget: ReadBudget): Promise<void> {
    while (this.isPaused) {
      budget.check();
      this.#refuseWhoCannotWait(budget);
      await budget.sleep(this.#pausedUntil - this.#timing.elapsed());
    }
  }

  /** Whoever cannot outlast a pause is told so at once. */
  #refuseWhoCannotWait(budget: ReadBudget): void {
    const left = this.#pausedUntil - this.#timing.elapsed();
    if (this.#pausedBy !== undefined && left > 0 && left >= budget.remaining()) throw this.#pausedBy;
  }

  #holdBack(milliseconds: number): void {
    this.#nextAt = Math.max(this.#nextAt, this.#timing.elapsed() + milliseconds);
  }

  #pauseLeft(): number {
    return Math.max(0, this.#nextAt - this.#timing.elapsed());
  }

  /** Takes a turn if there is one at this moment. */
  #take(now: number, hasBegun: boolean): boolean {
    if (this.#inFlight >= inFlightLimit || this.#nextAt > now || this.#mayBeginAt(hasBegun, now) > now) return false;
    const rate = hasBegun ? this.#rate.forRefused(now) : this.#rate.at(now);
    if (rate !== undefined) this.#nextAt = Math.max(this.#nextAt, now - catchUp) + 1000 / rate;
    if (this.#rate.isExhausted(now)) this.#holdBack(probeEvery);
    this.#inFlight += 1;
    if (!hasBegun) this.#lastBegun = now;
    return true;
  }

  /** Lets go whoever may go; sets the alarm for the next one if only time stands between. */
  #grant(): void {
    // One look at the clock for both: between two of them the moment could pass that the alarm is for.
    const now = this.#timing.elapsed();
    while (this.#queue.length > 0 && this.#take(now, this.#queue.begun > 0)) this.#queue.grantNext();
    if (this.#queue.length > 0 && this.#inFlight < inFlightLimit) {
      this.#wakeAt(Math.max(this.#nextAt, this.#mayBeginAt(this.#queue.begun > 0, now)));
    }
  }

  #wakeAt(elapsed: number): void {
    if (this.#alarm !== undefined && this.#alarmAt <= elapsed) return;
    this.#stopAlarm();
    const alarm = new AbortController();
    this.#alarm = alarm;
    this.#alarmAt = elapsed;
    this.#timing.sleep(elapsed - this.#timing.elapsed(), alarm.signal).then(
      () => {
        if (this.#alarm !== alarm) return;
        this.#alarm = undefined;
        this.#grant();
      },
      () => undefined,
    );
  }

  #stopAlarm(): void {
    this.#alarm?.abort();
    this.#alarm = undefined;
  }
}
