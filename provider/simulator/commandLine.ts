import { parseArgs } from "node:util";
import { isScenarioName, scenarioNames, type ScenarioName } from "./scenarios/catalogue";

export const usage = "Usage: simulator [--port NUMBER] [--scenario NAME] [--help]\n";

/** What the command line asks for, or the one line that says why it cannot be read. */
export type CommandLine =
  | { readonly kind: "start"; readonly port: number; readonly scenario: ScenarioName }
  | { readonly kind: "help" }
  | { readonly kind: "problem"; readonly message: string };

/** Reads the arguments; `portFromEnvironment` (the variable PORT) counts only where `--port` is not given. */
export function readCommandLine(args: readonly string[], portFromEnvironment: string | undefined): CommandLine {
  const options = { port: { type: "string" }, scenario: { type: "string" }, help: { type: "boolean" } } as const;
  let values: { port?: string | undefined; scenario?: string | undefined; help?: boolean | undefined };
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
  return { kind: "start", port: Number(portText), scenario };
}

function problem(message: string): CommandLine {
  return { kind: "problem", message };
}
