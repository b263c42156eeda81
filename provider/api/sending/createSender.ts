import type { SigningCredential } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { toRfc3339, writable, type Instant } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import type { Call } from "../call";
import type { Authority } from "../credentials/authority";
import { readAnswer } from "../answer/readAnswer";
import { signedRequest } from "../signedRequest";
import type { Transport, TransportResponse } from "../transport/transport";
import { isFromCache } from "../answer/freshness";
import type { CredentialGate, CredentialOutcome } from "./credentialGate";
import type { Lane, RefusedCall, SlotOutcome } from "./rate/lane";
import type { ReadBudget } from "./readBudget";
import { requestLine } from "./requestLine";
import { retryAfter } from "./retryAfter";
import type { RetryBudget } from "./retryBudget";
import { backoff, retryKind, type RetryKind } from "./retryPolicy";
import type { AcceptedAnswer, Sender } from "./sender";
import { explainsRefusal } from "./serverClock";
import { serverTimeOf } from "./serverTimeOf";
import type { Shared } from "./shared";

export interface SenderLimits {
  /** Further attempts after the first. */
  readonly maxRetries: number;
  /** One answer, from connecting to the last byte. */
  readonly attemptTimeoutMilliseconds: number;
  /** Bytes of one answer at most, decoded. */
  readonly maximumBytes: number;
}

export interface SenderOptions {
  readonly transport: Transport;
  readonly shared: Shared;
  readonly userAgent: string;
  readonly limits: SenderLimits;
  /** Hears of each request, without credentials and contents. */
  readonly log?: (line: string) => void;
  /** Hears of each answer by which the server asks for fewer requests. */
  readonly onThrottled?: () => void;
  /** Texts that no message may hold, beside the credentials: a proxy that looks into TLS may show its own password. */
  readonly secrets?: readonly string[];
}

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

function turnOutcome({ result }: Exchanged): SlotOutcome {
  if (!(result instanceof ProviderError)) return "accepted";
  return result.code === "API_THROTTLED" ? "throttled" : "other";
}

/** Sends with retries, within the limits of host and credential, and by the cloud's clock. */
export function createSender(options: SenderOptions): Sender {
  const { transport, shared, userAgent, limits, log, onThrottled, secrets = [] } = options;
  const { timing, clock } = shared;
  const hidden = (authority: Authority): readonly string[] => [...authority.secrets(), ...secrets];

  function logRequest(line: string): void {
    try {
      log?.(line);
    } catch {
      // A log that fails never fails a read.
    }
  }

  async function exchange(sending: Sending): Promise<Exchanged> {
    const { authority, budget, gate, lane } = sending;
    const turn = await lane.enter(budget);
    let exchanged: Exchanged | undefined;
    try {
      budget.start();
      budget.check();
      gate.check();
      // Asked for with the turn in hand: what was good before a long wait may have ended meanwhile.
      const credential = await authority.credential(budget);
      exchanged = await request(sending, credential);
      if (turnOutcome(exchanged) === "throttled") onThrottled?.();
      const { pause } = exchanged;
      // Also one that is too long for this read: others may wait longer for their turn, and the rest must not ask again.
      if (pause !== undefined) lane.pause(pause.milliseconds, pause.tooLong);
      return exchanged;
    } finally {
      sending.refused = lane.leave(turn, exchanged === undefined ? "other" : turnOutcome(exchanged), sending.refused);
    }
  }

  async function request(sending: Sending, credential: SigningCredential | undefined): Promise<Exchanged> {
    const { call, authority, budget } = sending;
    const offset = sending.offset ?? clock.offset;
    const now = (): number => timing.now() + offset;
    const attempt = ++sending.requests;
    const { method = "GET", body } = call;
    const { url, headers } = signedRequest(call, credential, now());
    const began = timing.elapsed();
    const left = budget.remaining();
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
          signal: budget.signal,
        }),
      );
      result = readAnswer({ call, response, now: now(), secrets: hidden(authority) });
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      result = error;
    }
    const error = result instanceof ProviderError ? result : undefined;
    if (log !== undefined) {
      const requestId = result instanceof ProviderError ? result.parts.requestId : result.requestId;
      const milliseconds = timing.elapsed() - began;
      logRequest(requestLine({ method, url, attempt, milliseconds, status: response?.status, error, requestId }));
    }
    const isCutShort =
      error?.code === "API_TIMEOUT" && response === undefined && left < limits.attemptTimeoutMilliseconds;
    return { credential, offset, response, result, pause: requestedPause(response, error), isCutShort };
  }

  /** The pause that a failed request's answer asks for. */
  function requestedPause(response?: TransportResponse, error?: ProviderError): Pause | undefined {
    if (response === undefined || error === undefined || retryKind(error) === undefined) return undefined;
    const serverTime = serverTimeOf(response) ?? timing.now() + clock.offset;
    const milliseconds = retryAfter(response.header("retry-after"), serverTime);
    return milliseconds === undefined
      ? undefined
      : { milliseconds, tooLong: pausedUntil(error, milliseconds, serverTime) };
  }

  /**
   * One answer of the service, behind the gate that guards the credential. A refusal for which a clock or an expired token
   * of our own is to blame is mended and sent again at once, each of the two once, before anybody else may go.
   */
  async function attempt(sending: Sending): Promise<Exchanged> {
    const { authority, budget, gate, lane } = sending;
    // Before the gate, so that all who wait for a login share it, and its failure, instead of taking turns.
    await authority.credential(budget);
    for (;;) {
      // A pause of this host is waited for outside: nobody holds the gate for all hosts while nothing may be sent.
      await lane.outlastPause(budget);
      await gate.enter(budget);
      if (!lane.isPaused) break;
      gate.leave();
    }
    try {
      for (;;) {
        const exchanged = await exchange(sending);
        const outcome = credentialOutcome(exchanged);
        const mended = mend(exchanged, outcome, sending);
        gate.hear(mended ?? outcome);
        if (outcome.kind === "accepted" && sending.offset !== undefined) clock.adopt(sending.offset);
        if (mended === undefined) return exchanged;
      }
    } finally {
      gate.leave();
    }
  }

  /** What a refusal counts for that is worth one more request, with the right date or a new token; else `undefined`. */
  function mend(exchanged: Exchanged, outcome: CredentialOutcome, sending: Sending): CredentialOutcome | undefined {
    const { credential, response, offset } = exchanged;
    if (outcome.kind !== "refused" || credential === undefined || response === undefined) return undefined;
    if (credential.kind === "accessKey" && sending.offset === undefined && !isFromCache(response)) {
      const serverTime = serverTimeOf(response);
      const observed = serverTime === undefined ? offset : serverTime - timing.now();
      if (explainsRefusal(offset, observed)) {
        sending.offset = observed;
        return { kind: "suspect", error: outcome.error };
      }
    }
    if (sending.isRenewed || !sending.authority.forget(credential)) return undefined;
    sending.isRenewed = true;
    return { kind: "inconclusive" };
  }

  /**
   * Waits for the next attempt; throws when there is none to come.
   *
   * A 429 of a quota costs neither an attempt nor a token: the read's time, the queue's limit and the signal end the wait.
   * It counts as an attempt only where the service refuses this resource while it accepts other requests.
   */
  async function waitForRetry({ pause }: Exchanged, error: ProviderError, sending: Sending): Promise<void> {
    const { budget, funds, refused, pauses } = sending;
    const kind = retryKind(error);
    if (kind === undefined || limits.maxRetries === 0) throw error;
    const isCounted = kind === "transient" || refused?.isAlone === true;
    if (isCounted && sending.retries >= limits.maxRetries) throw error;
    const random = timing.random();
    const delay =
      pause === undefined
        ? backoff(kind, isCounted ? sending.retries : pauses[kind], random, budget.remaining())
        : pause.milliseconds + random * pauseJitter;
    if (delay >= budget.remaining()) throw pause?.tooLong ?? error;
    if (kind === "transient" && !funds.take()) {
      throw extended(error, "and was not asked again, since too many requests to it fail");
    }
    pauses[kind] += 1;
    if (isCounted) sending.retries += 1;
    await budget.sleep(delay);
  }

  return {
    async send(call, authority, budget) {
      const { host } = new URL(call.baseUrl);
      const sending: Sending = {
        call,
        authority,
        budget,
        gate: shared.gate(authority.identity),
        lane: shared.lane(host, authority.identity),
        funds: shared.retryBudget(host, authority.identity),
        requests: 0,
        retries: 0,
        pauses: { transient: 0, throttled: 0 },
        isRenewed: false,
        offset: undefined,
        refused: undefined,
      };
      let last: ProviderError | undefined;
      try {
        for (;;) {
          const exchanged = await attempt(sending);
          if (!(exchanged.result instanceof ProviderError)) {
            sending.funds.succeeded(sending.pauses.transient > 0);
            return exchanged.result;
          }
          // The answer to come was not waited for: what is known is what the attempt before it heard.
          if (exchanged.isCutShort && last !== undefined) throw budget.spent();
          last = exchanged.result;
          await waitForRetry(exchanged, last, sending);
        }
      } catch (error) {
        throw error instanceof ProviderError ? withHistory(error, last, sending) : error;
      } finally {
        if (sending.refused !== undefined) sending.lane.abandon(sending.refused);
      }
    },
  };
}

/** One call on its way, and what has been tried for it. */
interface Sending {
  readonly call: Call;
  readonly authority: Authority;
  readonly budget: ReadBudget;
  readonly gate: CredentialGate;
  readonly lane: Lane;
  readonly funds: RetryBudget;
  requests: number;
  /** The further attempts that count against the limit. */
  retries: number;
  /** The pauses between attempts so far, by their reason. */
  readonly pauses: Record<RetryKind, number>;
  isRenewed: boolean;
  /** There once a refusal has shown that the clock is off: what this call is dated by from then on. */
  offset: number | undefined;
  /** There once a request was one too many. */
  refused: RefusedCall | undefined;
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
function withHistory(error: ProviderError, last: ProviderError | undefined, { requests }: Sending): ProviderError {
  const isOurs = error !== last && error.code === "API_TIMEOUT" && error.parts.httpStatus === undefined;
  const ranOut = last !== undefined && isOurs;
  const parts = ranOut
    ? { ...last.parts, happened: `${last.parts.happened}; then ${error.parts.happened}` }
    : error.parts;
  return requests > 1 || ranOut ? new ProviderError({ ...parts, attempts: requests }) : error;
}
