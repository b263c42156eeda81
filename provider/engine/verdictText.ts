import { cleanRemoteText } from "../core/remoteText";

/** What is shown of a result. It may come from a plugin of another version, which gives no lines. */
interface ShownResult {
  readonly summary: string;
  readonly lines?: readonly string[];
}

/** Lines that one message shows; further targets are counted. */
const shownAtMost = 10;

/** Characters of a line: a target, a record and a remote text of at most 300 need fewer. */
const lineLimit = 2000;

/** Targets that are named behind the line which they share. */
const namedAtMost = 5;

/** What follows a code in its brackets: HTTP status, request id and attempts differ between equal causes. */
const marks = /\[([A-Z]+(?:_[A-Z]+)+);[^\]]*\]/g;

/** Ages grow from one evaluation to the next. */
const spans = /\b\d+(?:\.\d+)?[smhd](?:\d+[smh])?\b/g;

/** A line as target and cause, which ends each of our lines behind the first colon. */
function splitLine(line: string): readonly [target: string, cause: string] {
  const at = line.indexOf(": ");
  return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at)];
}

/** The name in `cache (dcs/5560df16-…) backup`, or the resource where that is the name. */
function nameIn(target: string): string {
  return target.split(target.includes(" (") ? " (" : " ", 1)[0] ?? target;
}

/** At most ten lines: targets with an equal cause share one, and those that are left out are counted. */
function shownLines(lines: readonly string[]): string[] {
  const groups = new Map<string, { readonly line: string; readonly others: string[] }>();
  for (const line of lines) {
    const [target, cause] = splitLine(line);
    const key = cause.replace(marks, "[$1]");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { line, others: [] });
    else group.others.push(nameIn(target));
  }
  const all = [...groups.values()];
  const shown = all.slice(0, shownAtMost).map(({ line, others }) => {
    if (others.length === 0) return line;
    const named = others.slice(0, namedAtMost).join(", ");
    const more = others.length > namedAtMost ? ", …" : "";
    return `${line} (${others.length} more with this cause: ${named}${more})`;
  });
  const hidden = all.slice(shownAtMost).reduce((count, { others }) => count + 1 + others.length, 0);
  return hidden === 0 ? shown : [...shown, `and ${hidden} more ${hidden === 1 ? "target" : "targets"}`];
}

/** A verdict for people: its summary, and a line for each target that did not pass where there are several. */
export function verdictText({ summary, lines = [] }: ShownResult): string {
  const head = cleanRemoteText(summary, lineLimit);
  if (lines.length < 2) return head;
  return [`${head}:`, ...shownLines(lines).map((line) => `  ${cleanRemoteText(line, lineLimit)}`)].join("\n");
}

/** The same where the whole text was shown before: the verdict and the count. */
export function shortVerdictText({ summary }: ShownResult): string {
  return cleanRemoteText(summary.split("; ", 1)[0] ?? summary);
}

/** A key that is equal for results with the same causes, whatever their ages and request ids are. */
export function causeKey({ summary, lines = [] }: ShownResult): string {
  return [summary, ...lines].join("\n").replace(marks, "[$1]").replace(spans, "");
}
