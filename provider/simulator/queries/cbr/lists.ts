import type { RecordsScenario } from "../../scenarios/scenario";
import type { Reply } from "../../server/reply";
import { listPage } from "../../services/listBehaviour";
import type { Service, SimulatedCall } from "../../services/service";
import type { CbrRow } from "../../wire/cbrRow";
import { rfc3339ToMilliseconds } from "../../wire/times";

/** The answers of CBR's queries that list nothing. The codes for 403 and 500 are those of its error table. */
export const cbrReplies = {
  name: "cbr",
  invalid: (detail) => cbrError(400, "BackupService.9900", `Invalid request: ${detail}.`),
  denied: (detail) => cbrError(403, "BackupService.8600", `No permission. ${detail}`),
  fault: () => cbrError(500, "BackupService.9998", "Internal service error."),
  unknownResource: () => cbrError(404, "BackupService.6302", "The resource does not exist."),
} satisfies Partial<Service>;

interface CbrList {
  /** The member of the answer that holds the rows. */
  readonly list: string;
  readonly rows: readonly CbrRow[];
  /** Where a row has what a parameter asks for. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The field that `end_time` is compared with; by default that of `start_time`. */
  readonly end?: string;
}

/** One page of the rows that the parameters ask for, and how many these are. */
export function filteredPage(
  { parameters }: SimulatedCall,
  { lists }: RecordsScenario,
  { list, rows, fields, end }: CbrList,
): Reply {
  const begin = rfc3339ToMilliseconds(parameters.get("start_time") ?? "") ?? -Infinity;
  const last = rfc3339ToMilliseconds(parameters.get("end_time") ?? "") ?? Infinity;
  const asked = rows.filter(({ beganAt, wire }) => {
    const ended = end === undefined ? beganAt : rfc3339ToMilliseconds(String(valueOf(wire, [end])));
    const isInPeriod = (beganAt ?? Infinity) >= begin && (last === Infinity || (ended ?? Infinity) <= last + 999);
    const isAsked = Object.entries(fields).every(([name, path]) => {
      const value = parameters.get(name);
      return value === undefined || valueOf(wire, path) === value;
    });
    return isInPeriod && isAsked;
  });
  const page = listPage(asked, parameters, { name: "offset", first: 0 }, lists);
  const echo = { offset: Number(parameters.get("offset") ?? 0), limit: Number(parameters.get("limit") ?? 1000) };
  const named = page.total === undefined ? {} : { count: page.total };
  return { body: { ...named, ...echo, [list]: page.rows.map(({ wire }) => wire) } };
}

function valueOf(wire: unknown, path: readonly string[]): unknown {
  return path.reduce((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], wire);
}

function cbrError(status: number, code: string, message: string): Reply {
  return { status, body: { error_code: code, error_msg: message } };
}
