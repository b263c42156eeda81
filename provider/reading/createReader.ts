import { PagedList, type ListEnd } from "../api/paging/pagedList";
import { isProviderError, ProviderError, type Attempt } from "../core/errors/providerError";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { Warnings } from "../core/records/warnings";
import type { FunctionToken, Functions } from "../generated/types";
import { AnswerReducer } from "./answerReducer";
import { coalesce, type SharedWork } from "./coalesce";
import { connect, longList, type ReaderOptions } from "./connect";
import { defaultMaxRecords, defaultPageSize } from "./limits";
import { ManyAnswers, type ManyOptions } from "./manyAnswers";
import { pages, type ListPage } from "./pages";
import { prepareRead, type CommonInputs, type PreparedRead } from "./prepareRead";

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

/** A reader that can take the list of a project apart into the answers of its resources. */
export interface ManyReader extends Reader {
  /**
   * Reads the list of a project once, and gives the answer of each resource, in their order; `undefined` where the list is too
   * long to be worth it. Rejects like a read: then none of the resources has an answer.
   */
  readForMany<Token extends FunctionToken>(
    token: Token,
    inputs: Functions[Token]["inputs"],
    many: ManyOptions,
    options?: CallOptions,
  ): Promise<readonly Functions[Token]["outputs"][] | undefined>;
}

/** A reader of a program's own may know single resources only. */
export function canReadForMany(reader: Reader): reader is ManyReader {
  return "readForMany" in reader;
}

/** Takes the pages of a list as they come, and makes the answer of them. */
interface PageTaker<Answer> {
  /** No further page is wanted. */
  readonly isTooLong?: boolean;
  take(page: ListPage): void;
  answer(end: ListEnd, localTime: Instant): Answer;
}

type NewTaker<Answer> = (inputs: CommonInputs, warnings: Warnings) => PageTaker<Answer>;

/** Says of a refused credential where it was found: a forgotten variable is the usual surprise. */
function withSource(error: ProviderError, source: string | undefined): ProviderError {
  if (error.kind !== "auth" || source === undefined) return error;
  return new ProviderError({ ...error.parts, happened: `${error.parts.happened} (credentials from ${source})` });
}

interface PagesRead<Answer> {
  readonly read: PreparedRead;
  readonly maxRecords: number;
  readonly newTaker: NewTaker<Answer>;
}

/** `undefined` where the list is longer than its taker wants. */
async function readPages<Answer>(
  { read, maxRecords, newTaker }: PagesRead<Answer>,
  { signal, seal }: SharedWork,
  { shared, sender, authorities, newBudget }: ReturnType<typeof connect>,
  { settings, onLongList }: ReaderOptions,
): Promise<Answer | undefined> {
  const { token, query, inputs, destination } = read;
  const { region, baseUrl } = destination;
  const budget = newBudget(signal);
  let { projectId } = destination;
  try {
    projectId ??= await authorities.projectId(region, budget);
    const authority = authorities.authority({ region, projectId });
    const memory = shared.lists(new URL(baseUrl).host, token);
    const pager = query.paging(query.pageSize?.(inputs) ?? defaultPageSize, memory);
    const list = new PagedList({ pager, memory, maxRecords, budget });
    const warnings = new Warnings();
    const taker = newTaker({ ...inputs, projectId }, warnings);
    let count = 0;
    let isLong = false;
    for await (const page of pages({ read, projectId, list, sender, authority, budget, warnings })) {
      // From the first page on, a read that joins would get an answer that is older than its question.
      seal();
      // A large page is as long as several of the usual size.
      count += Math.max(1, page.rows.length / defaultPageSize);
      if (!isLong && count >= longList) onLongList?.();
      isLong = count >= longList;
      taker.take(page);
      if (taker.isTooLong === true) return undefined;
    }
    return taker.answer(list.end(), shared.timing.now() + shared.clock.offset);
  } catch (error) {
    if (!isProviderError(error)) throw error;
    const attempt = omitAbsent<Attempt>({ ...read.attempt, projectId });
    throw withSource(error, settings.credentialSource).during(attempt);
  }
}

/** Joins settings, client and queries: the one way in which anything here reads the cloud. */
export function createReader(options: ReaderOptions): Reader {
  const { settings } = options;
  const connection = connect(options);
  const once = coalesce<unknown>();
  let readingsForMany = 0;

  /** The same question asked while it is being answered is one question. Answers are not kept: the next one is new. */
  async function asked(asking: PagesRead<unknown>, key: string, signal: AbortSignal | undefined): Promise<never> {
    const { read } = asking;
    try {
      const signals = [options.signal, signal].filter((one) => one !== undefined);
      return (await once(key, (work) => readPages(asking, work, connection, options), signals)) as never;
    } catch (error) {
      throw isProviderError(error) ? error.during(read.attempt) : error;
    }
  }

  const reader: ManyReader = {
    async read(token, given, { signal } = {}) {
      const read = prepareRead(token, given, settings);
      const { query, inputs, key } = read;
      const newTaker: NewTaker<object> = (own, warnings) => new AnswerReducer(query, own, settings, warnings);
      return asked({ read, maxRecords: inputs.maxRecords ?? defaultMaxRecords, newTaker }, key, signal);
    },

    async readForMany(token, given, many, { signal } = {}) {
      const read = prepareRead(token, given, settings);
      const { query, key } = read;
      if ("toResource" in query) throw new TypeError("a list of resources has no answer for each of them");
      const newTaker: NewTaker<object> = (own, warnings) => new ManyAnswers(query, own, settings, warnings, many);
      // Another reading may be for other resources: it is not joined.
      const ownKey = `${key} ${++readingsForMany}`;
      return asked({ read, maxRecords: Number.POSITIVE_INFINITY, newTaker }, ownKey, signal);
    },
  };
  return reader;
}
