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
  scenario: textPart("--scenario <name>", "what it answers; fresh when absent, and all are named at the start", {
    kind: "lateWords",
    words: () => loadSimulator().scenarioNames,
  }),
  port: textPart("--port <number>", "a free one when absent or 0"),
  now: textPart("--now <instant>", "what its clock shows at the start, RFC 3339; the real time when absent"),
};

/** The simulator's own command line, from what the parser took apart. */
function argumentsOf(given: OptionsOf<typeof options>): string[] {
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
}

async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** Being stopped is how this command ends well. */
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
    throw configurationError([`the simulator cannot listen on port ${port} of the loopback (${code}): choose another`]);
  }
  io.stdout.write(simulatorBanner(simulator));
  await untilStopped(io.signal);
  await simulator.close();
  return exitCodes.open;
}

export const simulator: CommandDefinition = {
  name: "simulator",
  what: "Answers like the services, on the loopback alone, and prints the environment to use, until it is stopped.",
  example: "hwbackup simulator --scenario fresh",
  add: takes(options, simulate),
};
