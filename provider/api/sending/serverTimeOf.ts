import { parseHttpDate } from "../../core/instants/httpDate";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import type { Instant } from "../../core/instants/instant";
import type { TransportResponse } from "../transport/transport";

/** `server time:20230527T020608Z`, as the gateway prints it behind an expired signature (APIGW.0303). */
const inMessage = /server time:\s?(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/;

/** The server's clock at the time of an answer: its Date, or what a refusal's message says. `undefined` without either. */
export function serverTimeOf(response: TransportResponse): Instant | undefined {
  const date = parseHttpDate(response.header("date") ?? "");
  if (date !== undefined) return date;
  const [, year, month, day, hour, minute, second] = inMessage.exec(response.body) ?? [];
  return year === undefined ? undefined : parseRfc3339(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
