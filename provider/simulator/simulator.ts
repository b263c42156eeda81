import type { simulatorResources } from "./defaults";
import type { QueryName, ServiceName } from "./queryNames";
import type { Reply } from "./reply";
import type { ScenarioName } from "./scenarios/catalogue";

/** All options of `startSimulator`; each one has a default. */
export interface SimulatorOptions {
  /** What the services contain, or how they misbehave; default "fresh". */
  readonly scenario?: ScenarioName;
  /** The clock, in epoch milliseconds; default the real one. Record times and the `Date` header follow it. */
  readonly now?: () => number;
  /** TCP port on 127.0.0.1; default 0, which takes any free one. */
  readonly port?: number;
  /** Default `simulatorDefaults.accessKey`. */
  readonly accessKey?: string;
  /** Default `simulatorDefaults.secretKey`. */
  readonly secretKey?: string;
  /** Makes the access key a temporary one: requests need this in `X-Security-Token`. Default none. */
  readonly securityToken?: string;
  /** The one accepted `X-Auth-Token`; default `simulatorDefaults.authToken`. */
  readonly authToken?: string;
  /** The one project that exists, 32 hexadecimal digits in the cloud; default `simulatorDefaults.projectId`. */
  readonly projectId?: string;
  /** Only a name: it appears in `environment()`; default `simulatorDefaults.region`. */
  readonly region?: string;
}

/** One answer for the next request of one query, used once, in the order queued, in the place of the scenario's. */
export interface ScriptedReply extends Reply {
  readonly queryName: QueryName;
}

/** What arrived, and what became of it. Credentials are redacted; nothing here is secret. */
export interface RecordedRequest {
  /** Undefined for a path that belongs to no query. */
  readonly queryName: QueryName | undefined;
  readonly method: string;
  /** As sent, still percent-encoded. */
  readonly path: string;
  /** Decoded query parameters; of a repeated one the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** Headers of interest by lower-case name. Of `authorization` the names of the signed headers are left to see. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined when no status was sent (`neverAnswer`, `resetSocket`). */
  readonly status: number | undefined;
  /** Who decided the answer: a check of the request, a scripted reply, or the scenario. */
  readonly answeredBy: "check" | "script" | "scenario";
  readonly scenario: ScenarioName;
  /** `X-Request-Id` of the answer. */
  readonly requestId: string;
}

/** A running simulator. */
export interface Simulator {
  /** `http://127.0.0.1:PORT`, without a closing slash. */
  readonly url: string;
  readonly port: number;
  /** The endpoint of each service. All are the same URL, because the paths tell the queries apart. */
  readonly endpoints: Readonly<Record<ServiceName, string>>;
  readonly projectId: string;
  readonly region: string;
  /** The resources that exist in every scenario. */
  readonly resources: typeof simulatorResources;
  readonly scenario: ScenarioName;
  /** Requests to the five queries and to unknown paths, oldest first; the control routes are not among them. */
  requests(): readonly RecordedRequest[];
  clearRequests(): void;
  /** Takes effect with the next request. Scripted replies and the lock of an access key stay. */
  setScenario(name: ScenarioName): void;
  /** A clock, or an instant at which it stands still, in epoch milliseconds. */
  setNow(now: number | (() => number)): void;
  /**
   * Queues replies. One is used by the next request of its query that passed every check, whatever resource it names;
   * a request that is refused (signature, project, parameters) does not use one up.
   */
  script(...replies: readonly ScriptedReply[]): void;
  /** Queued replies that no request used so far; a test that leaves one has not tested what it says. */
  unusedScripts(): readonly ScriptedReply[];
  /** The `HW_…` and endpoint variables that point a provider at this simulator. */
  environment(): Readonly<Record<string, string>>;
  /** Stops listening and destroys open sockets, those of unanswered requests included. */
  close(): Promise<void>;
}
