import { resolveSettings, type GivenSettings } from "../../provider/config/resolveSettings";
import type { FunctionToken, Functions } from "../../provider/generated/types";
import { createShared } from "../../provider/api/sending/shared";
import { systemTiming } from "../../provider/core/timing";
import { createReader } from "../../provider/reading/createReader";

/** The service's clock when it answers here, and the reader's: 2026-01-15T12:00:00Z. */
export const answeredAt = Date.UTC(2026, 0, 15, 12);

/** Members that every answer made here has in common, once its one page was read. */
export const readOnce = {
  asOf: "2026-01-15T12:00:00.000Z",
  asOfSource: "server",
  complete: true,
  pagesFetched: 1,
} as const;

export interface WireAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

/** What a query makes of one wire answer, everything in between included but the network. */
export function answerFrom<Token extends FunctionToken>(
  token: Token,
  inputs: Functions[Token]["inputs"],
  { status = 200, body }: WireAnswer,
  settings: GivenSettings = {},
): Promise<Functions[Token]["outputs"]> {
  const headers: Readonly<Record<string, string>> = {
    date: new Date(answeredAt).toUTCString(),
    "content-type": "application/json",
  };
  const shared = createShared({ ...systemTiming, now: () => answeredAt });
  // A larger page was seen before, so that one answer ends a list: what ends it otherwise is not the matter here.
  const lists = shared.lists("any host", token);
  lists.sawPage(1000);
  const reader = createReader({
    settings: resolveSettings(
      { region: "cn-north-4", projectId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9", authToken: "invented", ...settings },
      {},
    ).settings,
    shared: { ...shared, lists: () => lists },
    transport: () =>
      Promise.resolve({
        status,
        header: (name) => headers[name],
        body: body === undefined ? "" : JSON.stringify(body),
      }),
  });
  return reader.read(token, inputs);
}
