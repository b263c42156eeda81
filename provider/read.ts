import { assembleAnswer } from "./assembleAnswer";
import pLimit from "p-limit";
import { createClient, type Client } from "./api/client";
import { createTransport, type Transport } from "./api/transport";
import type { Credential, Settings } from "./config/settings";
import { checkArguments, type ArgumentFault } from "./checkArguments";
import { isProviderError, ProviderError, type Attempt } from "./core/errors/providerError";
import type { Instant } from "./core/instants/instant";
import { omitAbsent } from "./core/omitAbsent";
import { Warnings } from "./core/warnings";
import { registry } from "./generated/registry";
import type { FunctionToken, Functions } from "./generated/types";
import { validateAnswer } from "./generated/validateAnswer";
import { version } from "./generated/version";
import { readList, type AnyQuery } from "./readList";
import { readTarget } from "./readTarget";

/** Bounds of a read. All times in milliseconds. */
export interface ReadLimits {
  /** One answer, from connecting to the last byte. Default 20 s. */
  readonly attemptTimeoutMilliseconds: number;
  /** A whole read with all its pages. Default 60 s. */
  readonly totalTimeoutMilliseconds: number;
  /** Bytes of one answer. Default 8 MiB. */
  readonly maximumBytes: number;
}

export const defaultLimits: ReadLimits = {
  attemptTimeoutMilliseconds: 20_000,
  totalTimeoutMilliseconds: 60_000,
  maximumBytes: 8 * 1024 * 1024,
};

export interface ReaderOptions {
  readonly settings: Settings;
  /** The clock, for signatures, deadlines and answers without a Date. Default: this machine's. */
  readonly now?: () => Instant;
  readonly transport?: Transport;
  readonly limits?: Partial<ReadLimits>;
  /** Ends every read of this reader at once. */
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
  ): Promise<Functions[Token]["outputs"]>;
}

/** Reads under way at once; further ones wait, and their time begins when they are let in. */
const concurrentReads = 32;
/** Rows of one page, where a query has pages and `limit` says nothing else. */
export const defaultPageSize = 100;
/** Records that one read collects, where `maxRecords` says nothing else. */
export const defaultMaxRecords = 5000;

/** Arguments that every function takes. */
interface CommonInputs {
  readonly region?: string;
  readonly projectId?: string;
  readonly maxRecords?: number;
  readonly newest?: number;
}

/** `css:getLogBackupRecords` */
function queryName(token: FunctionToken): string {
  return token.split(":").slice(1).join(":");
}

function inputError(faults: readonly ArgumentFault[]): ProviderError {
  const [first] = faults;
  const happened = faults.map(({ property, reason }) => `${property} ${reason}`).join("; ");
  return new ProviderError(omitAbsent({ code: first?.code ?? "INPUT_INVALID", happened, property: first?.property }));
}

function resourceIdOf(query: AnyQuery, inputs: CommonInputs): string {
  return String((inputs as Readonly<Record<string, unknown>>)[query.resourceArgument]);
}

/** Joins settings, client and queries: the one way in which anything here reads the cloud. */
export function createReader(options: ReaderOptions): Reader {
  const { settings, now = Date.now, transport = createTransport(), signal } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const clients = new Map<Credential, Client>();
  const admitted = pLimit(concurrentReads);
  const inFlight = new Map<string, Promise<unknown>>();

  function clientFor(credential: Credential): Client {
    let client = clients.get(credential);
    if (client === undefined) {
      const userAgent = `pulumi-huaweicloud-backup/${version}`;
      client = createClient({ credential, transport, now, userAgent, ...limits });
      clients.set(credential, client);
    }
    return client;
  }

  async function readOnce(token: FunctionToken, given: CommonInputs): Promise<unknown> {
    let attempt: Attempt = { query: queryName(token) };
    try {
      if (!Object.hasOwn(registry, token)) {
        const happened = "there is no query of this name";
        throw new ProviderError({ code: "INPUT_UNKNOWN", happened, property: "token" });
      }
      const query = registry[token] as AnyQuery;
      const checked = checkArguments(token, given as Readonly<Record<string, unknown>>);
      if ("faults" in checked) throw inputError(checked.faults);
      const inputs: CommonInputs = checked.inputs;
      attempt = { ...attempt, resource: `${query.resource} ${resourceIdOf(query, inputs)}` };
      const faults = (query.checkInputs?.(inputs) ?? []).map((fault) => ({ ...fault, code: "INPUT_INVALID" as const }));
      if (faults.length > 0) throw inputError(faults);
      const target = readTarget(query.service, inputs, settings);
      attempt = { ...attempt, region: target.region, projectId: target.projectId };

      const warnings = new Warnings();
      const list = await admitted(() =>
        readList({
          query,
          inputs,
          call: {
            baseUrl: target.baseUrl,
            pathSegments: query.pathSegments(inputs, target.projectId),
            headers: query.headers?.(inputs) ?? {},
            projectId: target.projectId,
            emptyStatuses: query.emptyStatuses,
            errorCodes: query.errorCodes,
            permission: query.permission,
          },
          client: clientFor(target.credential),
          isAnswer: validateAnswer[token] as (body: unknown) => boolean,
          pageSize: query.pageSize?.(inputs) ?? defaultPageSize,
          maxRecords: inputs.maxRecords ?? defaultMaxRecords,
          deadline: now() + limits.totalTimeoutMilliseconds,
          signal,
          warnings,
        }),
      );

      const context = { inputs, settings, warnings };
      return assembleAnswer({ query, list, context, newest: inputs.newest, localTime: now() });
    } catch (error) {
      throw isProviderError(error) ? error.during(attempt) : error;
    }
  }

  return {
    async read(token, given) {
      // Callers without types may hand over nothing at all: the missing arguments are then named one by one.
      const inputs = (given as typeof given | null | undefined) ?? {};
      // The same question asked while it is being answered is one question. Answers are not kept: the next one is new.
      const key = JSON.stringify([token, Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))]);
      let shared = inFlight.get(key);
      if (shared === undefined) {
        shared = readOnce(token, inputs).finally(() => inFlight.delete(key));
        inFlight.set(key, shared);
      }
      return (await shared) as never;
    },
  };
}
