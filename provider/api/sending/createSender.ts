import type { SigningCredential } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { toRfc3339, writable, type Instant } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import { isFromCache } from "../answer/freshness";
import { readAnswer } from "../answer/readAnswer";
import type { Call } from "../call";
import type { Authority } from "../credentials/authority";
import { signedRequest } from "../signedRequest";
import type { TransportResponse } from "../transport/transport";
import type { CredentialGate, CredentialOutcome } from "./credentialGate";
import type { Lane, RefusedCall, SlotOutcome } from "./rate/lane";
import type { ReadBudget } from "./readBudget";
import { requestLine } from "./requestLine";
import { retryAfter } from "./retryAfter";
import type { RetryBudget } from "./retryBudget";
import { backoff, retryKind, type RetryKind } from "./retryPolicy";
import type { AcceptedAnswer, Sender, SenderOptions } from "./sender";
import { explainsRefusal } from "./serverClock";
import { serverTimeOf } from "./serverTimeOf";

/** What came of one request. */
interface Exchanged {
  readonly credential: SigningCredential | undefined;
  /** The offset of the clock by which it was dated. */
  readonly offset: number;
  readonly response: TransportResponse | undefined;
  readonly result: AcceptedAnswer | ProviderError;
  /** The pause that the server asked for before the next request. */
  readonly pause: Pause | undefined;
  /** Whether the time of the whole read ended the wait for the answer. */
  readonly isCutShort: boolean;
}

interface Pause {
  readonly milliseconds: number;
  /** The error of whoever cannot wait so long. */
  readonly tooLong: ProviderError;
}

/** Small addition to a pause that a server asked for, in milliseconds at most, so that not everybody comes back at once. */
const pauseJitter = 250;

/**
 * A code that a service itself writes, such as `CSS.0015`, `CCE_CM.0003` or `SVCSTG.CCE.4040`. The gateway's own
 * (`APIGW.`, `APIG.`) may come before anybody looked at the credential, and bare numbers come from boxes in between.
 */
const codeOfService = /^(?!APIGW?\.)[A-Za-z][A-Za-z_-]+(?:\.[A-Za-z_-]+)*\.\d+$/;

function credentialOutcome({ result }: Exchanged): CredentialOutcome {
  if (!(result instanceof ProviderError)) return { kind: "accepted" };
  const { httpStatus = 0, serviceCode } = result.parts;
  if (result.code === "AUTH_REJECTED") {
    // A page of something in between is no word of the gateway's.
    return { kind: serviceCode === undefined ? "suspect" : "refused", error: refusedBefore(result) };
  }
  const isAnswered = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429;
  return { kind: isAnswered && codeOfService.test(serviceCode ?? "") ? "accepted" : "inconclusive" };
}

/** What the others hear whose credential was refused to one of them. */
function refusedBefore({ parts }: ProviderError): ProviderError {
  const happened = `not sent, because the credentials were refused before (${parts.happened})`;
  return new ProviderError({ ...parts, happened });
}

function slotOutcome({ result }: Exchanged): SlotOutcome {
  if (!(result instanceof ProviderError)) return "accepted";
  return result.code === "API_THROTTLED" ? "throttled" : "other";
}

/** One call on its way, with what has been tried for it. Each step is a method. */
class Delivery {
  readonly #options: SenderOptions;
  readonly #call: Call;
  readonly #authority: Authority;
  readonly #budget: ReadBudget;
  readonly #gate: CredentialGate;
  readonly #lane: Lane;
  readonly #retryBudget: RetryBudget;
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
    this.#call = call;
    this.#authority = authority;
    this.#budget = budget;
    this.#gate = shared.gate(authority.identity);
    this.#lane = shared.lane(host, authority.identity);
    this.#retryBudget = shared.retryBudget(host, authority.identity);
  }

  /** The answer, after as many attempts as are worth it; to be called once. */
  async answer(): Promise<AcceptedAnswer> {
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
        await this.#waitForRetry(exchanged, last);
      }
    } catch (error) {
      throw error instanceof ProviderError ? withHistory(error, last, this.#requests) : error;
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
    await this.#enterGate();
    try {
      for (;;) {
        const exchanged = await this.#exchange();
        const outcome = credentialOutcome(exchanged);
        const mended = this.#mend(exchanged, outcome);
        gate.hear(mended ?? outcome);
        if (outcome.kind === "accepted" && this.#offset !== undefined) this.#options.shared.clock.adopt(this.#offset);
        if (mended === undefined) return exchanged;
      }
    } finally {
      gate.leave();
    }
  }

  async #enterGate(): Promise<void> {
    // Before the gate, so that all who wait for a login share it, and its failure, instead of taking turns.
    await this.#authority.credential(this.#budget);
    for (;;) {
      // A pause of this host is waited for outside: nobody holds the gate for all hosts while nothing may be sent.
      await this.#lane.outlastPause(this.#budget);
      await this.#gate.enter(this.#budget);
      if (!this.#lane.isPaused) return;
      this.#gate.leave();
    }
  }

  /** One request, with a slot of the lane. */
  async #exchange(): Promise<Exchanged> {
    const lane = this.#lane;
    const slot = await lane.enter(this.#budget);
    let exchanged: Exchanged | undefined;
    try {
      this.#budget.start();
      this.#budget.check();
      this.#gate.check();
      // Asked for with the slot in hand: what was good before a long wait may have ended meanwhile.
      const credential = await this.#authority.credential(this.#budget);
      exchanged = await this.#request(credential);
      if (slotOutcome(exchanged) === "throttled") this.#options.onThrottled?.();
      const { pause } = exchanged;
      // Also one that is too long for this read: others may wait longer for their slot, and the rest must not ask again.
      if (pause !== undefined) lane.pause(pause.milliseconds, pause.tooLong);
      return exchanged;
    } finally {
      this.#refused = lane.leave(slot, exchanged === undefined ? "other" : slotOutcome(exchanged), this.#refused);
    }
  }

  async #request(credential: SigningCredential | undefined): Promise<Exchanged> {
    const { transport, shared, userAgent, limits, secrets = [] } = this.#options;
    const { timing, clock } = shared;
    const call = this.#call;
    const offset = this.#offset ?? clock.offset;
    const now = (): number => timing.now() + offset;
    const attempt = ++this.#requests;
    const { method = "GET", body } = call;
    const { url, headers } = signedRequest(call, credential, now());
    const began = timing.elapsed();
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
      result = readAnswer({ call, response, now: now(), secrets: [...this.#authority.secrets(), ...secrets] });
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      result = error;
    }
    const error = result instanceof ProviderError ? result : undefined;
    this.#log(() => {
      const requestId = result instanceof ProviderError ? result.parts.requestId : result.requestId;
      const milliseconds = timing.elapsed() - began;
      return requestLine({ method, url, attempt, milliseconds, status: response?.status, error, requestId });
    });
    const isCutShort =
      error?.code === "API_TIMEOUT" && response === undefined && left < limits.attemptTimeoutMilliseconds;
    return { credential, offset, response, result, pause: this.#requestedPause(response, error), isCutShort };
  }

  #log(lineOf: () => string): void {
    const { log } = this.#options;
    if (log === undefined) return;
    const line = lineOf();
    try {
      log(line);
    } catch {
      // A log that fails never fails a read.
    }
  }

  /** The pause that a failed request's answer asks for. */
  #requestedPause(response?: TransportResponse, error?: ProviderError): Pause | undefined {
    if (response === undefined || error === undefined || retryKind(error) === undefined) return undefined;
    const { timing, clock } = this.#options.shared;
    const serverTime = serverTimeOf(response) ?? timing.now() + clock.offset;
    const milliseconds = retryAfter(response.header("retry-after"), serverTime);
    return milliseconds === undefined
      ? undefined
      : { milliseconds, tooLong: pausedUntil(error, milliseconds, serverTime) };
  }

  /** What a refusal counts for that is worth one more request, with the right date or a new token; else `undefined`. */
  #mend({ credential, response, offset }: Exchanged, outcome: CredentialOutcome): CredentialOutcome | undefined {
    if (outcome.kind !== "refused" || credential === undefined || response === undefined) return undefined;
    if (credential.kind === "accessKey" && this.#offset === undefined && !isFromCache(response)) {
      const serverTime = serverTimeOf(response);
      const observed = serverTime === undefined ? offset : serverTime - this.#options.shared.timing.now();
      if (explainsRefusal(offset, observed)) {
        this.#offset = observed;
        return { kind: "suspect", error: outcome.error };
      }
    }
    if (this.#isRenewed || !this.#authority.forget(credential)) return undefined;
    this.#isRenewed = true;
    return { kind: "inconclusive" };
  }

  /**
   * Waits for the next attempt; throws when there is none to come.
   *
   * A 429 of a quota costs neither an attempt nor a token: the read's time, the queue's limit and the signal end the wait.
   * It counts as an attempt only where the service refuses this resource while it accepts other requests.
   */
  async #waitForRetry({ pause }: Exchanged, error: ProviderError): Promise<void> {
    const { limits, shared } = this.#options;
    const budget = this.#budget;
    const kind = retryKind(error);
    if (kind === undefined || limits.maxRetries === 0) throw error;
    const isCounted = kind === "transient" || this.#refused?.isAlone === true;
    if (isCounted && this.#retries >= limits.maxRetries) throw error;
    const random = shared.timing.random();
    const delay =
      pause === undefined
        ? backoff(kind, this.#pauses[kind], random, budget.remaining())
        : pause.milliseconds + random * pauseJitter;
    if (delay >= budget.remaining()) throw pause?.tooLong ?? error;
    if (kind === "transient" && !this.#retryBudget.take()) {
      throw extended(error, "and was not asked again, since too many requests to it fail");
    }
    this.#pauses[kind] += 1;
    if (isCounted) this.#retries += 1;
    await budget.sleep(delay);
  }
}

function extended(error: ProviderError, more: string): ProviderError {
  return new ProviderError({ ...error.parts, happened: `${error.parts.happened}, ${more}` });
}

/** The error of a server that wants to be left alone for longer than a read can wait. */
function pausedUntil(error: ProviderError, pause: number, serverTime: Instant): ProviderError {
  const end = writable(serverTime + pause);
  const wait = end === undefined ? `for ${pause / 1000} s` : `until ${toRfc3339(end)}`;
  return extended(error, `and asks to wait ${wait}, which is beyond the time for this read`);
}

/** The error with the number of requests; and when the time ran out between attempts, with what went wrong before. */
function withHistory(error: ProviderError, last: ProviderError | undefined, requests: number): ProviderError {
  const isOurs = error !== last && error.code === "API_TIMEOUT" && error.parts.httpStatus === undefined;
  const ranOut = last !== undefined && isOurs;
  const parts = ranOut
    ? { ...last.parts, happened: `${last.parts.happened}; then ${error.parts.happened}` }
    : error.parts;
  return requests > 1 || ranOut ? new ProviderError({ ...parts, attempts: requests }) : error;
}

/** Sends with retries, within the limits of host and credential, and by the cloud's clock. */
export function createSender(options: SenderOptions): Sender {
  return { send: async (call, authority, budget) => new Delivery(options, call, authority, budget).answer() };
}
