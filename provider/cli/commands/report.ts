import { CliError, usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { withLostOutput, withoutVerdict, worstOf } from "../exitCodes";
import { rendered, type NamedResult } from "../output/finish";
import { replayPolicyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { replayedResults } from "../input/replayed";
import { gateParts, outputParts, recordingParts, settingParts } from "../options/optionGroups";
import { textPart, type OptionsOf } from "../options/optionTable";
import { drawnTarget, placeOf, reportFormats, reportOutputsOf } from "../output/reportOutputs";
import { reportViewOf } from "../../report/view/reportViewOf";
import { settingsOf } from "../options/settingFlags";
import { writeWhole } from "../output/writeWhole";
import { liveResults } from "./shared/liveResults";

const options = {
  ...gateParts(replayPolicyFlags),
  ...outputParts(reportFormats),
  target: textPart("--target <name>", "Target that -o svg shows. Needed where there are several."),
  ...recordingParts,
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
  if (given.now !== undefined) throw usageError("--now needs --records: a live read is judged at its own time");
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

/** A report is written for every verdict, and the verdict does not change the exit code. */
async function writeReport(given: OptionsOf<typeof options>, io: CliIo): Promise<number> {
  const asked = reportOutputsOf(given);
  const isDrawn = asked.some(({ showsOneTarget }) => showsOneTarget === true);
  if (given.target !== undefined && !isDrawn)
    throw usageError("--target needs -o svg, the only output that shows one target");
  let drawn = "";
  const results = await resultsOf(given, io, (names) => {
    if (isDrawn) drawn = drawnTarget(names, given.target);
  });
  const judged = rendered(results, io.signal);
  const view = reportViewOf(judged);
  if (io.signal.aborted && !given.quiet) {
    io.stderr.write("interrupted: targets that were not read are unknown, and the report is partial\n");
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
  what: "Writes a report of gates: a page, a drawing of one target, or a comment.",
  examples: [
    "hwbackup report -f gate.yaml -o html=report.html -o markdown=comment.md",
    "hwbackup report -f gate.yaml --records recording.json -o html=report.html",
  ],
  add: takes(options, writeReport),
};
