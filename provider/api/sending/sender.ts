import type { Instant } from "../../core/instants/instant";
import type { Call } from "../call";
import type { Authority } from "../credentials/authority";
import type { ReadBudget } from "./readBudget";

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
