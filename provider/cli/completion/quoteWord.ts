/** A word for bash and zsh, in single quotes: within them they read no character as more than itself. */
export function quoteWord(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
