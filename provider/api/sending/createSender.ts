import type { SigningCredential } from "../../config/settings";
import { ProviderError } from "../../core/errors/providerError";
import { toRfc3339 } from "../../core/instants/instant";
import { omitAbsent } from "../../core/omitAbsent";
import type { Call } from "../call";
import type { Authority } from "../credentials/authority";
import { readAnswer, requestIdOf } from "../readAnswer";
import { signedRequest } from "../signedRequest";
import type { Transport, TransportResponse } from "../transport";
import type { CredentialOutcome } from "./credentialGate";
import type { TurnOutcome } from "./lane";
import type { ReadBudget } from "./readBudget";
import { requestLine } from "./requestLine";
import { retryAfter } from "./retryAfter";
import type { RetryKind } from "./retryBudget";
import { backoff, retryKind } from "./retryPolicy";
import type { Answer, Sender } from "./sender";
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
}

/** What came of one request. */
interface Exchanged {
  readonly credential: SigningCredential | undefined;
  readonly response: TransportResponse | undefined;
  readonly result: Answer | ProviderError;
}

/** Small addition to a pause that a server asked for, in milliseconds at most, so that not everybody comes back at once. */
const pauseJitter = 250;

function credentialOutcome({ response, result }: Exchanged): CredentialOutcome {
  if (!(result instanceof ProviderError)) return { kind: "accepted" };
  if (result.code === "AUTH_REJECTED") return { kind: "refused", error: refusedBefore(result) };
  // A page of a firewall in between says nothing of the credential: the service's own codes do.
  const status = response?.status ?? 0;
  const isOwnWord = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { kind: isOwnWord && result.parts.serviceCode !== undefined ? "accepted" : "inconclusive" };
}

/** What the others hear whose credential was refused to one of them. */
function refusedBefore({ parts }: ProviderError): ProviderError {
  const happened = `not sent, because the credentials were refused before (${parts.happened})`;
  return new ProviderError({ ...parts, happened });
}

function turnOutcome({ result }: Exchanged): TurnOutcome {
  if (!(result instanceof ProviderError)) return "accepted";
  return result.code === "API_THROTTLED" ? "throttled" : "other";
}

/** Sends with retries, within the limits of host and credential, and by the cloud's clock. */
export function createSender({ transport, shared, userAgent, limits, log }: SenderOptions): Sender {
  const { timing, clock } = shared;
  const now = (): number => timing.now() + clock.offset;

  async function exchange(call: Call, authority: Authority, budget: ReadBudget, attempt: number): Promise<Exchanged> {
    const credential = await authority.credential(budget);
    const lane = shared.lane(new URL(call.baseUrl).host, authority.identity);
    const turn = await lane.enter(budget);
    let exchanged: Exchanged | undefined;
    const began = timing.elapsed();
    const { method = "GET", body } = call;
    try {
      budget.start();
      budget.check();
      const { url, headers } = signedRequest(call, credential, now());
      let response: TransportResponse | undefined;
      let result: Answer | ProviderError;
      try {
        response = await transport(
          omitAbsent({
            method,
            url,
            headers: { accept: "application/json", "cache-control": "no-cache", "user-agent": userAgent, ...headers },
            body,
            timeoutMilliseconds: Math.ceil(Math.min(limits.attemptTimeoutMilliseconds, budget.remaining())),
            maximumBytes: limits.maximumBytes,
            signal: budget.signal,
          }),
        );
        result = readAnswer({ call, response, now: now(), secrets: authority.secrets() });
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        result = error;
      }
      exchanged = { credential, response, result };
      const requestId = response === undefined ? undefined : requestIdOf(response, authority.secrets());
      const error = result instanceof ProviderError ? result : undefined;
      const milliseconds = timing.elapsed() - began;
      log?.(requestLine({ method, url, attempt, milliseconds, status: response?.status, error, requestId }));
      const wait = requestedPause(exchanged);
      if (wait !== undefined && wait < budget.remaining()) lane.pause(wait);
      return exchanged;
    } finally {
      lane.leave(turn, exchanged === undefined ? "other" : turnOutcome(exchanged));
    }
  }

  /** Milliseconds that the server asks to wait before the next request. */
  function requestedPause({ response, result }: Exchanged): number | undefined {
    if (response === undefined || !(result instanceof ProviderError) || retryKind(result) === undefined)
      return undefined;
    return retryAfter(response.header("retry-after"), serverTimeOf(response) ?? now());
  }

  /**
   * One answer of the service, behind the gate that guards the credential. A refusal for which a clock or an expired token
   * of our own is to blame is mended and sent again at once, each of the two once, before anybody else may go.
   */
  async function attempt(call: Call, authority: Authority, budget: ReadBudget, state: SendState): Promise<Exchanged> {
    const gate = shared.gate(authority.identity);
    await gate.enter(budget);
    let outcome: CredentialOutcome = { kind: "unsent" };
    try {
      for (;;) {
        const exchanged = await exchange(call, authority, budget, ++state.requests);
        outcome = credentialOutcome(exchanged);
        if (outcome.kind !== "refused" || !mend(exchanged, authority, state)) return exchanged;
        outcome = { kind: "inconclusive" };
      }
    } finally {
      gate.leave(outcome);
    }
  }

  /** Whether a refused request is worth one more: with the right date, or with a new token. */
  function mend({ credential, response }: Exchanged, authority: Authority, state: SendState): boolean {
    if (credential === undefined || response === undefined) return false;
    if (credential.kind === "accessKey" && state.takeBackClock === undefined) {
      const serverTime = serverTimeOf(response);
      state.takeBackClock = serverTime === undefined ? undefined : clock.correct(serverTime - timing.now());
      if (state.takeBackClock !== undefined) return true;
    }
    if (state.isRenewed || !authority.forget(credential)) return false;
    state.isRenewed = true;
    return true;
  }

  /** Waits for the next attempt; throws when there is none to come. */
  async function waitForRetry(
    failed: Exchanged,
    error: ProviderError,
    budget: ReadBudget,
    state: SendState,
    retries: RetryFunds,
  ): Promise<void> {
    const kind = retryKind(error);
    if (kind === undefined || state.retries >= limits.maxRetries) throw error;
    const pause = requestedPause(failed);
    const delay =
      pause === undefined ? backoff(kind, state.retries, timing.random()) : pause + timing.random() * pauseJitter;
    if (delay >= budget.remaining()) {
      if (pause === undefined) throw error;
      throw extended(
        error,
        `and asks to wait until ${toRfc3339(now() + pause)}, which is beyond the time for this read`,
      );
    }
    if (!retries.take(kind)) throw extended(error, "and was not asked again, since too many requests to it fail");
    state.retries += 1;
    state.lastRetry = kind;
    try {
      await budget.sleep(delay);
    } catch {
      throw budget.cancelled();
    }
  }

  return {
    async send(call, authority, budget) {
      const retries = shared.retryBudget(new URL(call.baseUrl).host, authority.identity);
      const state: SendState = {
        requests: 0,
        retries: 0,
        lastRetry: undefined,
        isRenewed: false,
        takeBackClock: undefined,
      };
      let last: ProviderError | undefined;
      let isAccepted = false;
      try {
        for (;;) {
          const exchanged = await attempt(call, authority, budget, state);
          if (!(exchanged.result instanceof ProviderError)) {
            isAccepted = true;
            retries.succeeded(state.lastRetry);
            return exchanged.result;
          }
          last = exchanged.result;
          await waitForRetry(exchanged, last, budget, state, retries);
        }
      } catch (error) {
        throw error instanceof ProviderError ? withHistory(error, last, state) : error;
      } finally {
        if (!isAccepted) state.takeBackClock?.();
      }
    },
  };
}

type RetryFunds = ReturnType<Shared["retryBudget"]>;

/** What has been tried in one `send`. */
interface SendState {
  requests: number;
  retries: number;
  lastRetry: RetryKind | undefined;
  isRenewed: boolean;
  /** There once the clock was corrected: takes the correction back. */
  takeBackClock: (() => void) | undefined;
}

function extended(error: ProviderError, more: string): ProviderError {
  return new ProviderError({ ...error.parts, happened: `${error.parts.happened}, ${more}` });
}

/** The error with the number of requests; and when the time ran out between attempts, with what went wrong before. */
function withHistory(error: ProviderError, last: ProviderError | undefined, { requests }: SendState): ProviderError {
  const ranOut =
    error.code === "API_TIMEOUT" && last !== undefined && error !== last && error.parts.httpStatus === undefined;
  const parts = ranOut
    ? { ...last.parts, happened: `${last.parts.happened}; then ${error.parts.happened}` }
    : error.parts;
  return requests > 1 || ranOut ? new ProviderError({ ...parts, attempts: requests }) : error;
}
