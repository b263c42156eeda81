import { CliError, usageError } from "../output/cliError";
import type { CommandDefinition, Options } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { withLostOutput, withoutVerdict, worstOf } from "../exitCodes";
import { rendered, type NamedResult } from "../output/finish";
import { replayPolicyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { replayedResults } from "../input/replayed";
import { addGates, addOutputs, addSettings } from "../options/optionGroups";
import { drawnTarget, placeOf } from "../input/drawnTarget";
import { renderReport, reportFormats, reportOutputsOf } from "../output/reportOutputs";
import { reportViewOf } from "../../report/view/reportViewOf";
import { settingsOf } from "../options/settingFlags";
import { writeWhole } from "../output/writeWhole";
import { liveResults } from "./shared/liveResults";

/** Judges which target is drawn, as soon as the targets are known and before anything is read. */
type OnTargets = (names: readonly string[]) => void;

async function resultsOf(options: Options, io: CliIo, onTargets: OnTargets): Promise<readonly NamedResult[]> {
  if (options["records"] !== undefined) {
    const results = await replayedResults(options, io);
    onTargets(results.flatMap(({ result }) => result.targetResults.map(({ name }) => name)));
    return results;
  }
  if (options["now"] !== undefined) throw usageError("--now needs --records: what is read now speaks for now");
  const gates = await describeGates(io, {
    options,
    policyFlags: replayPolicyFlags,
    waitFlags: [],
    now: io.timing.now(),
  });
  onTargets(gates.flatMap(({ gate }) => gate.targets.map(({ name }) => name)));
  return liveResults(gates, options, io, { settings: settingsOf(options, io), wait: false, showsRecords: true });
}

/** A report is no gate: it is written whatever the verdict, and says what the verdict is. */
async function writeReport(options: Options, io: CliIo): Promise<number> {
  const outputs = reportOutputsOf(options);
  const isDrawn = outputs.some(({ format }) => format === "svg");
  const asked = options["target"] as string | undefined;
  if (asked !== undefined && !isDrawn) throw usageError("--target says what -o svg shows, and no output is svg");
  let drawn = "";
  const results = await resultsOf(options, io, (names) => {
    if (isDrawn) drawn = drawnTarget(names, asked);
  });
  const gates = rendered(results, io.signal);
  const view = reportViewOf(gates);
  if (io.signal.aborted && options["quiet"] !== true) {
    io.stderr.write("interrupted: what was not read by then is unknown, and the report is partial\n");
  }
  const code = withoutVerdict(worstOf(gates.map(({ exitCode }) => exitCode)));
  try {
    for (const { format, path } of outputs) {
      const text = renderReport(format, view, placeOf(gates, drawn));
      if (path === undefined) io.stdout.write(text);
      else await writeWhole(path, text, io);
    }
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    for (const line of error.lines) io.stderr.write(`hwbackup: ${line}\n`);
    return withLostOutput(code, error);
  }
  return code;
}

export const report: CommandDefinition = {
  name: "report",
  what: "Writes a picture of the gates: a page, a drawing of one target, a comment.",
  example: "hwbackup report -f gate.yaml -o html=report.html -o markdown=comment.md",
  add(command) {
    addOutputs(command, reportFormats)
      .option("--target <name>", "the target that -o svg shows, where there are several")
      .option("--records <path>", "recording to report on in place of the cloud; - is standard input")
      .option("--now <instant>", "when the answers of a recording count as given; their own time when absent");
    addGates(command, replayPolicyFlags);
    addSettings(command);
  },
  work: writeReport,
};
