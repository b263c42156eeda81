import { Delivery } from "./delivery";
import type { Sender, SenderOptions } from "./sender";

/** Sends with retries, within the limits of host and credential, and by the cloud's clock. */
export function createSender(options: SenderOptions): Sender {
  return { send: (call, authority, budget) => new Delivery(options, call, authority, budget).run() };
}
