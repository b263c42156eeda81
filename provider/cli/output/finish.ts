import type { Gate } from "../../gates/gate";
import type { TargetReading } from "../../gates/reading";
import type { GateResult } from "../../gates/result";
import { cleanRemoteText } from "../../core/remoteText";
import { CliError } from "./cliError";
import { exitCodeOf, signalCode, withLostOutput, withoutVerdict, worstOf } from "../exitCodes";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { loadFormat } from "../formats/catalogue";
import { ownExitCode } from "../formats/ownExitCode";
import { policyLine } from "../../report/lines/policyLine";
import type { GateNames } from "../../report/lines/gateNames";
import type { CliIo } from "../io";
import { writeOutputs, type Output } from "./outputs";

/** A result with what its gate is called. */
export interface NamedResult extends GateNames {
  readonly result: GateResult;
  /** What the verdict rests on, where an output shows it. */
  readonly readings?: readonly TargetReading[];
  /** What it was asked. */
  readonly gate?: Gate;
}

/** Each result with the code that it alone would give: the truth, in report mode too. */
export function rendered(results: readonly NamedResult[], signal: AbortSignal): RenderedGate[] {
  return results.map((named) => {
    const isCutShort = signal.aborted && named.result.reason === "cancelled";
    return { ...named, exitCode: isCutShort ? signalCode(signal) : exitCodeOf(named.result) };
  });
}

/** Prints the verdict on standard error where no output shows it there. */
function diagnose(gates: readonly RenderedGate[], outputs: readonly Output[], io: CliIo): void {
  if (io.signal.aborted)
    io.stderr.write("interrupted: targets that were not read are unknown, and the result is partial\n");
  if (outputs.some(({ path }) => path === undefined)) return;
  for (const { file, result } of gates) {
    io.stderr.write(`${file === undefined ? "" : `${file}: `}${cleanRemoteText(result.summary, 2000)}\n`);
  }
}

/** What the formats say beside their texts, each once. */
function warn(gates: readonly RenderedGate[], outputs: readonly Output[], io: CliIo): void {
  const formats = new Set(outputs.map(({ format }) => loadFormat(format)));
  for (const { warnings } of formats) {
    for (const line of warnings?.(gates) ?? []) io.stderr.write(`warning: ${line}\n`);
  }
}

/** Names each value of a policy that is not the default: quiet too, since one variable can open a gate. */
function namePolicies(gates: readonly RenderedGate[], io: CliIo): void {
  for (const { file, result } of gates) {
    for (const choice of result.policy ?? []) {
      io.stderr.write(`${file === undefined ? "" : `${file}: `}${policyLine(choice)}\n`);
    }
  }
}

interface FinishOptions {
  readonly quiet: boolean;
  readonly noFail: boolean;
  /** Absent where no output was asked for. */
  readonly output: readonly string[] | undefined;
}

/**
 * Writes the outputs and gives the code, in which they have no part unless a format has codes of its own. `own` is that of
 * a command which judges the verdicts otherwise.
 */
export async function finish(
  gates: readonly RenderedGate[],
  outputs: readonly Output[],
  { quiet, noFail, output }: FinishOptions,
  io: CliIo,
  own?: number,
): Promise<number> {
  const worst = worstOf(gates.map(({ exitCode }) => exitCode));
  const ofOutputs = (): number =>
    ownExitCode(
      outputs.map(({ format }) => format),
      gates,
    ) ?? worst;
  const code = own ?? (noFail ? withoutVerdict(worst) : ofOutputs());
  // With --quiet the human view, which is only a default, is left out.
  const isAsked = output !== undefined;
  const written = quiet && !isAsked ? [] : outputs;
  if (!quiet) diagnose(gates, written, io);
  if (!quiet) warn(gates, written, io);
  const isNamed = written.some(({ format, path }) => path === undefined && loadFormat(format).namesPolicies === true);
  if (!isNamed) namePolicies(gates, io);
  try {
    await writeOutputs(written, gates, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    for (const line of error.lines) io.stderr.write(`hwbackup: ${line}\n`);
    return withLostOutput(code, error);
  }
  return code;
}
