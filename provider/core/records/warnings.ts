/** How many different warnings one answer carries at most; further ones are counted, not shown. */
const shownAtMost = 50;

/**
 * What was odd in an answer without making it an error.
 *
 * One sentence per kind of oddity, with how often it occurred: 5,000 rows with the same unreadable field are one line.
 * Sentences are ours; they may name a documented field but never repeat a value that the service sent.
 */
export class Warnings {
  private readonly counts = new Map<string, number>();
  /** Oddities of rows, by the row as it was read. */
  private readonly byRow = new WeakMap<object, ReadonlyMap<string, number>>();

  add(sentence: string, times = 1): void {
    this.counts.set(sentence, (this.counts.get(sentence) ?? 0) + times);
  }

  /** Hands out what was added so far, with how often, and begins anew; `undefined` when nothing was. */
  take(): ReadonlyMap<string, number> | undefined {
    if (this.counts.size === 0) return undefined;
    const taken = new Map(this.counts);
    this.counts.clear();
    return taken;
  }

  /** Keeps the oddities of one row beside it: the next page may repeat the row, and the row then counts once. */
  keepFor(row: object, oddities: ReadonlyMap<string, number>): void {
    this.byRow.set(row, oddities);
  }

  /** The oddities that were kept for a row. */
  keptFor(row: object): ReadonlyMap<string, number> | undefined {
    return this.byRow.get(row);
  }

  list(): string[] {
    const lines = [...this.counts].map(([sentence, count]) =>
      count === 1 ? sentence : `${sentence} (${count} times)`,
    );
    if (lines.length <= shownAtMost) return lines;
    return [...lines.slice(0, shownAtMost), `${lines.length - shownAtMost} further kinds of warnings are not shown`];
  }
}
