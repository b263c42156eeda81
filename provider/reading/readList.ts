import type { Call } from "../api/call";
import { collectRows, type Collected, type TakeRow } from "../api/paging/collectRows";
import type { AcceptedAnswer } from "../api/sending/sender";
import type { ListMemory } from "../api/paging/listMemory";
import { isProviderError, ProviderError } from "../core/errors/providerError";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import type { Warnings } from "../core/records/warnings";
import type { Query } from "../queries/defineQuery";

export type AnyQuery = Query<unknown, unknown, unknown, unknown>;

/** What is known of a list beside its rows. */
export interface FetchedList extends Collected {
  /** The last body; `undefined` when the last answer was a documented empty status. */
  readonly body: unknown;
  /** The server's clock at the last page. */
  readonly serverTime: Instant | undefined;
}

export interface ReadListParts {
  readonly query: AnyQuery;
  readonly inputs: unknown;
  readonly call: Omit<Call, "query">;
  /** Sends a described call, with all retries that are worth it. */
  readonly send: (call: Call) => Promise<AcceptedAnswer>;
  /** The compiled validator of the query's answer. */
  readonly isAnswer: (body: unknown) => boolean;
  readonly pageSize: number;
  readonly maxRecords: number;
  /** Gets each row, in the service's order. */
  readonly take: TakeRow<unknown>;
  readonly warnings: Warnings;
  /** What this process has seen of the query at the host. */
  readonly memory: ListMemory;
  /** Waits for the proof of another read, for as long as is worth it; rejects when this read is over. */
  readonly wait: (proof: Promise<void>) => Promise<void>;
}

/** Reads a query's list page by page. Each body is validated before anything in it is read. */
export async function readList(parts: ReadListParts): Promise<FetchedList> {
  const { query, inputs, call, send, isAnswer, pageSize, maxRecords, take, warnings, memory, wait } = parts;
  let body: unknown;
  let serverTime: Instant | undefined;
  const filter = query.filter?.(inputs) ?? [];
  const collected = await collectRows<unknown>({
    pager: query.paging(pageSize, memory),
    memory,
    fetchPage: async (request) => {
      const answer = await send({ ...call, query: [...filter, ...request.query] });
      serverTime = answer.serverTime;
      if (answer.body === undefined) {
        body = undefined;
        return { rows: [], total: undefined };
      }
      const wrongShape = (what: string): ProviderError =>
        new ProviderError(
          omitAbsent({
            code: "WIRE_WRONG_SHAPE" as const,
            happened: `${new URL(call.baseUrl).host} answered ${answer.status} with ${what}`,
            httpStatus: answer.status,
            requestId: answer.requestId,
          }),
        );
      if (!isAnswer(answer.body)) throw wrongShape("JSON that is not the documented answer");
      const read = query.wire.read(answer.body, "", warnings);
      const contradiction = read === undefined ? "no object" : query.contradiction?.(read, inputs);
      if (contradiction !== undefined) throw wrongShape(contradiction);
      body = read;
      return { rows: query.rows(read, inputs), total: query.total?.(read) };
    },
    isRefusal: (error) => isProviderError(error) && error.code === "API_INVALID_REQUEST",
    idOf: (row) => query.rowId(row),
    maxRecords,
    take,
    wait,
  });
  return { ...collected, body, serverTime };
}
