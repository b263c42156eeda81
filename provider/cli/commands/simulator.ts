import { cleanRemoteText } from "../../core/remoteText";
import type { Simulator } from "../../simulator/simulator";
import { configurationError, usageError } from "../output/cliError";
import { takes, type CommandDefinition } from "./shared/command";
import { exitCodes } from "../exitCodes";
import type { CliIo } from "../io";
import { textPart, type OptionsOf } from "../options/optionTable";

type SimulatorModule = typeof import("../../simulator/index") & typeof import("../../simulator/server/commandLine");

/**
 * The simulator, when a command asks for it: it is many files, which every other command would load for nothing. `require`
 * finds them as they stand here and as they are built, which `import()` does not: Node's own wants the built one's name.
 */
function loadSimulator(): SimulatorModule {
  return {
    ...(require("../../simulator/server/commandLine") as typeof import("../../simulator/server/commandLine")),
    ...(require("../../simulator/index") as typeof import("../../simulator/index")),
  };
}

const options = {
  scenario: textPart("--scenario <name>", "Answers of the services. Prints all names at the start. Default: fresh.", {
    kind: "lateWords",
    words: () => loadSimulator().scenarioNames,
  }),
  port: textPart("--port <number>", "Port on the loopback. Default: a free one."),
  now: textPart("--now <instant>", "Time of its clock at the start. Default: the real time."),
};

/** The simulator's own command line, from what the parser took apart. */
function argumentsOf(given: OptionsOf<typeof options>): string[] {
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
}

async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** Ends with 0 when a signal stops it. */
async function simulate(given: OptionsOf<typeof options>, io: CliIo): Promise<number> {
  const { readCommandLine, simulatorBanner, startSimulator } = loadSimulator();
  const asked = readCommandLine(argumentsOf(given), undefined);
  if (asked.kind === "problem") throw usageError(cleanRemoteText(asked.message, 2000));
  if (asked.kind === "help") return exitCodes.open;
  const { port, scenario, now } = asked;
  let simulator: Simulator;
  try {
    simulator = await startSimulator({ port, scenario, ...(now === undefined ? {} : { startsAt: now }) });
  } catch (error) {
    const { code = "no code" } = error as NodeJS.ErrnoException;
    throw configurationError([`the simulator cannot listen on port ${port} (${code}); choose another with --port`]);
  }
  io.stdout.write(simulatorBanner(simulator));
  await untilStopped(io.signal);
  await simulator.close();
  return exitCodes.open;
}

export const simulator: CommandDefinition = {
  name: "simulator",
  what: "Answers like the services, on this machine only, and prints the variables to use.",
  examples: ["hwbackup simulator --scenario fresh", "hwbackup simulator --scenario stale --port 0"],
  add: takes(options, simulate),
};
