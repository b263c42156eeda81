import type { CommandDefinition } from "./shared/command";

/**
 * How each command is loaded, in the order of the help. A run needs one of them, and what the others need (pages, drawings,
 * the simulator, YAML) would be a third of its start. By `require`, since `import()` takes another way through Node, on which
 * the test runner does not find sources.
 */
const loaders = {
  check: () => (require("./check") as typeof import("./check")).check,
  wait: () => (require("./wait") as typeof import("./wait")).wait,
  get: () => (require("./get") as typeof import("./get")).get,
  list: () => (require("./list") as typeof import("./list")).list,
  explain: () => (require("./explain") as typeof import("./explain")).explain,
  validate: () => (require("./validate") as typeof import("./validate")).validate,
  schema: () => (require("./schema") as typeof import("./schema")).schema,
  replay: () => (require("./replay") as typeof import("./replay")).replay,
  report: () => (require("./report") as typeof import("./report")).report,
  metrics: () => (require("./metrics") as typeof import("./metrics")).metrics,
  doctor: () => (require("./doctor") as typeof import("./doctor")).doctor,
  setup: () => (require("./setup") as typeof import("./setup")).setup,
  simulator: () => (require("./simulator") as typeof import("./simulator")).simulator,
  completion: () => (require("./completion") as typeof import("./completion")).completion,
  version: () => (require("./version") as typeof import("./version")).version,
} as const satisfies Record<string, () => CommandDefinition>;

export type CommandName = keyof typeof loaders;

/** Every command, in the order of the help. */
export const commandNames = Object.keys(loaders) as readonly CommandName[];

export function loadCommand(name: CommandName): CommandDefinition {
  return loaders[name]();
}
