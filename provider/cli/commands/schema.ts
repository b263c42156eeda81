import { Argument } from "commander";
import { takes, type CommandDefinition } from "./shared/command";
import { exitCodes } from "../exitCodes";

/**
 * The published JSON Schemas: 40 KB that one command needs, so that no other loads them. By `require`, since `import()` takes
 * another way through Node, on which the test runner does not find sources.
 */
function loadSchemas(): typeof import("../../generated/jsonSchemas") {
  return require("../../generated/jsonSchemas") as typeof import("../../generated/jsonSchemas");
}

/** What there is a schema of. */
const names = ["gate-file", "result", "override", "recording"] as const;

export const schema: CommandDefinition = {
  name: "schema",
  what: "Prints the JSON Schema of a file that hwbackup reads or writes.",
  examples: ["hwbackup schema gate-file", "hwbackup schema recording"],
  add(command, host) {
    command.addArgument(new Argument("<name>", "File that the schema describes:").choices(names));
    const work = takes({}, (_options, io, [name = ""]) => {
      io.stdout.write(`${JSON.stringify(loadSchemas().jsonSchemas[name], undefined, 2)}\n`);
      return Promise.resolve(exitCodes.open);
    });
    work(command, host);
  },
};
