import type { QuotaOptions } from "./server/requestQuota";
import type { CredentialUsed } from "./auth/authenticate";
import type { simulatorResources } from "./services/defaults";
import type { Account, IdentityOptions, MetadataMode, SimulatorProject } from "./identity/account";
import type { EndpointName, QueryName, ServiceName } from "./queries/queryNames";
import type { Reply } from "./server/reply";
import type { IdentityRouteName, RequestKind, RouteName } from "./services/routeNames";
import type { ScenarioName } from "./scenarios/catalogue";
import type { ListBehaviour } from "./services/listBehaviour";

/** All options of `startSimulator`; each one has a default. */
export interface SimulatorOptions extends IdentityOptions {
  /** What the services contain, or how they misbehave; default "fresh". */
  readonly scenario?: ScenarioName;
  /** The clock, in epoch milliseconds; default the real one. Record times and the `Date` header follow it. */
  readonly now?: () => number;
  /** What the clock shows at the start, from where it runs as fast as the real one; `now` goes before it. */
  readonly startsAt?: number;
  /** Requests above it get 429 `APIGW.0308`, without `Retry-After`. Default: none. */
  readonly quota?: QuotaOptions;
  /** How CSS and DCS page, in the place of what the scenario says; default as documented. */
  readonly lists?: ListBehaviour;
  /** TCP port on 127.0.0.1; default 0, which takes any free one. */
  readonly port?: number;
  /** Default `simulatorDefaults.accessKey`. */
  readonly accessKey?: string;
  /** Default `simulatorDefaults.secretKey`. */
  readonly secretKey?: string;
  /** Makes the access key a temporary one: requests need this in `X-Security-Token`. Default none. */
  readonly securityToken?: string;
  /** An `X-Auth-Token` that is accepted for good, beside those handed out; default `simulatorDefaults.authToken`. */
  readonly authToken?: string;
  /** The one project that has resources, 32 hexadecimal digits in the cloud; default `simulatorDefaults.projectId`. */
  readonly projectId?: string;
  /** Only a name: it appears in `environment()` and is the name of the project; default `simulatorDefaults.region`. */
  readonly region?: string;
}

/** One answer for the next request of one query or other call, used once, in the order queued. */
export type ScriptedReply = Reply &
  (
    | { readonly queryName: QueryName; readonly route?: undefined }
    | { readonly route: IdentityRouteName; readonly queryName?: undefined }
  );

/** Requests that arrived, and their outcome. Credentials are redacted; nothing here is secret. */
export interface RecordedRequest {
  /** Undefined for a path that belongs to no query. */
  readonly queryName: QueryName | undefined;
  /** The query, or the call of IAM or of the metadata service; undefined for a path or method that nobody serves. */
  readonly route: RouteName | undefined;
  readonly kind: RequestKind;
  readonly method: string;
  /** As sent, still percent-encoded. */
  readonly path: string;
  /** Decoded query parameters; of a repeated one the last value. */
  readonly query: Readonly<Record<string, string>>;
  /** Headers of interest by lower-case name. Of `authorization` the names of the signed headers are left to see. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of requests to IAM the JSON body, where names and ids are left to see; absent when there was none. */
  readonly body?: unknown;
  /** With what the request proved who sent it; absent when it did not have to, or could not. */
  readonly credential?: CredentialUsed;
  /** Undefined when no status was sent (`neverAnswer`, `resetSocket`). */
  readonly status: number | undefined;
  /** Who decided the answer: a check of the request, a scripted or standing reply, the scenario, or IAM and metadata. */
  readonly answeredBy: "check" | "script" | "scenario" | "identity";
  /** Of the resource that was asked about; without one, the common scenario. */
  readonly scenario: ScenarioName;
  /** `X-Request-Id` of the answer. */
  readonly requestId: string;
}

/** A running simulator. */
export interface Simulator {
  /** `http://127.0.0.1:PORT`, without a closing slash. */
  readonly url: string;
  readonly port: number;
  /** The endpoint of each service and of IAM. All are the same URL, because the paths tell the calls apart. */
  readonly endpoints: Readonly<Record<EndpointName, string>>;
  /** The user, the account and the agency that exist. */
  readonly account: Account;
  /** The list that `GET /v3/projects` gives. */
  readonly projects: readonly SimulatorProject[];
  readonly metadata: MetadataMode;
  readonly projectId: string;
  readonly region: string;
  /** The resources that exist in every scenario. */
  readonly resources: typeof simulatorResources;
  /** The common scenario, of everything that has none of its own. */
  readonly scenario: ScenarioName;
  /** How many resources `addResource` knows. */
  readonly addedResources: number;
  scenariosOfServices(): Readonly<Partial<Record<ServiceName, ScenarioName>>>;
  /** The time of the clock, in epoch milliseconds. */
  now(): number;
  /** What a Date header says, in epoch milliseconds and before it is cut to whole seconds. */
  date(): number;
  /** Requests to the queries, IAM, metadata and unknown paths, oldest first; the control routes are not among them. */
  requests(): readonly RecordedRequest[];
  clearRequests(): void;
  /** Takes effect with the next request. Scripted replies and the lock of an access key stay. */
  setScenario(name: ScenarioName): void;
  /** How CSS and DCS page from now on, in the place of what the scenario says; `undefined` takes that back. */
  setLists(behaviour: ListBehaviour | undefined): void;
  /** Another scenario for one service, whatever the common one is; `undefined` takes it back. */
  setScenarioFor(service: ServiceName, name: ScenarioName | undefined): void;
  /**
   * Makes a resource exist beside the default ones (DWS and DCS take UUIDs only), with a scenario of its own, or without
   * one that of its service. Given again, or for a default resource, it changes the scenario. Ten thousand are no burden.
   */
  addResource(service: ServiceName, resourceId: string, name?: ScenarioName): void;
  /**
   * A clock, or an instant at which it stands still, in epoch milliseconds. Records, the `Date` header, signatures and
   * the life of credentials follow it; when a scenario was set stays as it was.
   */
  setNow(now: number | (() => number)): void;
  /** Moves the clock on by so much, and back where negative; it runs or stands as before. */
  forward(milliseconds: number): void;
  /**
   * Another clock for the `Date` header alone, or an instant at which it stands still; `undefined` has it follow the
   * clock again. Records and signatures do not look at it, so that a client can be shown any skew.
   */
  setDate(date?: number | (() => number)): void;
  /**
   * Queues replies. One is used by the next request of its query that passed every check, whatever resource it names;
   * a request that is refused (signature, project, parameters) does not use one up. The same goes for a reply with a
   * `route`, which also keeps the call from handing anything out.
   */
  script(...replies: readonly ScriptedReply[]): void;
  /**
   * Gives every request of one call of IAM or metadata this reply, without a look at it, until `undefined` takes the
   * reply back: the way to have IAM down, or slow, or silent.
   */
  setRouteReply(route: IdentityRouteName, reply: Reply | undefined): void;
  /** Ends every token and temporary key handed out so far. Values of the options stay good. */
  expireCredentials(): void;
  /**
   * Requests that a check refused for who they said to be: signature, key, token, password. Scripted refusals and
   * those of scenarios do not count, and neither does a missing permission.
   */
  authenticationFailures(): number;
  /** Queued replies that no request used so far; a test that leaves one has not tested what it says. */
  unusedScripts(): readonly ScriptedReply[];
  /** The `HW_…` and endpoint variables that point a provider at this simulator. */
  environment(): Readonly<Record<string, string>>;
  /** Stops listening and destroys open sockets, those of unanswered requests included. */
  close(): Promise<void>;
}
