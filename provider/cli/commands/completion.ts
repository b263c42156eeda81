import { Argument } from "commander";
import { takes, type CommandDefinition } from "./shared/command";
import { bashScript } from "../completion/bashScript";
import { completedCommand, type CompletedCommand } from "../completion/completedCommand";
import { fishScript } from "../completion/fishScript";
import { zshScript } from "../completion/zshScript";
import { exitCodes } from "../exitCodes";

const scripts: Readonly<Record<string, (program: CompletedCommand) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export const completion: CommandDefinition = {
  name: "completion",
  what: "Prints a completion script for a shell.",
  examples: ["hwbackup completion bash", "hwbackup completion zsh"],
  add(command, host) {
    command.addArgument(new Argument("<shell>", "Shell that reads the script:").choices(Object.keys(scripts)));
    const work = takes({}, (_options, io, [shell = ""]) => {
      io.stdout.write(scripts[shell]?.(completedCommand(host.wholeProgram())) ?? "");
      return Promise.resolve(exitCodes.open);
    });
    work(command, host);
  },
};
