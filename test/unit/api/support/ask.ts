import type { Call } from "../../../../provider/api/call";
import type { AcceptedAnswer } from "../../../../provider/api/sending/sender";
import type { TransportRequest, TransportResponse } from "../../../../provider/api/transport/transport";
import type { SigningCredential } from "../../../../provider/config/settings";
import { cssCall } from "./call";
import { authorityOf, startSender, type SenderBenchOptions } from "./startSender";

export interface AskOptions {
  readonly credential?: SigningCredential;
  readonly limits?: SenderBenchOptions["limits"];
}

export interface Asked {
  readonly answer: Promise<AcceptedAnswer>;
  readonly requests: readonly TransportRequest[];
}

/** Sends one call, without retries, to a transport that gives this. The whole read may take so many milliseconds. */
export function ask(
  given: TransportResponse | (() => never),
  { credential, limits }: AskOptions = {},
  call: Call = cssCall(),
  totalTimeoutMilliseconds = 60_000,
): Asked {
  const bench = startSender(given, { limits: { maxRetries: 0, ...limits }, totalTimeoutMilliseconds });
  return { answer: bench.send({ call, authority: authorityOf(credential) }), requests: bench.requests };
}
