import { assembleAnswer } from "./assembleAnswer";
import { createAuthorities } from "../api/credentials/createAuthorities";
import { createSender } from "../api/sending/createSender";
import { ReadBudget } from "../api/sending/readBudget";
import { createShared, processShared, type Shared } from "../api/sending/shared";
import { systemTiming, type Timing } from "../core/timing";
import { createTransport, type Transport } from "../api/transport/transport";
import { proxySecrets } from "../api/transport/proxies";
import { coalesce, type SharedWork } from "./coalesce";
import type { Settings } from "../config/settings";
import { isProviderError, ProviderError, type Attempt } from "../core/errors/providerError";
import type { Instant } from "../core/instants/instant";
import { omitAbsent } from "../core/omitAbsent";
import { Warnings } from "../core/records/warnings";
import type { FunctionToken, Functions } from "../generated/types";
import { validateAnswer } from "../generated/validateAnswer";
import { version } from "../generated/version";
import { prepareRead, type PreparedRead } from "./prepareRead";
import { readLimits, type ReadLimits } from "./readLimits";
import { readList } from "./readList";
import { ReducedRows } from "./reducedRows";

export interface ReaderOptions {
  readonly settings: Settings;
  /** The wall clock, for signatures and for answers without a Date. Default: this machine's. */
  readonly now?: () => Instant;
  /** All of time and chance; default the system's, with `now` as its wall clock. */
  readonly timing?: Timing;
  readonly transport?: Transport;
  /** Stronger than the limits of the settings. */
  readonly limits?: Partial<ReadLimits>;
  /** Ends every read of this reader at once. */
  readonly signal?: AbortSignal;
  /**
   * What is known of hosts and credentials (limits, refusals, the cloud's clock). Default: shared by the whole process;
   * a reader with a clock or a timing of its own gets its own.
   */
  readonly shared?: Shared;
  /** Hears of each request in one line, without credentials and contents. */
  readonly log?: (line: string) => void;
  /** Hears of each answer by which a server asks for fewer requests (429). */
  readonly onThrottled?: () => void;
  /** Hears once of each read that comes to its {@link longList}th page. */
  readonly onLongList?: () => void;
  /** Base URL of the ECS metadata service. Default: the one of every ECS. */
  readonly metadataUrl?: string;
}

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

/** Rows of one page, where a query has pages and `limit` says nothing else. */
export const defaultPageSize = 100;
/** Records that one read collects, where `maxRecords` says nothing else. */
export const defaultMaxRecords = 5000;
/** How long a read waits for another that proves what it needs, in milliseconds; then it asks by itself. */
const proofPatience = 2000;
/** From so many pages on a list is a long one: memory counts for more than speed. */
export const longList = 20;

function sharedFor({ shared, timing, now }: ReaderOptions): Shared {
  if (shared !== undefined) return shared;
  if (timing === undefined && now === undefined) return processShared;
  return createShared({ ...systemTiming, ...timing, ...(now === undefined ? {} : { now }) });
}

/** Joins settings, client and queries: the one way in which anything here reads the cloud. */
export function createReader(options: ReaderOptions): Reader {
  const { settings, log, onThrottled, metadataUrl } = options;
  const { transport = createTransport(omitAbsent({ tls: settings.tls, proxies: settings.proxies })) } = options;
  const shared = sharedFor(options);
  const { timing, clock } = shared;
  const limits = readLimits(settings.limits, options.limits);
  const userAgent = `pulumi-huaweicloud-backup/${version}`;
  const secrets = proxySecrets(settings.proxies);
  const sender = createSender(omitAbsent({ transport, shared, userAgent, limits, log, onThrottled, secrets }));
  const budgetUntil = (signal: AbortSignal | undefined): ReadBudget => new ReadBudget(timing, limits, signal);
  // A credential is fetched for all reads: the end of one must not end it, the end of the reader does.
  const newBudget = (): ReadBudget => budgetUntil(options.signal);
  const clockOffset = (): number => clock.offset;
  const authorities = createAuthorities(
    omitAbsent({ settings, sender, transport, timing, clockOffset, newBudget, metadataUrl }),
  );
  const once = coalesce<unknown>();

  /** Says of a refused credential where it was found: a forgotten variable is the usual surprise. */
  function withSource(error: ProviderError): ProviderError {
    const source = settings.credentialSource;
    if (error.kind !== "auth" || source === undefined) return error;
    return new ProviderError({ ...error.parts, happened: `${error.parts.happened} (credentials from ${source})` });
  }

  async function fetchAnswer(
    read: PreparedRead,
    projectId: string,
    budget: ReadBudget,
    seal: () => void,
  ): Promise<object> {
    const { token, query, inputs, target } = read;
    const authority = authorities.authority({ region: target.region, projectId });
    const warnings = new Warnings();
    const context = { inputs, settings, warnings };
    let pages = 0;
    const rows = new ReducedRows(query, context, inputs.newest);
    const list = await readList({
      query,
      inputs,
      call: {
        baseUrl: target.baseUrl,
        pathSegments: query.pathSegments(inputs, projectId),
        headers: query.headers?.(inputs) ?? {},
        projectId,
        emptyStatuses: query.emptyStatuses,
        errorCodes: query.errorCodes,
        permission: query.permission,
      },
      send: async (call) => {
        const answer = await sender.send(call, authority, budget);
        // From the first page on, the answer would be older than the question of whoever joins.
        seal();
        if (++pages === longList) options.onLongList?.();
        rows.answeredAt(answer.serverTime);
        return answer;
      },
      isAnswer: validateAnswer[token] as (body: unknown) => boolean,
      pageSize: query.pageSize?.(inputs) ?? defaultPageSize,
      maxRecords: inputs.maxRecords ?? defaultMaxRecords,
      take: (row, position, changed) => rows.take(row, position, changed, warnings.keptFor(row as object)),
      warnings,
      memory: shared.lists(new URL(target.baseUrl).host, token),
      wait: (proof) => budget.outlast(proof, proofPatience),
    });
    return assembleAnswer({ query, list, rows, warnings, localTime: timing.now() + clock.offset });
  }

  async function readOnce(read: PreparedRead, { signal, seal }: SharedWork): Promise<object> {
    const budget = budgetUntil(signal);
    let { projectId } = read.target;
    try {
      projectId ??= await authorities.projectId(read.target.region, budget);
      return await fetchAnswer(read, projectId, budget, seal);
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
        return (await once(read.key, (work) => readOnce(read, work), signals)) as never;
      } catch (error) {
        throw isProviderError(error) ? error.during(read.attempt) : error;
      }
    },
  };
}
