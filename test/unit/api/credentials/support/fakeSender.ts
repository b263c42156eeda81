import type { Call } from "../../../../../provider/api/call";
import type { Authority } from "../../../../../provider/api/credentials/authority";
import type { ReadBudget } from "../../../../../provider/api/sending/readBudget";
import type { AcceptedAnswer, Sender } from "../../../../../provider/api/sending/sender";
import type { SigningCredential } from "../../../../../provider/config/settings";

/** One call as the sender got it, with the credential that it would have been sent with. */
export interface Sent {
  readonly call: Call;
  readonly credential: SigningCredential | undefined;
  readonly authority: Authority;
  readonly budget: ReadBudget;
  /** Such as `POST /v3/auth/tokens`. */
  readonly line: string;
}

export type Reply = AcceptedAnswer | ((sent: Sent) => AcceptedAnswer | Promise<AcceptedAnswer>);

/** Answers calls by their line; keeps what it was asked. A line without a reply is a defect of the test. */
export function fakeSender(replies: Readonly<Record<string, Reply>>): Sender & { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    async send(call, authority, budget) {
      const credential = await authority.credential(budget);
      const line = `${call.method ?? "GET"} /${call.pathSegments.join("/")}`;
      const one = { call, credential, authority, budget, line };
      sent.push(one);
      const reply = replies[line];
      if (reply === undefined) throw new Error(`nobody replies to ${line}`);
      return typeof reply === "function" ? reply(one) : reply;
    },
  };
}

/** An answer as the sender hands it on. */
export function answer(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): AcceptedAnswer {
  return { body, status, serverTime: undefined, requestId: undefined, header: (name) => headers[name.toLowerCase()] };
}
