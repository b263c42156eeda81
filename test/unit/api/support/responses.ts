import type { TransportResponse } from "../../../../provider/api/transport/transport";

/** The clock of these tests, in whole seconds as the Date header has them. */
export const now = Date.UTC(2025, 0, 2, 3, 4, 5);

export interface ResponseParts {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** An answer as the transport hands it on: 200 with `{}` and a Date of {@link now}, where nothing else is said. */
export function response({ status = 200, headers = {}, body = "{}" }: ResponseParts = {}): TransportResponse {
  const defaults = { "content-type": "application/json", date: "Thu, 02 Jan 2025 03:04:05 GMT" };
  const all = new Map(Object.entries({ ...defaults, ...headers }).map(([name, value]) => [name.toLowerCase(), value]));
  return { status, header: (name) => all.get(name.toLowerCase()), body };
}
