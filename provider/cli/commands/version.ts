import { version as packageVersion } from "../../generated/version";
import { takes, type CommandDefinition } from "./shared/command";
import { exitCodes } from "../exitCodes";

export const version: CommandDefinition = {
  name: "version",
  what: "Prints the version, as --version does.",
  examples: ["hwbackup version"],
  add: takes({}, (_options, io) => {
    io.stdout.write(`${packageVersion}\n`);
    return Promise.resolve(exitCodes.open);
  }),
};
