import type { Instant } from "../core/instants/instant";
import type { AskedCriterion } from "./criteria/criterion";
import type { Policy } from "./policy";
import type { PolicyChoice } from "./result";
import type { Target } from "./target";

/** A gate description that was judged: every text has become what it means, every default is filled in. */
export interface Gate {
  readonly targets: readonly AskedTarget[];
  readonly policy: Policy;
  /** The values of it that are not the default, for the result. */
  readonly policyChoices: readonly PolicyChoice[];
  /** Absent: evaluate once. */
  readonly wait?: Wait;
  readonly overrides: readonly Override[];
}

/** A target with what is asked of it: nothing where it does not apply. */
export interface AskedTarget extends Target {
  readonly criteria: readonly AskedCriterion[];
  /** Whether the description names the evidence. If not, it is the default, or the one of actions. */
  readonly isEvidenceGiven: boolean;
}

/** Spans in milliseconds, `jitter` as a share from 0 to 1. */
export interface Wait {
  readonly until: "pass" | "idle" | "terminal";
  readonly timeout: number;
  readonly interval: number;
  readonly backoff: number;
  readonly maximumInterval: number;
  readonly jitter: number;
  readonly initialDelay: number;
  readonly failFast: boolean;
  readonly consecutivePasses: number;
  readonly consecutiveErrorLimit: number;
}

export interface Override {
  readonly target?: string;
  readonly criterion?: string;
  readonly reason: string;
  readonly actor: string;
  readonly ticket?: string;
  readonly expiresAt: Instant;
}
