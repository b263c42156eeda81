import { didYouMean } from "../../core/keys/didYouMean";
import { cleanRemoteText } from "../../core/remoteText";
import type { CliIo } from "../io";

/** Variables that are set to nothing, which a pipeline makes of a setting that is not there. */
export function emptyVariables(io: CliIo, known: readonly string[]): readonly string[] {
  return known
    .filter((name) => io.environment[name] === "")
    .map((name) => `note: the variable ${name} is empty, which counts as not set`);
}

/** Variables that look like ours and are none: a mistyped one would leave a gate weaker than it was meant. */
export function unknownVariables(io: CliIo, known: readonly string[]): readonly string[] {
  return Object.keys(io.environment)
    .filter((name) => name.startsWith("HWBACKUP_") && !known.includes(name))
    .map((name) => {
      const question = didYouMean(name, known);
      const hint = question === undefined ? "" : `; ${question}`;
      return `note: the variable ${cleanRemoteText(name, 80)} means nothing here${hint}`;
    });
}
