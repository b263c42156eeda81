import type { ErrorCode } from "../core/errors/errorCatalogue";
import { isProviderError, type ProviderError } from "../core/errors/providerError";
import type { GateFactsByService } from "../core/gateFacts";
import type { Instant } from "../core/instants/instant";
import { parseRfc3339 } from "../core/instants/rfc3339";
import { omitAbsent } from "../core/omitAbsent";
import type { BackupRecord } from "../core/records/record";
import { gateQueries } from "./gateQueries";
import type { Reader } from "../reading/createReader";

/** What a gate asks of one resource: which query of which service, and where. */
export interface GateQuestion {
  readonly service: string;
  readonly resourceId: string;
  readonly actionName?: string;
  readonly dwsTimeZone?: string;
  readonly region?: string;
  readonly projectId?: string;
  readonly maxRecords?: number;
}

/** Why a resource could not be read, in the few classes that a gate tells apart. */
export interface GateReadError {
  readonly class:
    "authentication" | "permission" | "notFound" | "throttled" | "service" | "network" | "invalidResponse";
  readonly code: ErrorCode;
  readonly message: string;
}

/** The part of an answer that all queries share. */
interface CommonAnswer {
  readonly records: readonly BackupRecord[];
  readonly asOf: string;
  readonly asOfSource: string;
  readonly complete: boolean;
  readonly incompleteReason?: string;
  readonly pagesFetched: number;
  readonly warnings: readonly string[];
}

/** An answer, or why there is none; the way of it is the same for every service. */
export type GateAnswer =
  | (CommonAnswer & { readonly asOfSource: "server" | "local"; readonly skewMilliseconds?: number })
  | { readonly error: GateReadError };

/** What a gate has to know of each service that has a query. */
export const gateFacts: GateFactsByService = Object.fromEntries(
  [...gateQueries].map(([service, [, { gate }]]) => [service, gate]),
);

const classes: Readonly<Partial<Record<ErrorCode, GateReadError["class"]>>> = {
  AUTH_REJECTED: "authentication",
  AUTH_DENIED: "permission",
  API_NOT_FOUND: "notFound",
  // One answer for what does not exist and for what is not allowed: it is no proof of a refusal.
  API_NOT_FOUND_OR_DENIED: "notFound",
  API_THROTTLED: "throttled",
  API_UNREACHABLE: "network",
  API_TIMEOUT: "network",
};

function toReadError({ kind, code, message }: ProviderError): GateReadError {
  return { class: classes[code] ?? (kind === "wire" ? "invalidResponse" : "service"), code, message };
}

/**
 * Reads one resource for a gate: everything, without a filter, since a filtered list can show neither the newest success
 * nor the newest failure.
 *
 * A fault of the cloud comes back as an error in the answer. What is thrown is about the program or its settings, or says
 * that the read was cancelled: none of these speaks of the resource.
 */
export async function readGateTarget(
  reader: Reader,
  question: GateQuestion,
  options: { readonly now: () => Instant; readonly signal?: AbortSignal },
): Promise<GateAnswer> {
  const { service, resourceId, ...rest } = question;
  const row = gateQueries.get(service);
  if (row === undefined) throw new TypeError(`no query reads the service ${service}`);
  const [token, { resourceArgument }] = row;
  try {
    const inputs = { ...rest, [resourceArgument]: resourceId };
    const signal = options.signal === undefined ? {} : { signal: options.signal };
    const answer = (await reader.read(token, inputs as never, signal)) as CommonAnswer;
    const { records, complete, incompleteReason, pagesFetched, warnings } = answer;
    const asOf = parseRfc3339(answer.asOf);
    const asOfSource = answer.asOfSource === "server" ? ("server" as const) : ("local" as const);
    const isDated = asOfSource === "server" && asOf !== undefined;
    const skew = isDated ? { skewMilliseconds: asOf - options.now() } : {};
    // Nothing else of the answer is held: a gate on thousands of resources has all of them in memory at once.
    return omitAbsent<GateAnswer>({
      records,
      asOf: answer.asOf,
      asOfSource,
      complete,
      incompleteReason,
      pagesFetched,
      warnings,
      ...skew,
    });
  } catch (error) {
    if (!isProviderError(error)) throw error;
    if (error.kind === "input" || error.kind === "config" || error.code === "API_CANCELLED") throw error;
    return { error: toReadError(error) };
  }
}
