import type { Authority } from "../api/credentials/authority";
import type { Call } from "../api/call";
import type { Page, PagedList, PlacedRow } from "../api/paging/pagedList";
import type { ReadBudget } from "../api/sending/readBudget";
import type { AcceptedAnswer, Sender } from "../api/sending/sender";
import { isProviderError, ProviderError } from "../core/errors/providerError";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import type { Warnings } from "../core/records/warnings";
import { validateAnswer } from "../generated/validateAnswer";
import type { PreparedRead } from "./prepareRead";

/** One page that the service answered with. */
export interface ListPage {
  /** The rows that count, in the service's order. */
  readonly rows: readonly PlacedRow<unknown>[];
  /** `undefined` when the answer was a documented empty status. */
  readonly body: unknown;
  /** The server's clock; `undefined` when it sent no readable Date. */
  readonly serverTime: Instant | undefined;
}

interface PagesOptions {
  readonly read: PreparedRead;
  readonly projectId: string;
  /** Says which page comes next, and afterwards how the list ended. */
  readonly list: PagedList<unknown>;
  readonly sender: Sender;
  readonly authority: Authority;
  readonly budget: ReadBudget;
  /** Gets what is odd about the pages. */
  readonly warnings: Warnings;
}

function callOf({ query, inputs, destination }: PreparedRead, projectId: string): Omit<Call, "query"> {
  return {
    baseUrl: destination.baseUrl,
    pathSegments: query.pathSegments(inputs, projectId),
    headers: query.headers?.(inputs) ?? {},
    projectId,
    emptyStatuses: query.emptyStatuses,
    errorCodes: query.errorCodes,
    permission: query.permission,
  };
}

/** The body as the query reads it; it is validated before anything in it is read. */
function readBody(
  { token, query, inputs, destination }: PreparedRead,
  answer: AcceptedAnswer,
  warnings: Warnings,
): unknown {
  const wrongShape = (what: string): ProviderError =>
    new ProviderError(
      omitAbsent({
        code: "WIRE_WRONG_SHAPE" as const,
        happened: `${new URL(destination.baseUrl).host} answered ${answer.status} with ${what}`,
        httpStatus: answer.status,
        requestId: answer.requestId,
      }),
    );
  const isAnswer = validateAnswer[token] as (body: unknown) => boolean;
  if (!isAnswer(answer.body)) throw wrongShape("JSON that does not match the documented answer");
  const body = query.wire.read(answer.body, "", warnings);
  const contradiction = body === undefined ? "no object" : query.contradiction?.(body, inputs);
  if (contradiction !== undefined) throw wrongShape(contradiction);
  return body;
}

function isRefusal(error: unknown): boolean {
  return isProviderError(error) && error.code === "API_INVALID_REQUEST";
}

/**
 * Reads a query's list page by page, each as it is asked for. A consumer that stops early ends what other reads wait for,
 * as the end of the list does.
 */
export async function* pages(options: PagesOptions): AsyncGenerator<ListPage, void, undefined> {
  const { read, projectId, list, sender, authority, budget, warnings } = options;
  const { query, inputs } = read;
  const call = callOf(read, projectId);
  const filter = query.filter?.(inputs) ?? [];
  try {
    for (let request = await list.next(); request !== undefined; request = await list.next()) {
      let answer: AcceptedAnswer;
      try {
        answer = await sender.send({ ...call, query: [...filter, ...request.query] }, authority, budget);
      } catch (error) {
        if (request.mayBeRefused !== true || !isRefusal(error)) throw error;
        list.refused();
        continue;
      }
      const isEmpty = answer.body === undefined;
      const body = isEmpty ? undefined : readBody(read, answer, warnings);
      const page: Page<unknown> = isEmpty
        ? { rows: [], total: undefined }
        : { rows: query.rows(body, inputs), total: query.total?.(body) };
      const ids = page.rows.map((row) => query.rowId(row));
      yield { rows: list.take(page, ids), body, serverTime: answer.serverTime };
    }
  } finally {
    list.release();
  }
}
