import { readCommandLine, usage } from "./server/commandLine";
import { simulatorBanner } from "./server/simulatorBanner";
import { startSimulator } from "./server/startSimulator";

/** The command line of `make simulator`: starts one, says how to use it, stops on Ctrl-C. */
async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2), process.env["PORT"]);
  switch (commandLine.kind) {
    case "help":
      process.stdout.write(usage);
      return;
    case "problem":
      process.stderr.write(`simulator: ${commandLine.message}\n`);
      process.exitCode = usageError;
      return;
    case "start": {
      const { port, scenario, now } = commandLine;
      const simulator = await startSimulator({
        port,
        scenario,
        ...(now === undefined ? {} : { startsAt: now }),
      });
      const stop = (): void => void simulator.close();
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
      process.stdout.write(simulatorBanner(simulator));
    }
  }
}

/** EX_USAGE of sysexits, the code that the project's command line uses for wrong arguments. */
const usageError = 64;

main().catch((error: unknown) => {
  process.stderr.write(`simulator: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
