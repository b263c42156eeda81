import { nameOf, withAllBelow, type CompletedCommand, type CompletedFlag } from "./completedCommand";
import { quoteWord } from "./quoteWord";

/** Text of a specification of `_arguments`, in which brackets and colons divide. */
function plain(text: string): string {
  return text.replace(/[\\[\]:]/g, "\\$&");
}

/** Words of an action, which the shell reads as words once more; of what divides, only colons count there. */
const listed = (words: readonly string[]): string =>
  words.map((word) => quoteWord(word).replace(/:/g, "\\:")).join(" ");

function action({ suggestion }: CompletedFlag): string {
  switch (suggestion?.kind) {
    // Nothing but the message: a blank for an action offers nothing.
    case undefined:
      return " ";
    case "words":
      return `(${listed(suggestion.words)})`;
    case "file":
      return "_files";
    case "outputs":
      return ` _hwbackup_outputs ${listed(suggestion.formats)}`;
    case "keys":
      return ` _hwbackup_keys ${listed(suggestion.keys)}`;
  }
}

/** A specification for each name; a flag that is given is not offered again, under neither of its names. */
function specifications(flag: CompletedFlag): string[] {
  const { names, what, takes, isRepeatable } = flag;
  return names.map((name) => {
    const isLong = name.startsWith("--");
    const before = isRepeatable ? "*" : names.length > 1 ? `(${names.join(" ")})` : "";
    const colons = takes === "optional" ? "::" : ":";
    const value = takes === "nothing" ? "" : `${colons}value:${action(flag)}`;
    const sign = takes === "nothing" ? "" : isLong ? "=" : "+";
    return quoteWord(`${before}${name}${sign}[${plain(what)}]${value}`);
  });
}

function functionName({ path }: CompletedCommand): string {
  return `_${path.map(([name = ""]) => name.replace(/\W/g, "_")).join("_")}`;
}

function described(commands: readonly CompletedCommand[]): string {
  return commands
    .map((command) => `        ${quoteWord(`${plain(nameOf(command))}:${plain(command.what)}`)}\n`)
    .join("");
}

function commandFunction(command: CompletedCommand): string {
  const { flags, subcommands, operands } = command;
  const specs = flags.flatMap(specifications);
  const isParent = subcommands.length > 0;
  if (isParent) specs.push(quoteWord("1:command:->command"), quoteWord("*::argument:->argument"));
  else if (operands.length > 0) specs.push(quoteWord(`1:argument:(${listed(operands)})`));
  const call = `  _arguments${isParent ? " -C" : ""} \\\n${specs.map((spec) => `    ${spec}`).join(" \\\n")}`;
  const own = functionName(command);
  if (!isParent) return `${own}() {\n${call}\n}\n`;
  const cases = subcommands.map((one) => {
    const names = (one.path.at(-1) ?? []).map(quoteWord).join(" | ");
    return `        ${names}) ${functionName(one)} ;;\n`;
  });
  return `${own}() {
  local curcontext=$curcontext state state_descr line
  local -a commands
  typeset -A opt_args
${call} && return
  case $state in
    command)
      commands=(
${described(subcommands)}      )
      _describe -t commands command commands
      ;;
    argument)
      case $words[1] in
${cases.join("")}      esac
      ;;
  esac
}
`;
}

/** A completion script for zsh, to be sourced or to lie in a folder of `fpath`. It runs nothing at all. */
export function zshScript(program: CompletedCommand): string {
  return `#compdef hwbackup
# Completion of hwbackup for zsh, as \`hwbackup completion zsh\` writes it.

_hwbackup_outputs() {
  local expl
  if compset -P '*='; then _files; else _wanted formats expl format compadd -- "$@"; fi
}

_hwbackup_keys() {
  local expl
  if compset -P '*='; then _message text; else _wanted keys expl key compadd -S '=' -- "$@"; fi
}

${withAllBelow(program).map(commandFunction).join("\n")}
# Loaded from fpath it is called at once; sourced it is only made known.
if [[ $funcstack[1] == _hwbackup ]]; then _hwbackup "$@"; else compdef _hwbackup hwbackup; fi
`;
}
