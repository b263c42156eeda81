import type { ErrorCode } from "../core/errors/errorCatalogue";
import { isProviderError, ProviderError } from "../core/errors/providerError";
import { parseRfc3339 } from "../core/instants/rfc3339";
import { omitAbsent } from "../core/omitAbsent";
import type { ResourceState } from "../core/records/resourceState";
import type { Timing } from "../core/timing";
import type { ReadingError } from "../gates/reading";
import type { FunctionToken } from "../generated/types";
import type { Reader } from "../reading/createReader";
import type { AnswerOrError, Question, QueryAnswer } from "./evidence/evidenceSource";

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

/**
 * Asks a query for a gate. A fault of the cloud comes back as an error in the answer, and `undefined` where the signal ended
 * the read, which is no answer about the resource. A thrown error is about the program or its settings.
 */
export async function askQuery(
  { token, inputs }: Question,
  { reader, timing }: { readonly reader: Reader; readonly timing: Timing },
  signal: AbortSignal | undefined,
): Promise<AnswerOrError | undefined> {
  try {
    // A state read answers like a query without records; a reader is typed for the functions of schema.json alone.
    const outputs = await reader.read(token as FunctionToken, inputs, signal === undefined ? {} : { signal });
    const { asOf, complete, incompleteReason, pagesFetched, warnings } = outputs;
    const asOfSource = outputs.asOfSource === "server" ? "server" : "local";
    const answeredAt = asOfSource === "server" ? parseRfc3339(asOf) : undefined;
    return omitAbsent<QueryAnswer>({
      // The answer of a list of resources has none.
      records: "records" in outputs ? (outputs.records as QueryAnswer["records"]) : [],
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
  } catch (error) {
    if (!isProviderError(error) || error.kind === "input" || error.kind === "config") throw error;
    return error.code === "API_CANCELLED" ? undefined : { error: toReadingError(error) };
  }
}
