import type { AnyAnswer } from "../../support/queryCases";
import { latestOf, meaningOf, type Meaning } from "./answerOracle";
import { NotAnAnswer, readMessage, type Message } from "./httpOracle";
import { shownRecord, textOf, type ShownRecord } from "./shownRecord";
import type { StreamCase } from "./streamCases";

/** The gateway's window: an answer that was made earlier is no answer about now. */
const windowMilliseconds = 15 * 60_000;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dateOf(message: Message, now: number): number {
  for (const age of message.values("age")) {
    if (!/^\d{1,9}$/.test(age) || Number(age) > 60) throw new NotAnAnswer("an answer out of a cache");
  }
  const [text, ...more] = message.values("date");
  if (text === undefined) return now;
  const form = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;
  const [, day, month = "", year, hour, minute, second] = form.exec(text) ?? [];
  if (day === undefined || !months.includes(month) || more.length > 0) throw new NotAnAnswer("no Date");
  const date = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second));
  if (now - date > windowMilliseconds) throw new NotAnAnswer("an old answer");
  return date;
}

/** What a client may show for a stream, if it shows anything. */
export interface Allowed {
  readonly meaning: Meaning;
  readonly asOf: number;
  readonly message: Message;
}

/** Throws {@link NotAnAnswer} where nothing may be shown. */
export function allowedFor(asked: StreamCase, stream: Buffer, endsWell: boolean, now: number): Allowed {
  const message = readMessage(stream, endsWell);
  const isNothing = message.status === 204 && ["dws", "dcs"].includes(asked.service);
  if (message.status !== 200 && !isNothing) throw new NotAnAnswer("another status");
  const asOf = dateOf(message, now);
  if (isNothing) return { meaning: { rows: [], total: undefined }, asOf, message };
  const type = message.values("content-type")[0]?.split(";")[0]?.trim() ?? "";
  if (!/^application\/json$|\+json$/i.test(type)) throw new NotAnAnswer("not called JSON");
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(message.body));
  } catch {
    throw new NotAnAnswer("not JSON in UTF-8");
  }
  return { meaning: meaningOf(asked, json), asOf, message };
}

/** A success whose own parts or remarks speak against it is shown as unknown or gone, and with all else as it was sent. */
function isDoubtedByParts(sent: ShownRecord, shown: ShownRecord): boolean {
  const isLower = sent.state === "succeeded" && (shown.state === "unknown" || shown.state === "gone");
  const { state, completedAt = sent.completedAt } = shown;
  return isLower && textOf({ ...sent, state }) === textOf({ ...shown, completedAt });
}

/** Rows under one id that say different things: no state of theirs may be believed, and the list is not whole. */
function matches(record: ShownRecord, rows: Meaning["rows"], isComplete: boolean): boolean {
  const same = rows.filter((row) => row.key === rows[0]?.key);
  const distinct = new Set(same.map((row) => JSON.stringify(row.wire)));
  const isShown = same.some((row) => textOf(row.record) === textOf(record) || isDoubtedByParts(row.record, record));
  if (distinct.size === 1) return isShown;
  const isDoubted = !isComplete && same.some((row) => textOf({ ...row.record, state: "unknown" }) === textOf(record));
  // They may differ in what is not documented alone: then they are one row.
  return isDoubted || (isShown && new Set(same.map((row) => textOf(row.record))).size === 1);
}

/** In what an answer departs from what is allowed; `undefined` when in nothing. */
export function disagreement(asked: StreamCase, answer: AnyAnswer, { meaning, asOf }: Allowed): string | undefined {
  const shown = answer.records.map((record) => shownRecord(record as Partial<ShownRecord>));
  const groups = new Map<string, Meaning["rows"][number][]>();
  for (const row of meaning.rows) {
    const key = row.key ?? `row ${textOf(row.record)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const nameless = meaning.rows.filter(({ key }) => key === undefined).length;
  const atLeast = groups.size;
  const atMost = [...groups.keys()].filter((key) => !key.startsWith("row ")).length + nameless;
  if (shown.length < atLeast || shown.length > atMost) {
    return `${shown.length} records are shown of ${meaning.rows.length} rows`;
  }
  const unmatched = [...groups.values()];
  for (const record of shown) {
    const at = unmatched.findIndex((rows) => matches(record, rows, answer.complete));
    if (at < 0) return `a record that nobody sent, or once more: ${textOf(record)}`;
    if (unmatched[at]?.[0]?.key !== undefined) unmatched.splice(at, 1);
  }
  if (unmatched.some(([row]) => row?.key !== undefined)) return "a record is missing";
  const latest = latestOf(asked.service, shown);
  if (answer.latestBackupTime !== latest) return `latestBackupTime ${answer.latestBackupTime} and not ${latest}`;
  const open = shown.filter(({ state }) => state === "waiting" || state === "running").length;
  if (answer.openCount !== open) return `openCount ${answer.openCount} and not ${open}`;
  const hasMore = meaning.total !== undefined && meaning.total > shown.length;
  if (answer.complete && hasMore) return `complete with ${shown.length} of ${meaning.total} records`;
  const expected = new Date(asOf).toISOString();
  return answer.asOf === expected ? undefined : `asOf ${answer.asOf} and not ${expected}`;
}
