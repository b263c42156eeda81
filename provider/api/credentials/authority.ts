import type { SigningCredential } from "../../config/settings";
import type { ReadBudget } from "../sending/readBudget";

/** On whose behalf a call is sent: gives the credential of each attempt. */
export interface Authority {
  /**
   * Tells credentials apart without showing them: a hash. The same for all keys and tokens that are fetched for one base
   * credential and scope, so that what is known of it (accepted, refused, throttled) outlives a renewal.
   */
  readonly identity: string;
  /** The credential for the next attempt, fetched or renewed when needed; `undefined` for a call that nobody signs. */
  credential(budget: ReadBudget): Promise<SigningCredential | undefined>;
  /**
   * Told that the service refused this credential (401). True when it was fetched here, so that a new one can be had: it
   * is forgotten, and the call is worth one more attempt. False for what the user gave.
   */
  forget(refused: SigningCredential): boolean;
  /** Every text that must not be shown: what the user gave, and what is in hand now. */
  secrets(): readonly string[];
}
