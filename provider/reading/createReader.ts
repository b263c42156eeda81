import { PagedList } from "../api/paging/pagedList";
import { isProviderError, ProviderError, type Attempt } from "../core/errors/providerError";
import { omitAbsent } from "../core/omitAbsent";
import type { Dated } from "../core/records/newestFirst";
import { Warnings } from "../core/records/warnings";
import type { FunctionToken, Functions } from "../generated/types";
import { AnswerReducer } from "./answerReducer";
import { viewOf, type AnswerView } from "./answerView";
import { coalesce, type SharedWork } from "./coalesce";
import { connect, longList, type ReaderOptions } from "./connect";
import { defaultMaxRecords, defaultPageSize } from "./limits";
import { pages } from "./pages";
import { prepareRead, type PreparedRead } from "./prepareRead";

export interface CallOptions {
  /** Ends this read at once. A request that it shares with other reads goes on for them. */
  readonly signal?: AbortSignal;
}

export interface Reader {
  /**
   * Reads one query. Rejects with a {@link ProviderError} and with nothing else; never resolves to an empty list when
   * there was no answer.
   */
  read<Token extends FunctionToken>(
    token: Token,
    inputs: Functions[Token]["inputs"],
    options?: CallOptions,
  ): Promise<Functions[Token]["outputs"]>;
}

/** Joins settings, client and queries: the one way in which anything here reads the cloud. */
export function createReader(options: ReaderOptions): Reader {
  const { settings, onLongList } = options;
  const { shared, sender, authorities, newBudget } = connect(options);
  const { timing, clock } = shared;
  const once = coalesce<unknown>();

  /** Says of a refused credential where it was found: a forgotten variable is the usual surprise. */
  function withSource(error: ProviderError): ProviderError {
    const source = settings.credentialSource;
    if (error.kind !== "auth" || source === undefined) return error;
    return new ProviderError({ ...error.parts, happened: `${error.parts.happened} (credentials from ${source})` });
  }

  async function readAnswer(read: PreparedRead, { signal, seal }: SharedWork): Promise<object> {
    const { token, query, inputs, destination } = read;
    const { region, baseUrl } = destination;
    const budget = newBudget(signal);
    let { projectId } = destination;
    try {
      projectId ??= await authorities.projectId(region, budget);
      const authority = authorities.authority({ region, projectId });
      const memory = shared.lists(new URL(baseUrl).host, token);
      const pager = query.paging(query.pageSize?.(inputs) ?? defaultPageSize, memory);
      const maxRecords = inputs.maxRecords ?? defaultMaxRecords;
      const list = new PagedList({ pager, memory, maxRecords, budget });
      const warnings = new Warnings();
      const asked = { ...inputs, projectId };
      const view = viewOf(query, asked) as AnswerView<Dated>;
      const reducer = new AnswerReducer(query, view, asked, settings, warnings);
      let count = 0;
      for await (const page of pages({ read, projectId, list, sender, authority, budget, warnings })) {
        // From the first page on, a read that joins would get an answer that is older than its question.
        seal();
        if (++count === longList) onLongList?.();
        reducer.take(page);
      }
      return reducer.answer(list.end(), timing.now() + clock.offset);
    } catch (error) {
      if (!isProviderError(error)) throw error;
      throw withSource(error).during(omitAbsent<Attempt>({ ...read.attempt, projectId }));
    }
  }

  return {
    async read(token, given, { signal } = {}) {
      const read = prepareRead(token, given, settings);
      try {
        // The same question asked while it is being answered is one question. Answers are not kept: the next one is new.
        const signals = [options.signal, signal].filter((one) => one !== undefined);
        return (await once(read.key, (work) => readAnswer(read, work), signals)) as never;
      } catch (error) {
        throw isProviderError(error) ? error.during(read.attempt) : error;
      }
    },
  };
}
