/** Lines shown around a change. */
const context = 2;

/** What a change of a file does to it, as one hunk: everything from the first line that differs to the last. */
export function changedLines(before: string, after: string): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const shortest = Math.min(old.length, now.length);
  let head = 0;
  while (head < shortest && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shortest - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const first = Math.max(0, head - context);
  const kept = (lines: readonly string[]): string[] => lines.map((line) => ` ${line}`);
  const oldEnd = old.length - tail;
  // What stands behind the last line break is no line.
  const behind = old.slice(oldEnd, oldEnd + context).filter((line, at) => line !== "" || oldEnd + at < old.length - 1);
  return [
    `@@ line ${head + 1} @@`,
    ...kept(old.slice(first, head)),
    ...old.slice(head, oldEnd).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
    ...kept(behind),
    "",
  ].join("\n");
}
