import { quoted, usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { signalCode } from "../exitCodes";
import { finish, rendered } from "../output/finish";
import { policyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { gateParts, headings, quietPart, settingParts, verbosePart } from "../options/optionGroups";
import { textPart, under, type OptionsOf } from "../options/optionTable";
import { checkFiles } from "../output/readOutputs";
import { settingsOf } from "../options/settingFlags";
import { liveResults } from "./shared/liveResults";

const options = {
  ...gateParts(),
  ...under(headings.options, {
    textfile: textPart("--textfile <path>", "File to write; its name ends in .prom."),
    quiet: quietPart,
    verbose: verbosePart,
  }),
  ...settingParts,
};

type MetricsOptions = OptionsOf<typeof options>;

/** The collector ignores every other name. Source: node exporter, "Textfile Collector". */
function textfileOf(given: MetricsOptions): string {
  const { textfile } = given;
  if (textfile === undefined || !textfile.endsWith(".prom"))
    throw usageError(
      `--textfile ${textfile === undefined ? "is required: " : `${quoted(textfile)} is refused: give `}a path that ends in ` +
        ".prom, since the textfile collector reads only such files",
    );
  checkFiles([{ option: `--textfile ${textfile}`, path: textfile }], given);
  return textfile;
}

/** For a timer: the verdict is in the file, and a code other than 0 means that the job itself failed. */
async function writeMetrics(given: MetricsOptions, io: CliIo): Promise<number> {
  const path = textfileOf(given);
  const described = await describeGates(io, { options: given, policyFlags, waitFlags: [], now: io.timing.now() });
  const resolved = settingsOf(given.settings, io);
  const results = await liveResults(described, given, io, { settings: resolved, wait: false, showsRecords: false });
  // A partial result says less than the file of the run before, whose instants are absolute and go on aging.
  if (io.signal.aborted) {
    io.stderr.write(`interrupted: ${path} was not changed\n`);
    return signalCode(io.signal);
  }
  return finish(
    rendered(results, io.signal),
    [{ format: "prometheus", path }],
    { quiet: given.quiet, noFail: true, output: ["prometheus"] },
    io,
  );
}

export const metrics: CommandDefinition = {
  name: "metrics",
  what: "Evaluates gates once and writes a file for the textfile collector of Prometheus.",
  examples: [
    "hwbackup metrics -f gate.yaml --textfile hwbackup.prom",
    "hwbackup metrics -f gate.yaml --gate-name nightly --textfile hwbackup.prom",
  ],
  add: takes(options, writeMetrics),
};
