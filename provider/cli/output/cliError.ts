import { cleanRemoteText } from "../../core/remoteText";
import { exitCodes } from "../exitCodes";

/** A value of the command line for a message. */
export function quoted(value: string): string {
  return JSON.stringify(cleanRemoteText(value, 60));
}

/** Why a command cannot be carried out: lines for standard error, and the code that it ends with. */
export class CliError extends Error {
  constructor(
    readonly lines: readonly string[],
    readonly exitCode: number,
  ) {
    super(lines.join("\n"));
    this.name = "CliError";
  }
}

export function usageError(line: string): CliError {
  return new CliError([line], exitCodes.usage);
}

export function configurationError(lines: readonly string[]): CliError {
  return new CliError(lines, exitCodes.configuration);
}
