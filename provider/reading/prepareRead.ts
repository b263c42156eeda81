import { baseUrl } from "../api/endpoints";
import { checkArguments, type ArgumentFault } from "./checkArguments";
import type { Settings } from "../config/settings";
import { isProviderError, ProviderError, type Attempt } from "../core/errors/providerError";
import { omitAbsent } from "../core/omitAbsent";
import { registry, stateReads, type StateToken } from "../generated/registry";
import type { FunctionToken } from "../generated/types";
import type { ListQuery } from "../queries/defineList";
import type { Query } from "../queries/defineQuery";

/** A query of records as reading knows it: what gates have to know of it is not its business. */
export type AnyRecordQuery = Omit<Query<unknown, unknown, unknown, unknown>, "gate">;
export type AnyListQuery = ListQuery<unknown, unknown, unknown, unknown>;
export type AnyQuery = AnyRecordQuery | AnyListQuery;

/** Where a read goes: the settings, with what the call itself says on top. */
interface Destination {
  readonly region: string;
  /** Absent where no setting gives it: the client then asks IAM for it. */
  readonly projectId?: string;
  readonly baseUrl: string;
}

const howTo = {
  region:
    "Set HW_REGION_NAME, --region (command line), huaweicloud-backup:region (Pulumi) or the argument region (functions).",
  credentials:
    "Set HW_ACCESS_KEY and HW_SECRET_KEY, or accessKey and secretKey of the provider. A token (authToken), or userName and " +
    "password, works as well. An explicit provider does not inherit stack configuration.",
};

/** Finds region, project and endpoint for one call, or says that region or credentials are nowhere to be found. */
export function findDestination(
  service: string,
  call: { readonly region?: string; readonly projectId?: string },
  settings: Settings,
): Destination {
  const region = call.region ?? settings.region;
  const projectId = call.projectId ?? settings.projectId;
  const missing = (property: string, happened: string, advice: string): ProviderError =>
    new ProviderError({ code: "CONFIG_MISSING", happened, advice, property });
  if (region === undefined) throw missing("region", "no region is set", howTo.region);
  if (settings.credential === undefined) throw missing("accessKey", "no credentials were found", howTo.credentials);
  return omitAbsent<Destination>({ region, projectId, baseUrl: baseUrl(service, region, settings) });
}

/** Arguments that every function takes. */
export interface CommonInputs {
  readonly region?: string;
  readonly projectId?: string;
  readonly maxRecords?: number;
  readonly newest?: number;
}

/** A read that may be sent: its arguments are right, and it is known where it goes. */
export interface PreparedRead {
  readonly token: FunctionToken | StateToken;
  readonly query: AnyQuery;
  readonly inputs: CommonInputs;
  readonly destination: Destination;
  /** For messages. */
  readonly attempt: Attempt;
  /** The same for reads that ask the same. */
  readonly key: string;
}

/** `css:getLogBackupRecords` */
function queryName(token: string): string {
  return token.split(":").slice(1).join(":");
}

/** A query, with the function by whose rules its arguments are judged. */
function queryOf(token: string): { readonly query: AnyQuery; readonly argumentsOf: FunctionToken } | undefined {
  if (Object.hasOwn(registry, token)) {
    const argumentsOf = token as FunctionToken;
    return { query: registry[argumentsOf], argumentsOf };
  }
  if (!Object.hasOwn(stateReads, token)) return undefined;
  const query = stateReads[token as StateToken];
  return { query: query, argumentsOf: query.argumentsOf };
}

function inputError(faults: readonly ArgumentFault[]): ProviderError {
  const [first] = faults;
  const happened = faults.map(({ property, reason }) => `${property} ${reason}`).join("; ");
  return new ProviderError(omitAbsent({ code: first?.code ?? "INPUT_INVALID", happened, property: first?.property }));
}

/** `cluster 4213d908`; absent where the query reads the whole project. */
function resourceOf({ resource, resourceArgument }: AnyQuery, inputs: CommonInputs): string | undefined {
  const id = (inputs as Readonly<Record<string, string | undefined>>)[resourceArgument ?? ""];
  return id === undefined ? undefined : `${resource} ${id}`;
}

/** Judges the arguments and finds the target, or throws an error that says as much of the read as was known. */
export function prepareRead(
  token: FunctionToken | StateToken,
  given: object | null | undefined,
  settings: Settings,
): PreparedRead {
  let attempt: Attempt = { query: queryName(token) };
  try {
    const found = queryOf(token);
    if (found === undefined) {
      const happened = "this query does not exist";
      throw new ProviderError({ code: "INPUT_UNKNOWN", happened, property: "token" });
    }
    const { query, argumentsOf } = found;
    // Callers without types may hand over nothing at all: the missing arguments are then named one by one.
    const checked = checkArguments(argumentsOf, { ...given });
    if ("faults" in checked) throw inputError(checked.faults);
    const inputs: CommonInputs = checked.inputs;
    attempt = omitAbsent<Attempt>({ ...attempt, resource: resourceOf(query, inputs) });
    const faults = (query.checkInputs?.(inputs) ?? []).map((fault) => ({ ...fault, code: "INPUT_INVALID" as const }));
    if (faults.length > 0) throw inputError(faults);
    const destination = findDestination(query.service, inputs, settings);
    const { region, projectId } = destination;
    attempt = omitAbsent<Attempt>({ ...attempt, region, projectId });
    const asked = Object.entries({ ...inputs, region, projectId }).sort(([a], [b]) => (a < b ? -1 : 1));
    return { token, query, inputs, destination, attempt, key: JSON.stringify([token, asked]) };
  } catch (error) {
    throw isProviderError(error) ? error.during(attempt) : error;
  }
}
