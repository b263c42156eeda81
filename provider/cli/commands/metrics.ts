import { usageError } from "../output/cliError";
import type { CommandDefinition, Options } from "./shared/command";
import { describeGates } from "../input/describeGates";
import { signalCode } from "../exitCodes";
import { finish, rendered } from "../output/finish";
import { policyFlags } from "../options/gateFlags";
import type { CliIo } from "../io";
import { addGates, addSettings } from "../options/optionGroups";
import { checkFiles } from "../output/readOutputs";
import { settingsOf } from "../options/settingFlags";
import { liveResults } from "./shared/liveResults";

/** The collector passes over every other name without a word. Source: node exporter, "Textfile Collector". */
function textfileOf(options: Options): string {
  const { textfile } = options;
  if (typeof textfile !== "string" || !textfile.endsWith(".prom"))
    throw usageError("metrics needs --textfile, a path that ends in .prom: the textfile collector reads no other");
  checkFiles([{ option: `--textfile ${textfile}`, path: textfile }], options);
  return textfile;
}

/** For a timer: what was found stands in the file, and a code other than 0 says that the job itself needs somebody. */
async function writeMetrics(options: Options, io: CliIo): Promise<number> {
  const path = textfileOf(options);
  const gates = await describeGates(io, { options, policyFlags, waitFlags: [], now: io.timing.now() });
  const settings = settingsOf(options, io);
  const results = await liveResults(gates, options, io, { settings, wait: false, showsRecords: false });
  // What was cut short says less than the file of the run before, whose instants are absolute and go on ageing.
  if (io.signal.aborted) {
    io.stderr.write(`interrupted: ${path} is left as it was\n`);
    return signalCode(io.signal);
  }
  return finish(
    rendered(results, io.signal),
    [{ format: "prometheus", path }],
    { ...options, output: ["prometheus"], fail: false },
    io,
  );
}

export const metrics: CommandDefinition = {
  name: "metrics",
  what: "Evaluates gates once and writes a file for the textfile collector of Prometheus, whatever the verdict.",
  example: "hwbackup metrics -f gate.yaml --textfile hwbackup.prom",
  add(command) {
    command
      .option("--textfile <path>", "the file, whose name ends in .prom; renewed as a whole")
      .option("--quiet", "nothing on standard error but errors")
      .option("-v, --verbose", "a line on standard error for each request");
    addGates(command);
    addSettings(command);
  },
  work: writeMetrics,
};
