import type { CriterionName } from "./criterionNames";
import type { EvidenceGrade } from "./records/record";
import type { State } from "./records/state";

/**
 * What a gate has to know of one evidence of a service, as data: each query states its own, so that the evaluator never asks for a
 * service by name.
 */
export interface GateFacts {
  /** The word of this evidence, which no other of its service has: `backups`. */
  readonly evidence: string;
  /** What the evidence is, for the message that lists the evidence of a service: `the backups of a cluster's logs`. */
  readonly about: string;
  /** Its backups hold none of the data of the resource. */
  readonly holdsNoData?: true;
  /** Chosen where a target names no evidence. A target of a service without a default has to name one. */
  readonly isDefault?: true;
  /** The evidence of recordings that name none: the only one of its service before targets could name it. */
  readonly isUnnamed?: true;
  /** What a record is, for messages: `log backup`. */
  readonly subject: string;
  /** What to look at when the gate is closed, as a clause after `next:`. */
  readonly remediation: string;
  /** A likely cause where nothing was found, as a clause about `{id}`. Given where the service answers an empty list for any id. */
  readonly whenNothing?: string;
  readonly evidenceGrade: EvidenceGrade;
  /** The service's status words; any other word is `unknown`. */
  readonly words: Readonly<Record<string, State>>;
  /** Operation types that are backups: the default of `kinds`. */
  readonly backupKinds: readonly string[];
  /**
   * The documented words in which the resource itself names its work, each with the kind of the records that the work makes,
   * or itself. Work in another word may be of any kind. Absent: the resource is not asked.
   */
  readonly workKinds?: Readonly<Record<string, string>>;
  /** The field of its times that holds the end of a task, as `unreadable` of a record names it. Absent: any may. */
  readonly endField?: string;
  /** The service's backup types where it states one: a record without one of these never counts as a success. */
  readonly backupTypes?: readonly string[];
  /** Whether records say that they are incremental. */
  readonly statesIncremental: boolean;
  /** Whether its backups name the indices that they hold, so that a target can name those that it needs. */
  readonly statesIndices?: true;
  /** Where the query reads one named action of the resource, the names that it can have: its target needs one. */
  readonly actionNames?: readonly string[];
  /** Where the resource has editions, which the query tells apart, their words. */
  readonly editions?: readonly string[];
  /** Whether times are read by `dwsTimeZone`. */
  readonly takesTimeZone?: true;
  /** The setting that proves the zone of its times, where they may come without one, by its name at each door. */
  readonly timeZoneSetting?: { readonly flag: string; readonly variable: string; readonly name: string };
  /** The time by which a backup is selected and aged where a target does not say; absent: `completedAt`. */
  readonly ageFrom?: "startedAt";
  /** Criteria that this query can never answer, each with the reason. */
  readonly cannotAnswer: Readonly<Partial<Record<CriterionName, string>>>;
}

/** Of a query whose rows are no evidence by themselves: gates do not ask it, or ask it together with another one. */
export interface NoEvidence {
  /** What a row is: `operation log`. */
  readonly subject: string;
  readonly evidence?: undefined;
}

/** The facts of every evidence of each service that can be a gate's target, by the service's short name. */
export type GateFactsByService = Readonly<Record<string, readonly GateFacts[]>>;
