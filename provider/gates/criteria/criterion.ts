import type { CriterionName } from "../../core/criterionNames";
import type { Instant } from "../../core/instants/instant";
import type { GateKey, ShownKey } from "../parse/fields";
import type { Task } from "../judge/task";
import type { View } from "../judge/view";
import type { Verdict } from "../result";

/** The keys of a criterion: its own name first, then its companions. */
export type CriterionKeys = Readonly<Record<string, GateKey<unknown>>>;

/** Values of the keys, read and merged; a key that was not given is absent. */
export type CriterionValues = Readonly<Record<string, unknown>>;

/** What came of one criterion on one target, before policy and words are added. */
export interface Judgement {
  readonly verdict: Verdict;
  /** A stable word for why, where the verdict alone does not say it. */
  readonly reason?: string;
  /** In the criterion's unit. */
  readonly observed?: number;
  /** Observed and limit in words: `newest success 31h12m old (limit 24h)`. */
  readonly what: string;
  /** The next step, as a clause, where it follows from this finding and not from its reason alone. */
  readonly next?: string;
  /** The record that decided. */
  readonly task?: Task;
  /** The records that `observed` counts or was measured on, where it is more than the one that decided. */
  readonly counted?: readonly Task[];
  /** When this finding turns for the worse by time alone, as long as nothing new happens. */
  readonly turnsAt?: Instant;
  /** Whether `onUnknown: warn` may soften it: not where nothing was read. */
  readonly isHard?: true;
}

/** One condition that a gate can ask for, with everything that is particular to it. */
export interface Criterion<Limit = unknown> {
  readonly name: CriterionName;
  readonly keys: CriterionKeys;
  /** What holds for companions that are not given. */
  readonly defaults?: CriterionValues;
  /** Unit of `observed` and of the threshold. */
  readonly unit: string;
  /**
   * The limit that the values set; `undefined` when nothing is asked. `problem` takes the key at fault and a clause.
   * Called with values that were each read for themselves.
   */
  limit(values: CriterionValues, problem: (key: string, reason: string) => void): Limit | undefined;
  /** The limit as a number in `unit`. */
  threshold(limit: Limit): number;
  /** How far back it has to look, in milliseconds: what `lookback` must reach. */
  reach?(limit: Limit): number;
  judge(limit: Limit, view: View): Judgement;
}

/** What the results of a criterion say of successful backups, for which a result has no member of its own. */
interface SuccessFacts {
  /**
   * When a result shows that there is a success: it measures one whenever there is one, it counts them, or it passes on
   * one alone.
   */
  readonly shownWhen: "measured" | "counted" | "passed" | "never";
  /** When the newest success is the record that decides; `aged`: it is measured, and `observed` is its age in seconds. */
  readonly newestDecides: "aged" | "measured" | "passed" | "never";
}

/** A criterion with what reports and metrics say of it. All of it is required, since a metric would miss it silently. */
export interface ReportedCriterion<Limit = unknown> extends Criterion<Limit> {
  readonly keys: Readonly<Record<string, ShownKey<unknown>>>;
  /** What it asks, as a sentence. */
  readonly sentence: string;
  /** Whether its threshold is the most that passes, or the least. */
  readonly passes: "atMost" | "atLeast";
  readonly success: SuccessFacts;
  /**
   * A value beyond the limit, for reports. `{of}` stands for ` of <target>`, `{observed}` for the value, and `{limit}` for
   * the limit with its verb: `at most 26 h are allowed`.
   */
  readonly violation: string;
}

/** A criterion with its limit: what a target is asked. */
export interface AskedCriterion {
  readonly criterion: Criterion;
  readonly limit: unknown;
  /** The keys from which the limit was made, as they were read. */
  readonly values: CriterionValues;
}

/** Gives a definition its types, and lets the catalogue hold criteria of different limits. */
export function defineCriterion<Limit>(criterion: ReportedCriterion<Limit>): ReportedCriterion {
  return criterion;
}
