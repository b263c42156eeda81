import type { Gate } from "../../gates/gate";
import type { TargetReading } from "../../gates/reading";
import type { GateResult } from "../../gates/result";
import { cleanRemoteText } from "../../core/remoteText";
import { CliError } from "./cliError";
import { exitCodeOf, signalCode, withLostOutput, withoutVerdict, worstOf } from "../exitCodes";
import type { RenderedGate } from "../../report/lines/format";
import { nagiosExitCode } from "../formats/nagios";
import { policyLine } from "../../report/lines/policyLine";
import { isLabelOwn, labelOf, type GateNames } from "../../report/lines/gateNames";
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

/** Says on standard error what nobody would see otherwise. */
function diagnose(gates: readonly RenderedGate[], outputs: readonly Output[], io: CliIo): void {
  if (io.signal.aborted)
    io.stderr.write("interrupted: what was not read by then is unknown, and the result is partial\n");
  if (outputs.some(({ path }) => path === undefined)) return;
  for (const { file, result } of gates) {
    io.stderr.write(`${file === undefined ? "" : `${file}: `}${cleanRemoteText(result.summary, 2000)}\n`);
  }
}

/** The collector drops series that two jobs write, so the warning names a label that another job may write too. */
function warnOfLabels(gates: readonly RenderedGate[], outputs: readonly Output[], io: CliIo): void {
  if (outputs.every(({ format }) => format !== "prometheus")) return;
  for (const gate of gates.filter((one) => !isLabelOwn(one))) {
    io.stderr.write(
      `warning: the metrics have gate=${JSON.stringify(cleanRemoteText(labelOf(gate), 300))}, as another job on this host ` +
        `may have: name this gate with --gate-name or with the key name of its file\n`,
    );
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

/**
 * Writes the outputs and gives the code, in which they have no part but for `nagios`. `own` is that of a command which
 * judges the verdicts otherwise.
 */
export async function finish(
  gates: readonly RenderedGate[],
  outputs: readonly Output[],
  options: Readonly<Record<string, unknown>>,
  io: CliIo,
  own?: number,
): Promise<number> {
  const isQuiet = options["quiet"] === true;
  const worst = worstOf(gates.map(({ exitCode }) => exitCode));
  // The one output with codes of its own: whoever asks for it reads nothing else.
  const ofOutputs = outputs.some(({ format }) => format === "nagios") ? nagiosExitCode(gates) : worst;
  const code = own ?? (options["fail"] === false ? withoutVerdict(worst) : ofOutputs);
  // Quiet leaves out what nobody asked for: the human view stands there only by default.
  const isAsked = options["output"] !== undefined;
  const written = isQuiet && !isAsked ? [] : outputs;
  if (!isQuiet) diagnose(gates, written, io);
  if (!isQuiet) warnOfLabels(gates, written, io);
  // The human output holds these lines itself.
  if (!written.some(({ format, path }) => format === "human" && path === undefined)) namePolicies(gates, io);
  try {
    await writeOutputs(written, gates, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    for (const line of error.lines) io.stderr.write(`hwbackup: ${line}\n`);
    return withLostOutput(code, error);
  }
  return code;
}
