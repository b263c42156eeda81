import type { OracleAnswer } from "./types";
import { instant } from "./instants";

/**
 * The one clock of a gate, by which its targets are judged and its overrides are in force: the latest time that a server
 * gave with an answer of an applicable target that carries no error, or the local clock where none did.
 */
export function clockOf(answers: readonly OracleAnswer[], localNow: number): number {
  const served = answers.flatMap(({ asOf, asOfSource, error }) =>
    asOfSource === "server" && error === undefined ? (instant(asOf) ?? []) : [],
  );
  return served.length > 0 ? Math.max(...served) : localNow;
}
