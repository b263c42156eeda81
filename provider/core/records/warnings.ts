import { cleanRemoteText } from "../remoteText";

/** How many different warnings one answer carries at most; further ones are counted, not shown. */
const shownAtMost = 50;

/**
 * Oddities of an answer that do not make it an error.
 *
 * One sentence per kind of oddity, with its count: 5,000 rows with the same unreadable field are one line, with the first
 * value as an example.
 */
export class Warnings {
  private readonly counts = new Map<string, number>();
  private readonly examples = new Map<string, string>();
  private unreadable: string | undefined;
  /** Oddities of rows, by the row as it was read. */
  private byRow = new WeakMap<object, ReadonlyMap<string, number>>();

  /** Empty ones that know the oddities of the same rows: each of several answers counts its own rows. */
  forRows(): Warnings {
    const own = new Warnings();
    own.byRow = this.byRow;
    return own;
  }

  /** Adds what others counted, and leaves them as they are. */
  addAll({ counts, examples }: Warnings): void {
    for (const [sentence, times] of counts) this.add(sentence, times, examples.get(sentence));
  }

  add(sentence: string, times = 1, example?: string): void {
    this.counts.set(sentence, (this.counts.get(sentence) ?? 0) + times);
    if (example !== undefined && !this.examples.has(sentence)) this.examples.set(sentence, example);
  }

  /** A time that is not in its documented format. The first value of each field is shown. */
  addUnreadable(field: string, value: string | number): void {
    this.add(`${field} cannot be read`, 1, cleanRemoteText(String(value), 40));
    this.keepUnreadable(field, value);
  }

  /** A time of a row that has no instant, for {@link takeUnreadable}. */
  keepUnreadable(field: string, value: string | number): void {
    this.unreadable = `${field.split(".").at(-1)}: ${cleanRemoteText(String(value), 40)}`;
  }

  /** The last time without an instant since the last call, behind the name of its field. */
  takeUnreadable(): string | undefined {
    const taken = this.unreadable;
    this.unreadable = undefined;
    return taken;
  }

  /** The first value behind a sentence. It stays after {@link take}. */
  exampleOf(sentence: string): string | undefined {
    return this.examples.get(sentence);
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
    const lines = [...this.counts].map(([sentence, count]) => {
      const example = this.examples.get(sentence);
      const line = example === undefined ? sentence : `${sentence}: ${example}`;
      return count === 1 ? line : `${line} (${count} times)`;
    });
    if (lines.length <= shownAtMost) return lines;
    return [...lines.slice(0, shownAtMost), `${lines.length - shownAtMost} further kinds of warnings are not shown`];
  }
}
