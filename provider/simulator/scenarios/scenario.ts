import type { QueryName, ServiceName } from "../queries/queryNames";
import type { Reply } from "../server/reply";
import type { ListBehaviour } from "../services/listBehaviour";
import type { OwnReplies } from "../services/ownReplies";
import type { DcsRow } from "../wire/backupRecord";
import type { CbrRow } from "../wire/cbrRow";
import type { Language } from "../wire/clusterAction";
import type { LogRecordWire } from "../wire/logRecord";
import type { Run } from "../wire/run";

/**
 * What a scenario may look at. Every instant it invents is relative to `now`, so that a fresh backup stays fresh.
 *
 * `now` stands still for a while: a record must not change its times between two pages of one list.
 */
export interface World {
  /** The instant that the scenario's histories lead up to, in epoch milliseconds. */
  readonly now: number;
  /** The clock itself, for what has to move from one request to the next; no stamp of a record is made from it. */
  readonly instant: number;
  /** What the clock said when the scenario was set, in epoch milliseconds. */
  readonly since: number;
  /** The resource that was asked for. */
  readonly resourceId: string;
  readonly projectId: string;
}

/** What single services store, in their own words. A service that is not here tells the scenario's runs. */
interface Stored {
  /** The whole answer body. */
  readonly cce?: (world: World) => object;
  /** Every record of the cluster, in the order in which the service would list them. */
  readonly css?: (world: World) => readonly LogRecordWire[];
  /** The whole answer body; an empty object says that the cluster has no such action. */
  readonly dws?: (world: World, actionName: string, language: Language) => object;
  /** What stands under `operation_log`. */
  readonly cbr?: (world: World, operationLogId: string) => object;
  /** Every log and every backup of the resource. */
  readonly cbrLists?: (world: World) => { readonly logs: readonly CbrRow[]; readonly backups: readonly CbrRow[] };
  /** Every record of the instance, in the order in which the service would list them. */
  readonly dcs?: (world: World) => readonly DcsRow[];
  /** Every row that a further query lists, in the order in which the service would list them. */
  readonly rows?: Readonly<Partial<Record<QueryName, (world: World) => readonly object[]>>>;
  /** Members of a resource that differ from what its runs tell. */
  readonly members?: Readonly<Partial<Record<QueryName, object>>>;
}

/**
 * A scenario in which the services work: it says what happened, and each service spells it, pages, filters and refuses.
 * A further service needs no line in any scenario.
 */
export interface RecordsScenario {
  readonly kind: "records";
  /** One sentence, shown by the command line and by `GET /_simulator/`. */
  readonly description: string;
  /** Newest first. */
  readonly runs: (service: ServiceName, world: World) => readonly Run[];
  /** The run that a service tells of which knows a single one; by default the first of `runs`. */
  readonly single?: (service: ServiceName, world: World) => Run | undefined;
  /** Lists come in no useful order, which no page excludes; otherwise CCE lists oldest first, CSS and DCS newest first. */
  readonly scrambled?: boolean;
  /** What comes in the place of the runs. */
  readonly stored?: Stored;
  /** How the answers' Date header differs from the truth: it is missing, or so many milliseconds ahead. */
  readonly dateHeader?: "missing" | { readonly aheadMilliseconds: number };
  /** How the services that page differ from their pages. */
  readonly lists?: ListBehaviour;
  /** Of a service with several queries: those that page otherwise, or lack the permission. */
  readonly ofQuery?: Readonly<Partial<Record<QueryName, ListBehaviour | "denied">>>;
  /** Status of DWS.0047; default 404. */
  readonly unknownDwsClusterStatus?: 401;
  /** Resources that exist besides the default ones. */
  readonly knows?: (query: OwnReplies, resourceId: string) => boolean;
}

/** A scenario in which every request, once it is found correct, gets the same kind of bad answer. */
export interface RepliesScenario {
  readonly kind: "replies";
  readonly description: string;
  readonly reply: (query: OwnReplies, requestId: string) => Reply;
  /** The gateway answers so without looking at the request at all. */
  readonly beforeChecks?: boolean;
}

export type Scenario = RecordsScenario | RepliesScenario;

/** One scenario for most services, and others for some. */
export interface MixtureScenario {
  readonly kind: "mixture";
  readonly description: string;
  readonly most: Scenario;
  readonly others: Readonly<Partial<Record<ServiceName, Scenario>>>;
}
