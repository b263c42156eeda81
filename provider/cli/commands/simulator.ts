import { cleanRemoteText } from "../../core/remoteText";
import type { Simulator } from "../../simulator/simulator";
import { configurationError, usageError } from "../output/cliError";
import type { CommandDefinition, Options } from "./shared/command";
import { exitCodes } from "../exitCodes";
import type { CliIo } from "../io";
import { loadSimulator } from "./shared/loadSimulator";
import { SuggestingOption } from "../options/suggestingOption";

/** The simulator's own command line, from what the parser took apart. */
function argumentsOf(options: Options): string[] {
  return ["scenario", "port", "now"].flatMap((name) => {
    const value = options[name];
    return typeof value === "string" ? [`--${name}=${value}`] : [];
  });
}

async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** Being stopped is how this command ends well. */
async function simulate(options: Options, io: CliIo): Promise<number> {
  const { readCommandLine, simulatorBanner, startSimulator } = loadSimulator();
  const asked = readCommandLine(argumentsOf(options), undefined);
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
  add(command) {
    command
      .addOption(
        new SuggestingOption(
          "--scenario <name>",
          "what it answers; fresh when absent, and all are named at the start",
          {
            kind: "lateWords",
            words: () => loadSimulator().scenarioNames,
          },
        ),
      )
      .option("--port <number>", "a free one when absent or 0")
      .option("--now <instant>", "what its clock shows at the start, RFC 3339; the real time when absent");
  },
  work: simulate,
};
