import { createClient, type Answer, type ClientOptions } from "../../../../provider/api/client";
import type { Call } from "../../../../provider/api/call";
import type { Transport, TransportRequest, TransportResponse } from "../../../../provider/api/transport";
import { cssCall, keyPair } from "./call";
import { now } from "./responses";

/** A transport that answers from memory and keeps what it was asked. */
export function fakeTransport(answer: TransportResponse | (() => never)): Transport & { requests: TransportRequest[] } {
  const requests: TransportRequest[] = [];
  const transport: Transport = (request) => {
    requests.push(request);
    return new Promise((resolve) => resolve(typeof answer === "function" ? answer() : answer));
  };
  return Object.assign(transport, { requests });
}

export interface Asked {
  readonly answer: Promise<Answer>;
  readonly requests: readonly TransportRequest[];
}

/** Makes one call through a client whose transport gives the answer. Times are milliseconds from {@link now}. */
export function ask(
  answer: Parameters<typeof fakeTransport>[0],
  options: Partial<ClientOptions> = {},
  call: Call = cssCall(),
  deadline = now + 60_000,
): Asked {
  const transport = fakeTransport(answer);
  const client = createClient({
    credential: keyPair,
    transport,
    now: () => now,
    userAgent: "pulumi-huaweicloud-backup/0.0.0",
    attemptTimeoutMilliseconds: 20_000,
    maximumBytes: 8 * 1024 * 1024,
    ...options,
  });
  return { answer: client.get(call, { deadline }), requests: transport.requests };
}
