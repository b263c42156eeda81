import type { CriterionName } from "../../core/criterionNames";
import type { BackupRecord } from "../../core/records/record";
import type { Verdict } from "../../gates/result";
import type { Standing } from "../lines/findings";

/**
 * The content of a report, decided once for HTML, SVG and Markdown, and for the browser, which gets it as JSON. Text that came
 * from outside is clean already: one line without control codes, and cut. Instants are milliseconds since 1970, UTC.
 */
export interface ReportView {
  readonly version: string;
  readonly gates: readonly GateView[];
  /** Of all gates, in their order. */
  readonly targets: readonly TargetView[];
}

export interface GateView {
  readonly name: string;
  readonly verdict: Verdict;
  readonly standing: Standing;
  readonly blocks: boolean;
  /** The decision and its cause: `Closed: the newest backup of cache is 9 days old; at most 26 h are allowed`. */
  readonly sentence: string;
  /** Where its targets were read: a name, or how many there are; absent where that is not known. */
  readonly region?: string;
  readonly project?: string;
  /** The instant that the verdict holds for, and until when it does. */
  readonly evaluatedAt: string;
  readonly validUntil: string;
  readonly evidenceId: string;
  /** Why the evaluation ended early; absent where it did not. */
  readonly cutShort?: "cancelled" | "waitTimeout";
  /** Each in words: by whom, until when, why. */
  readonly overrides: readonly string[];
  readonly warnings: readonly string[];
  readonly targets: number;
  /** How many targets came to each verdict. */
  readonly counts: Readonly<Partial<Record<TargetVerdict, number>>>;
}

export type TargetVerdict = Verdict | "notApplicable";

/** The row of a target in the table. */
export interface TargetRow {
  /** The place of its gate among the gates. */
  readonly gate: number;
  readonly name: string;
  readonly service: string;
  readonly resourceId: string;
  /** Its action, and its region where the gate has several. */
  readonly place: string;
  readonly verdict: TargetVerdict;
  /** Why it does not stop the deployment although it did not pass. */
  readonly lifted?: "tolerated" | "overridden";
  /** The end of the newest success that counts, and how old it was; absent where none is known. */
  readonly newest?: number;
  readonly age?: number;
  /** Why it has its verdict, for `causeInWords`: with `{of}` for the target's name and `{observed}` for the value. */
  readonly cause: string;
  readonly observed?: number;
  readonly unit?: string;
}

export interface TargetView {
  readonly row: TargetRow;
  /** Worked out at each call: the details of ten thousand targets at once would fill the memory. */
  readonly details: () => TargetDetails;
}

/** The details of a target, shown when its row is opened. */
export interface TargetDetails {
  readonly criteria: readonly CriterionView[];
  /** Facts of the reading, as pairs of a name and a value. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly timeline?: TimelineView;
  /** Newest first. */
  readonly records: readonly ShownRecord[];
  /** How many older ones the report leaves out. */
  readonly recordsLeftOut: number;
}

export interface CriterionView {
  readonly id: CriterionName;
  readonly verdict: Verdict;
  readonly standing: Standing;
  readonly asks: string;
  readonly observed: string;
  readonly threshold: string;
  readonly message: string;
  readonly remediation: string;
  /** The deciding record, in words. */
  readonly evidence?: string;
}

/** The role of a record for the evaluator; `other` is a record that the gate does not look at, by its kind or type. */
export type Counts = "success" | "failure" | "open" | "unmapped" | "ignored" | "other";

/** A record as it was read, with what it counts as. */
export interface ShownRecord {
  readonly counts: Counts;
  readonly began?: number;
  readonly ended?: number;
  /** Where it stands on the timeline; absent where its time is not known. */
  readonly at?: number;
  /** Cut where it is long; service and resource are those of the target. */
  readonly record: Readonly<Partial<BackupRecord>>;
}

/** A stretch without a success that was younger than the limit. */
export interface Gap {
  /** When the limit was passed. */
  readonly from: number;
  readonly to: number;
  /** From success to success, or to the instant of the answer. */
  readonly length: number;
}

export interface TimelineView {
  readonly from: number;
  /** The instant of the answer. */
  readonly now: number;
  /** The limit that successes are compared with; absent where the gate asks for no age and no gap. */
  readonly limit?: { readonly milliseconds: number; readonly criterion: CriterionName };
  /** Successes that count, oldest first, as far as they are inside the picture or reach into it. */
  readonly successes: readonly number[];
  readonly gaps: readonly Gap[];
  /** Since when it is known whether there were gaps. */
  readonly knownFrom?: number;
  /** Of all records that the gate looked at. */
  readonly counts: Readonly<Partial<Record<Counts, number>>>;
  readonly undated: number;
  /** Whether the whole list was read; otherwise a gap may only be what was not read. */
  readonly isComplete: boolean;
}
