import { nameOf, spellingsOf, withAllBelow, type CompletedCommand, type CompletedFlag } from "./completedCommand";

/** A word in single quotes, within which fish reads the backslash and the quote alone. */
function quote(word: string): string {
  return `'${word.replace(/[\\']/g, "\\$&")}'`;
}

/** Fish reads what is offered, and the conditions, as words once more. */
const quoted = (words: readonly string[]): string => words.map(quote).join(" ");

const functions = (parents: readonly string[]): string => `
function __hwbackup_path
    set -l words (commandline -opc)
    set -l path hwbackup
    set -l depth 2
    while test $depth -le (count $words); and contains -- $path ${quoted(parents)}
        set path "$path $words[$depth]"
        set depth (math $depth + 1)
    end
    printf '%s\\n' $path
end

function __hwbackup_in
    contains -- (__hwbackup_path) $argv
end

function __hwbackup_right_behind
    set -l count (count (commandline -opc))
    test $count -eq $argv[1]; and __hwbackup_in $argv[2..-1]
end

function __hwbackup_after
    set -l words (commandline -opc)
    contains -- $words[-1] $argv
end

# Files keep the format and the sign in front of them, since that is one word.
function __hwbackup_outputs
    set -l word (string replace -r -- '^--output=' '' (commandline -ct))
    set -l parts (string split -m 1 = -- $word)
    if test (count $parts) -lt 2
        printf '%s\\n' $argv
        return
    end
    for path in $parts[2]*
        test -d $path; and set path $path/
        printf '%s\\n' $parts[1]=$path
    end
end

complete -c hwbackup -f
`;

function value({ takes, suggestion }: CompletedFlag): string {
  // A word behind a flag that may stand alone is offered by a line of its own, since fish knows no such flags.
  if (takes !== "required") return "";
  switch (suggestion?.kind) {
    case undefined:
      return " -x";
    case "words":
      return ` -x -a ${quote(quoted(suggestion.words))}`;
    case "file":
      return " -r -F";
    case "outputs":
      return ` -x -a ${quote(`(__hwbackup_outputs ${quoted(suggestion.formats)})`)}`;
    case "keys":
      return ` -x -a ${quote(quoted(suggestion.keys.map((key) => `${key}=`)))}`;
  }
}

function flagLine(flag: CompletedFlag, condition: string): string {
  const names = flag.names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return `complete -c hwbackup -n ${quote(condition)} ${names.join(" ")} -d ${quote(flag.what)}${value(flag)}\n`;
}

function commandLines(command: CompletedCommand): string {
  const { path, flags, subcommands, operands } = command;
  const spellings = quoted(spellingsOf(command));
  const isHere = `__hwbackup_in ${spellings}`;
  const isFirst = `__hwbackup_right_behind ${path.length} ${spellings}`;
  const first = (word: string, what: string): string =>
    `complete -c hwbackup -n ${quote(isFirst)} -a ${quote(quote(word))} -d ${quote(what)}\n`;
  const switches = flags.flatMap((flag) => {
    const { takes, suggestion, names } = flag;
    if (takes !== "optional" || suggestion?.kind !== "words") return [];
    const condition = `${isHere}; and __hwbackup_after ${quoted(names)}`;
    return [`complete -c hwbackup -n ${quote(condition)} -a ${quote(quoted(suggestion.words))}\n`];
  });
  return [
    ...subcommands.map((one) => first(nameOf(one), one.what)),
    ...operands.map((word) => first(word, "")),
    ...flags.map((flag) => flagLine(flag, isHere)),
    ...switches,
  ].join("");
}

/** A completion script for fish, from 3.0 on. It runs nothing at all. */
export function fishScript(program: CompletedCommand): string {
  const all = withAllBelow(program);
  const parents = all.filter(({ subcommands }) => subcommands.length > 0).flatMap(spellingsOf);
  return `# Completion of hwbackup for fish, as \`hwbackup completion fish\` writes it.
${functions(parents)}
${all.map(commandLines).join("\n")}`;
}
