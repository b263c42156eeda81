import type { SigningCredential } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { omitAbsent } from "../../core/omitAbsent";
import type { Timing } from "../../core/timing";
import { isFromCache } from "../answer/freshness";
import { readAnswer } from "../answer/readAnswer";
import type { Call } from "../call";
import type { Authority } from "../credentials/authority";
import { signedRequest } from "../signedRequest";
import type { TransportResponse } from "../transport/transport";
import type { CredentialGate, CredentialOutcome } from "./credentialGate";
import { credentialOutcome } from "./credentialOutcome";
import type { Lane, RefusedCall, SlotOutcome } from "./rate/lane";
import type { ReadBudget } from "./readBudget";
import { requestedPause, type Pause } from "./requestedPause";
import { requestLine } from "./requestLine";
import type { RetryBudget } from "./retryBudget";
import { backoff, retryKind, type RetryKind } from "./retryPolicy";
import type { AcceptedAnswer, SenderOptions } from "./sender";
import { explainsRefusal } from "./serverClock";
import { serverTimeOf } from "./serverTimeOf";

/** What came of one request. */
interface Exchanged {
  readonly credential: SigningCredential | undefined;
  /** The offset of the clock by which it was dated. */
  readonly offset: number;
  readonly response: TransportResponse | undefined;
  readonly result: AcceptedAnswer | ProviderError;
  readonly pause: Pause | undefined;
  /** Whether the time of the whole read ended the wait for the answer. */
  readonly isCutShort: boolean;
}

/** Small addition to a pause that a server asked for, in milliseconds at most, so that not everybody comes back at once. */
const pauseJitter = 250;

function slotOutcome({ result }: Exchanged): SlotOutcome {
  if (!(result instanceof ProviderError)) return "accepted";
  return result.code === "API_THROTTLED" ? "throttled" : "other";
}

/** One call on its way: what has been tried for it, and what may still be tried. */
export class Delivery {
  readonly #options: SenderOptions;
  readonly #timing: Timing;
  readonly #call: Call;
  readonly #authority: Authority;
  readonly #budget: ReadBudget;
  readonly #gate: CredentialGate;
  readonly #lane: Lane;
  readonly #retryBudget: RetryBudget;
  /** Requests so far. */
  #requests = 0;
  /** The further attempts that count against the limit. */
  #retries = 0;
  /** The pauses between attempts so far, by their reason. */
  readonly #pauses: Record<RetryKind, number> = { transient: 0, throttled: 0 };
  #isRenewed = false;
  /** There once a refusal has shown that the clock is off: what this call is dated by from then on. */
  #offset: number | undefined;
  /** There once a request was one too many. */
  #refused: RefusedCall | undefined;

  constructor(options: SenderOptions, call: Call, authority: Authority, budget: ReadBudget) {
    const { shared } = options;
    const { host } = new URL(call.baseUrl);
    this.#options = options;
    this.#timing = shared.timing;
    this.#call = call;
    this.#authority = authority;
    this.#budget = budget;
    this.#gate = shared.gate(authority.identity);
    this.#lane = shared.lane(host, authority.identity);
    this.#retryBudget = shared.retryBudget(host, authority.identity);
  }

  /** Sends the call until it is accepted, or throws why there is no answer. */
  async run(): Promise<AcceptedAnswer> {
    let last: ProviderError | undefined;
    try {
      for (;;) {
        const exchanged = await this.#attempt();
        if (!(exchanged.result instanceof ProviderError)) {
          this.#retryBudget.succeeded(this.#pauses.transient > 0);
          return exchanged.result;
        }
        // The answer to come was not waited for: what is known is what the attempt before it heard.
        if (exchanged.isCutShort && last !== undefined) throw this.#budget.spent();
        last = exchanged.result;
        await this.#waitForRetry(exchanged.pause, last);
      }
    } catch (error) {
      throw error instanceof ProviderError ? this.#withHistory(error, last) : error;
    } finally {
      if (this.#refused !== undefined) this.#lane.abandon(this.#refused);
    }
  }

  /**
   * One answer of the service, behind the gate that guards the credential. A refusal for which a clock or an expired token
   * of our own is to blame is mended and sent again at once, each of the two once, before anybody else may go.
   */
  async #attempt(): Promise<Exchanged> {
    const gate = this.#gate;
    // Before the gate, so that all who wait for a login share it, and its failure, instead of taking turns.
    await this.#authority.credential(this.#budget);
    for (;;) {
      // Waits for a pause of this host outside of the gate: a call that held it would hold up all other hosts.
      await this.#lane.outlastPause(this.#budget);
      await gate.enter(this.#budget);
      if (!this.#lane.isPaused) break;
      gate.leave();
    }
    try {
      for (;;) {
        const exchanged = await this.#exchange();
        const outcome = credentialOutcome(exchanged.result);
        const mended = this.#mend(exchanged, outcome);
        gate.hear(mended ?? outcome);
        if (outcome.kind === "accepted" && this.#offset !== undefined) this.#options.shared.clock.adopt(this.#offset);
        if (mended === undefined) return exchanged;
      }
    } finally {
      gate.leave();
    }
  }

  /** What a refusal counts for that is worth one more request, with the right date or a new token; else `undefined`. */
  #mend(exchanged: Exchanged, outcome: CredentialOutcome): CredentialOutcome | undefined {
    const { credential, response, offset } = exchanged;
    if (outcome.kind !== "refused" || credential === undefined || response === undefined) return undefined;
    if (credential.kind === "accessKey" && this.#offset === undefined && !isFromCache(response)) {
      const serverTime = serverTimeOf(response);
      const observed = serverTime === undefined ? offset : serverTime - this.#timing.now();
      if (explainsRefusal(offset, observed)) {
        this.#offset = observed;
        return { kind: "suspect", error: outcome.error };
      }
    }
    if (this.#isRenewed || !this.#authority.forget(credential)) return undefined;
    this.#isRenewed = true;
    return { kind: "inconclusive" };
  }

  /** One request, within a turn of its own. */
  async #exchange(): Promise<Exchanged> {
    const lane = this.#lane;
    const turn = await lane.enter(this.#budget);
    let exchanged: Exchanged | undefined;
    try {
      this.#budget.start();
      this.#budget.check();
      this.#gate.check();
      // Asked for with the turn in hand: what was good before a long wait may have ended meanwhile.
      const credential = await this.#authority.credential(this.#budget);
      exchanged = await this.#request(credential);
      if (slotOutcome(exchanged) === "throttled") this.#options.onThrottled?.();
      const { pause } = exchanged;
      // Also one that is too long for this read: others may wait longer for their turn, and the rest must not ask again.
      if (pause !== undefined) lane.pause(pause.milliseconds, pause.tooLong);
      return exchanged;
    } finally {
      this.#refused = lane.leave(turn, exchanged === undefined ? "other" : slotOutcome(exchanged), this.#refused);
    }
  }

  async #request(credential: SigningCredential | undefined): Promise<Exchanged> {
    const { transport, limits, userAgent, shared } = this.#options;
    const offset = this.#offset ?? shared.clock.offset;
    const now = (): number => this.#timing.now() + offset;
    this.#requests += 1;
    const { method = "GET", body } = this.#call;
    const { url, headers } = signedRequest(this.#call, credential, now());
    const began = this.#timing.elapsed();
    const left = this.#budget.remaining();
    let response: TransportResponse | undefined;
    let result: AcceptedAnswer | ProviderError;
    try {
      response = await transport(
        omitAbsent({
          method,
          url,
          headers: { accept: "application/json", "cache-control": "no-cache", "user-agent": userAgent, ...headers },
          body,
          timeoutMilliseconds: Math.ceil(Math.min(limits.attemptTimeoutMilliseconds, left)),
          maximumBytes: limits.maximumBytes,
          signal: this.#budget.signal,
        }),
      );
      result = readAnswer({ call: this.#call, response, now: now(), secrets: this.#hidden() });
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      result = error;
    }
    this.#log(method, url, began, response, result);
    const error = result instanceof ProviderError ? result : undefined;
    const pause =
      response === undefined || error === undefined
        ? undefined
        : requestedPause(response, error, this.#timing.now() + shared.clock.offset);
    const isCutShort =
      error?.code === "API_TIMEOUT" && response === undefined && left < limits.attemptTimeoutMilliseconds;
    return { credential, offset, response, result, pause, isCutShort };
  }

  /** Texts that no message may hold. */
  #hidden(): readonly string[] {
    return [...this.#authority.secrets(), ...(this.#options.secrets ?? [])];
  }

  #log(
    method: string,
    url: string,
    began: number,
    response: TransportResponse | undefined,
    result: AcceptedAnswer | ProviderError,
  ): void {
    const { log } = this.#options;
    if (log === undefined) return;
    const error = result instanceof ProviderError ? result : undefined;
    const requestId = result instanceof ProviderError ? result.parts.requestId : result.requestId;
    const milliseconds = this.#timing.elapsed() - began;
    const attempt = this.#requests;
    try {
      log(requestLine({ method, url, attempt, milliseconds, status: response?.status, error, requestId }));
    } catch {
      // A log that fails never fails a read.
    }
  }

  /**
   * Waits for the next attempt; throws when there is none to come.
   *
   * A 429 of a quota costs neither an attempt nor a token: the read's time, the queue's limit and the signal end the wait.
   * It counts as an attempt only where the service refuses this resource while it accepts other requests.
   */
  async #waitForRetry(pause: Pause | undefined, error: ProviderError): Promise<void> {
    const { maxRetries } = this.#options.limits;
    const kind = retryKind(error);
    if (kind === undefined || maxRetries === 0) throw error;
    const isCounted = kind === "transient" || this.#refused?.isAlone === true;
    if (isCounted && this.#retries >= maxRetries) throw error;
    const random = this.#timing.random();
    const left = this.#budget.remaining();
    const delay =
      pause === undefined
        ? backoff(kind, isCounted ? this.#retries : this.#pauses[kind], random, left)
        : pause.milliseconds + random * pauseJitter;
    if (delay >= left) throw pause?.tooLong ?? error;
    if (kind === "transient" && !this.#retryBudget.take()) {
      const happened = `${error.parts.happened}; the provider did not retry, because too many requests to this host fail`;
      throw new ProviderError({ ...error.parts, happened });
    }
    this.#pauses[kind] += 1;
    if (isCounted) this.#retries += 1;
    await this.#budget.sleep(delay);
  }

  /** The error with the number of requests; and when the time ran out between attempts, with what went wrong before. */
  #withHistory(error: ProviderError, last: ProviderError | undefined): ProviderError {
    const isOurs = error !== last && error.code === "API_TIMEOUT" && error.parts.httpStatus === undefined;
    const ranOut = last !== undefined && isOurs;
    const parts = ranOut
      ? { ...last.parts, happened: `${last.parts.happened}; then ${error.parts.happened}` }
      : error.parts;
    return this.#requests > 1 || ranOut ? new ProviderError({ ...parts, attempts: this.#requests }) : error;
  }
}
