import type { GateFacts } from "../../core/gateFacts";
import { parseRfc3339 } from "../../core/instants/rfc3339";
import { omitAbsent } from "../../core/omitAbsent";
import type { BackupRecord } from "../../core/records/record";
import type { ResourceState } from "../../core/records/resourceState";
import type { StateToken } from "../../generated/registry";
import type { FunctionToken, Functions } from "../../generated/types";
import type { AskedTarget } from "../../gates/gate";
import type { ReadingError, TargetReading } from "../../gates/reading";
import type { Target } from "../../gates/target";
import type { ManyOptions } from "../../reading/manyAnswers";

/** A query with its arguments. Those that are equal are asked once in an evaluation, and their targets share the answer. */
export interface Question {
  readonly token: FunctionToken | StateToken;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The answer of a query. */
export interface QueryAnswer {
  readonly records: readonly BackupRecord[];
  readonly asOf: string;
  readonly asOfSource: "server" | "local";
  readonly complete: boolean;
  readonly incompleteReason?: string;
  /** The list that could not be read beside those of this answer, and why. */
  readonly unreadPart?: string;
  readonly pagesFetched: number;
  readonly warnings: readonly string[];
  /** The service's clock less this machine's, where the service dated the answer. */
  readonly skewMilliseconds?: number;
  /** The words of the service about the resource itself; absent in the answer of a query that lists records. */
  readonly resource?: ResourceState;
  /** All that was answered, documented fields included. Its rows may be many: a reading holds none of it. */
  readonly outputs: Functions[FunctionToken]["outputs"];
}

export interface FailedAnswer {
  readonly error: ReadingError;
}

/** The answer to a question, or why the cloud gave none. */
export type AnswerOrError = QueryAnswer | FailedAnswer;

/** The parts of a verdict's reading, beside the target that it is about. */
export type JoinedAnswers = Omit<
  TargetReading,
  "target" | "service" | "resourceId" | "evidence" | "actionName" | "edition" | "indices" | "region" | "projectId"
>;

/** Gives the answer to a question; `undefined` where the evaluation was cancelled. */
export type Ask = (question: Question) => Promise<AnswerOrError | undefined>;

/** The list of a project, read once for many resources. */
export interface SharedList extends Omit<ManyOptions, "resources" | "rowsAtMost"> {
  readonly token: FunctionToken;
  /** Without the resource; the same for targets that can share the list. */
  readonly inputs: (target: Pick<Target, "region" | "projectId">) => Question["inputs"];
  /** The word for its rows in the plan of a dry run: `backups`. */
  readonly lists: string;
}

/** The lists of a project that stand for the questions of each target. */
export interface SharedLists {
  /** From how many resources on they are read. Fewer resources need no more requests for lists of their own. */
  readonly from: number;
  /** Asked one after the other. */
  readonly questions: readonly SharedList[];
  /** One reading of what the lists hold of a target, in the order of the questions. Pure. */
  readonly join: (answers: readonly AnswerOrError[], target: Target) => JoinedAnswers;
}

/** One thing that a gate can look at in a service, as data: what is asked, and how the answers make one reading. */
export interface EvidenceSource {
  readonly service: string;
  /** By what its records are judged. `evidence` is its word, which no other of the service has. */
  readonly facts: GateFacts;
  /** The questions for one target, asked one after the other. */
  readonly questions: readonly {
    readonly token: FunctionToken | StateToken;
    readonly inputs: (target: Target) => Question["inputs"];
  }[];
  /** One reading of the answers, which stand in the order of the questions. Pure. */
  join(answers: readonly AnswerOrError[], target: Target): JoinedAnswers;
  /** Absent: each target asks its own questions. */
  readonly shared?: SharedLists;
  /**
   * The targets that a target stands for, each with a name of its own; or why they are not known. Absent: it stands for
   * itself. In three cases it is not read, and its verdict is unknown: it stands for no target, a list that was asked for
   * is not whole, or a target that was found is asked nothing.
   */
  expand?(target: AskedTarget, ask: Ask): Promise<readonly AskedTarget[] | FailedAnswer>;
}

/** When an answer was given by a service's clock; before all others where no service says it. */
function dateOf({ asOf, asOfSource }: QueryAnswer): number {
  return (asOfSource === "server" ? parseRfc3339(asOf) : undefined) ?? Number.NEGATIVE_INFINITY;
}

/**
 * All records of all answers as one reading. It is failed if one answer failed, complete if all are, and as old as the
 * oldest. Nothing else of the answers is held: a fleet has thousands of readings in memory at once.
 */
export function joinAnswers(answers: readonly AnswerOrError[]): JoinedAnswers {
  const given: QueryAnswer[] = [];
  for (const answer of answers) {
    if ("error" in answer) return answer;
    given.push(answer);
  }
  const [first, ...others] = given;
  if (first === undefined) throw new TypeError("an evidence asks at least one question");
  const oldest = others.reduce((least, answer) => (dateOf(answer) < dateOf(least) ? answer : least), first);
  const partial = given.find(({ complete }) => !complete) ?? first;
  return omitAbsent<JoinedAnswers>({
    records: others.length === 0 ? first.records : given.flatMap(({ records }) => records),
    asOf: oldest.asOf,
    asOfSource: oldest.asOfSource,
    complete: partial.complete,
    incompleteReason: partial.incompleteReason,
    unreadPart: given.find(({ unreadPart }) => unreadPart !== undefined)?.unreadPart,
    pagesFetched: given.reduce((sum, { pagesFetched }) => sum + pagesFetched, 0),
    warnings: others.length === 0 ? first.warnings : given.flatMap(({ warnings }) => warnings),
    skewMilliseconds: oldest.skewMilliseconds,
  });
}
