import type { ErrorCode } from "../core/errors/errorCatalogue";
import { isProviderError, ProviderError } from "../core/errors/providerError";
import { parseRfc3339 } from "../core/instants/rfc3339";
import { omitAbsent } from "../core/omitAbsent";
import type { ResourceState } from "../core/records/resourceState";
import type { Timing } from "../core/timing";
import type { ReadingError } from "../gates/reading";
import type { FunctionToken, Functions } from "../generated/types";
import type { ManyReader, Reader } from "../reading/createReader";
import type { ManyOptions } from "../reading/manyAnswers";
import type { AnswerOrError, FailedAnswer, Question, QueryAnswer } from "./evidence/evidenceSource";

const classes: Readonly<Partial<Record<ErrorCode, ReadingError["class"]>>> = {
  AUTH_REJECTED: "authentication",
  AUTH_DENIED: "permission",
  API_NOT_FOUND: "notFound",
  // One answer for what does not exist and for what is not allowed: it is no proof of a refusal.
  API_NOT_FOUND_OR_DENIED: "notFound",
  API_THROTTLED: "throttled",
  API_UNREACHABLE: "network",
  API_TIMEOUT: "network",
};

/** The message without the resource, which the target's name stands for: equal causes of a fleet are then equal texts. */
function toReadingError({ kind, code, parts }: ProviderError): ReadingError {
  const { resource, ...attempt } = parts.attempt ?? { query: "" };
  const { message } = resource === undefined ? new ProviderError(parts) : new ProviderError({ ...parts, attempt });
  return { class: classes[code] ?? (kind === "wire" ? "invalidResponse" : "service"), code, message };
}

function stateOf(answer: ResourceState): ResourceState {
  const { activity, kind, backupAvailable } = answer;
  return omitAbsent<ResourceState>({ activity, kind, backupAvailable });
}

/** The parts of an answer that a verdict looks at. */
function toAnswer(outputs: Functions[FunctionToken]["outputs"], timing: Timing): QueryAnswer {
  const { records, asOf, complete, incompleteReason, pagesFetched, warnings } = outputs;
  const asOfSource = outputs.asOfSource === "server" ? "server" : "local";
  const answeredAt = asOfSource === "server" ? parseRfc3339(asOf) : undefined;
  return omitAbsent<QueryAnswer>({
    records: records as QueryAnswer["records"],
    asOf,
    asOfSource,
    complete,
    incompleteReason,
    pagesFetched,
    warnings,
    skewMilliseconds: answeredAt === undefined ? undefined : answeredAt - timing.now(),
    resource: "activity" in outputs ? stateOf(outputs as unknown as ResourceState) : undefined,
    outputs,
  });
}

/** The error of a read as a part of the answer. `undefined` where the signal ended the read; an error of the program is thrown. */
function failed(error: unknown): FailedAnswer | undefined {
  if (!isProviderError(error) || error.kind === "input" || error.kind === "config") throw error;
  return error.code === "API_CANCELLED" ? undefined : { error: toReadingError(error) };
}

interface Asking {
  readonly reader: Reader;
  readonly timing: Timing;
}

/**
 * Asks a query for a gate. A fault of the cloud comes back as an error in the answer, and `undefined` where the signal ended
 * the read, which is no answer about the resource. A thrown error is about the program or its settings.
 */
export async function askQuery(
  { token, inputs }: Question,
  { reader, timing }: Asking,
  signal: AbortSignal | undefined,
): Promise<AnswerOrError | undefined> {
  try {
    // A state read answers like a query without records; a reader is typed for the functions of schema.json alone.
    const outputs = await reader.read(token as FunctionToken, inputs, signal === undefined ? {} : { signal });
    return toAnswer(outputs, timing);
  } catch (error) {
    return failed(error);
  }
}

/**
 * Asks for the list of a project, and gives the answer of each resource in their order. A fault of the cloud is the answer of
 * all. `tooLong`: the list is not worth reading for these resources.
 */
export async function askForMany(
  { token, inputs }: Question,
  many: ManyOptions,
  { reader, timing }: Asking & { readonly reader: ManyReader },
  signal: AbortSignal | undefined,
): Promise<readonly QueryAnswer[] | FailedAnswer | "tooLong" | undefined> {
  try {
    const given = signal === undefined ? {} : { signal };
    const answers = await reader.readForMany(token as FunctionToken, inputs, many, given);
    return answers?.map((outputs) => toAnswer(outputs, timing)) ?? "tooLong";
  } catch (error) {
    return failed(error);
  }
}
