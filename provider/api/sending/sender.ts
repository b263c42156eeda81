import type { Instant } from "../../core/instants/instant";
import type { Call } from "../call";
import type { Authority } from "../credentials/authority";
import type { Transport } from "../transport/transport";
import type { ReadBudget } from "./readBudget";
import type { Shared } from "./shared";

export interface AcceptedAnswer {
  /** The JSON body; `undefined` for a documented empty status. */
  readonly body: unknown;
  /** The server's clock; `undefined` when it sent no readable Date. */
  readonly serverTime: Instant | undefined;
  readonly status: number;
  readonly requestId: string | undefined;
  /** A header of the answer, by name in any letter case. */
  header(name: string): string | undefined;
}

/** Sends described calls with all the patience that is worth it, or throws a ProviderError that says why there is no answer. */
export interface Sender {
  send(call: Call, authority: Authority, budget: ReadBudget): Promise<AcceptedAnswer>;
}

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
