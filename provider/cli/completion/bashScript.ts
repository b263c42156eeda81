import { nameOf, spellingsOf, withAllBelow, type CompletedCommand, type CompletedFlag } from "./completedCommand";
import { quoteWord } from "./quoteWord";

const quoted = (words: readonly string[]): string => words.map(quoteWord).join(" ");

/**
 * Bash divides words at the characters of COMP_WORDBREAKS, `=` and `:` among them, and replaces the last part alone. The
 * script joins what no blank divides, since `json=a.json` is one word for the program, and offers the last part.
 */
const functions = `
_hwbackup_words() {
  local word
  for word in "$@"; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$kept$word"); fi
  done
}

_hwbackup_files() {
  compopt -o default 2>/dev/null
}

_hwbackup_outputs() {
  if [[ $cur == *=* ]]; then _hwbackup_files; else _hwbackup_words "$@"; fi
}

_hwbackup_keys() {
  if [[ $cur == *=* ]]; then return; fi
  compopt -o nospace 2>/dev/null
  _hwbackup_words "$@"
}

_hwbackup() {
  local words=() word rest=\${COMP_LINE:0:COMP_POINT} last=-1 index
  for ((index = 0; index <= COMP_CWORD; index++)); do
    if ((index == 0)) || [[ $rest == [[:blank:]]* ]]; then
      ((last += 1))
      words[last]=
      rest=\${rest#"\${rest%%[![:blank:]]*}"}
    fi
    word=\${COMP_WORDS[index]}
    if ((index == COMP_CWORD)); then word=$rest; fi
    words[last]+=$word
    rest=\${rest#"$word"}
  done
  local cur=\${words[last]} asked= kept= path=hwbackup depth=1
  COMPREPLY=()
  if ((last > 1)); then asked=\${words[last - 1]}; fi
  if [[ $cur == --*=* ]]; then
    asked=\${cur%%=*}
    cur=\${cur#*=}
    if [[ $COMP_WORDBREAKS != *=* ]]; then kept=$asked=; fi
  fi
`;

function offer({ suggestion }: CompletedFlag): string {
  switch (suggestion?.kind) {
    case undefined:
      return ":";
    case "words":
      return `_hwbackup_words ${quoted(suggestion.words)}`;
    case "file":
      return "_hwbackup_files";
    case "outputs":
      return `_hwbackup_outputs ${quoted(suggestion.formats)}`;
    case "keys":
      return `_hwbackup_keys ${quoted(suggestion.keys.map((key) => `${key}=`))}`;
  }
}

/** What the flag before asks for. A value that may be absent is none where another flag begins. */
function valueCases(flags: readonly CompletedFlag[]): string {
  const cases = flags.flatMap((flag) => {
    if (flag.takes === "nothing") return [];
    const reply = `${offer(flag)}; return`;
    const names = flag.names.map(quoteWord).join(" | ");
    return [`        ${names}) ${flag.takes === "required" ? reply : `if [[ $cur != -* ]]; then ${reply}; fi`} ;;\n`];
  });
  return cases.length === 0 ? "" : `      case $asked in\n${cases.join("")}      esac\n`;
}

function commandCase(command: CompletedCommand): string {
  const { flags, subcommands, operands } = command;
  const names = [...subcommands.map(nameOf), ...operands];
  const first =
    names.length === 0
      ? ""
      : `      if ((last == depth)) && [[ $cur != -* ]]; then _hwbackup_words ${quoted(names)}; return; fi\n`;
  const all = flags.flatMap((flag) => flag.names.filter((name) => name.startsWith("--")));
  return `    ${spellingsOf(command).map(quoteWord).join(" | ")})
${valueCases(flags)}${first}      _hwbackup_words ${quoted(all)}
      ;;
`;
}

/** A completion script for bash, from 4.0 on. It runs nothing at all: the tree is written into it. */
export function bashScript(program: CompletedCommand): string {
  const all = withAllBelow(program);
  const parents = all.filter(({ subcommands }) => subcommands.length > 0).flatMap(spellingsOf);
  return `# Completion of hwbackup for bash, as \`hwbackup completion bash\` writes it.
${functions}  # Commands stand before their flags, so that their places are fixed.
  while ((depth < last)); do
    case $path in
      ${parents.map(quoteWord).join(" | ")}) path+=" \${words[depth]}" ;;
      *) break ;;
    esac
    ((depth += 1))
  done
  case $path in
${all.map(commandCase).join("")}  esac
}

complete -F _hwbackup hwbackup
`;
}
