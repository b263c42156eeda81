import { usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { signalCode } from "../exitCodes";
import { finish, rendered } from "../output/finish";
import { policyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { gateParts, settingParts } from "../options/optionGroups";
import { flagPart, textPart, type OptionsOf } from "../options/optionTable";
import { checkFiles } from "../output/readOutputs";
import { settingsOf } from "../options/settingFlags";
import { liveResults } from "./shared/liveResults";

const options = {
  textfile: textPart("--textfile <path>", "the file, whose name ends in .prom; renewed as a whole"),
  quiet: flagPart("--quiet", "nothing on standard error but errors"),
  verbose: flagPart("-v, --verbose", "a line on standard error for each request"),
  ...gateParts(),
  ...settingParts,
};

type MetricsOptions = OptionsOf<typeof options>;

/** The collector passes over every other name without a word. Source: node exporter, "Textfile Collector". */
function textfileOf(given: MetricsOptions): string {
  const { textfile } = given;
  if (textfile === undefined || !textfile.endsWith(".prom"))
    throw usageError("metrics needs --textfile, a path that ends in .prom: the textfile collector reads no other");
  checkFiles([{ option: `--textfile ${textfile}`, path: textfile }], given);
  return textfile;
}

/** For a timer: what was found stands in the file, and a code other than 0 says that the job itself needs somebody. */
async function writeMetrics(given: MetricsOptions, io: CliIo): Promise<number> {
  const path = textfileOf(given);
  const described = await describeGates(io, { options: given, policyFlags, waitFlags: [], now: io.timing.now() });
  const resolved = settingsOf(given.settings, io);
  const results = await liveResults(described, given, io, { settings: resolved, wait: false, showsRecords: false });
  // What was cut short says less than the file of the run before, whose instants are absolute and go on ageing.
  if (io.signal.aborted) {
    io.stderr.write(`interrupted: ${path} is left as it was\n`);
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
  what: "Evaluates gates once and writes a file for the textfile collector of Prometheus, whatever the verdict.",
  example: "hwbackup metrics -f gate.yaml --textfile hwbackup.prom",
  add: takes(options, writeMetrics),
};
