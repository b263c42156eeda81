import { parseArgs } from "node:util";
import { rfc3339ToMilliseconds } from "../wire/times";
import { isScenarioName, scenarioNames, type ScenarioName } from "../scenarios/catalogue";

export const usage = "Usage: simulator [--port NUMBER] [--scenario NAME] [--now INSTANT] [--help]\n";

/** What the command line asks for, or the one line that says why it cannot be read. */
type CommandLine =
  | {
      readonly kind: "start";
      readonly port: number;
      readonly scenario: ScenarioName;
      /** What the clock shows at the start, in epoch milliseconds; absent for the real time. */
      readonly now?: number;
    }
  | { readonly kind: "help" }
  | { readonly kind: "problem"; readonly message: string };

/** Reads the arguments; `portFromEnvironment` (the variable PORT) counts only where `--port` is not given. */
export function readCommandLine(args: readonly string[], portFromEnvironment: string | undefined): CommandLine {
  const options = {
    port: { type: "string" },
    scenario: { type: "string" },
    now: { type: "string" },
    help: { type: "boolean" },
  } as const;
  let values: {
    port?: string | undefined;
    scenario?: string | undefined;
    now?: string | undefined;
    help?: boolean | undefined;
  };
  try {
    ({ values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false }));
  } catch (error) {
    return problem(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
  if (values.help === true) {
    return { kind: "help" };
  }
  const portText = values.port ?? (portFromEnvironment === "" ? undefined : portFromEnvironment) ?? "0";
  if (!/^\d{1,5}$/.test(portText) || Number(portText) > 65_535) {
    return problem(`the port must be a number from 0 to 65535, not "${portText}"`);
  }
  const scenario = values.scenario ?? "fresh";
  if (!isScenarioName(scenario)) {
    return problem(`no scenario "${scenario}"; there are ${scenarioNames.join(", ")}`);
  }
  if (values.now === undefined) {
    return { kind: "start", port: Number(portText), scenario };
  }
  const now = rfc3339ToMilliseconds(values.now);
  return now === undefined
    ? problem(`--now must be an RFC 3339 instant with a zone, such as 2026-11-20T12:00:00Z, not "${values.now}"`)
    : { kind: "start", port: Number(portText), scenario, now };
}

function problem(message: string): CommandLine {
  return { kind: "problem", message };
}
