import { CliError, usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { withLostOutput, withoutVerdict, worstOf } from "../exitCodes";
import { rendered, type NamedResult } from "../output/finish";
import { replayPolicyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { replayedResults } from "../input/replayed";
import { gateParts, outputParts, settingParts } from "../options/optionGroups";
import { textPart, type OptionsOf } from "../options/optionTable";
import { drawnTarget, placeOf, reportFormats, reportOutputsOf } from "../output/reportOutputs";
import { reportViewOf } from "../../report/view/reportViewOf";
import { settingsOf } from "../options/settingFlags";
import { writeWhole } from "../output/writeWhole";
import { liveResults } from "./shared/liveResults";

const options = {
  ...outputParts(reportFormats),
  target: textPart("--target <name>", "the target that -o svg shows, where there are several"),
  records: textPart("--records <path>", "recording to report on in place of the cloud; - is standard input"),
  now: textPart("--now <instant>", "when the answers of a recording count as given; their own time when absent"),
  ...gateParts(replayPolicyFlags),
  ...settingParts,
};

/** Judges which target is drawn, as soon as the targets are known and before anything is read. */
type OnTargets = (names: readonly string[]) => void;

async function resultsOf(
  given: OptionsOf<typeof options>,
  io: CliIo,
  onTargets: OnTargets,
): Promise<readonly NamedResult[]> {
  if (given.records !== undefined) {
    const results = await replayedResults(given, io);
    onTargets(results.flatMap(({ result }) => result.targetResults.map(({ name }) => name)));
    return results;
  }
  if (given.now !== undefined) throw usageError("--now needs --records: what is read now speaks for now");
  const described = await describeGates(io, {
    options: given,
    policyFlags: replayPolicyFlags,
    waitFlags: [],
    now: io.timing.now(),
  });
  onTargets(described.flatMap(({ gate }) => gate.targets.map(({ name }) => name)));
  const resolved = settingsOf(given.settings, io);
  return liveResults(described, given, io, { settings: resolved, wait: false, showsRecords: true });
}

/** A report is no gate: it is written whatever the verdict, and says what the verdict is. */
async function writeReport(given: OptionsOf<typeof options>, io: CliIo): Promise<number> {
  const asked = reportOutputsOf(given);
  const isDrawn = asked.some(({ showsOneTarget }) => showsOneTarget === true);
  if (given.target !== undefined && !isDrawn) throw usageError("--target says what -o svg shows, and no output is svg");
  let drawn = "";
  const results = await resultsOf(given, io, (names) => {
    if (isDrawn) drawn = drawnTarget(names, given.target);
  });
  const judged = rendered(results, io.signal);
  const view = reportViewOf(judged);
  if (io.signal.aborted && !given.quiet) {
    io.stderr.write("interrupted: what was not read by then is unknown, and the report is partial\n");
  }
  const code = withoutVerdict(worstOf(judged.map(({ exitCode }) => exitCode)));
  try {
    for (const { render, path } of asked) {
      const page = render(view, placeOf(judged, drawn));
      if (path === undefined) io.stdout.write(page);
      else await writeWhole(path, page, io);
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
  add: takes(options, writeReport),
};
