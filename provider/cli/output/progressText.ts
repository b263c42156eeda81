import { inWords } from "../../gates/judge/words";

export interface ProgressState {
  readonly done: number;
  readonly total: number;
  /** How often the server asked for fewer requests. */
  readonly throttled: number;
  /** Since the beginning. */
  readonly seconds: number;
}

const barWidth = 24;

function shareOf({ done, total }: ProgressState): number {
  return total === 0 ? 0 : done / total;
}

/** `1200 of 10000 read (12 %), 187/s, about 47s left; asked 12 times for fewer requests, and keeps to it` */
export function progressText(state: ProgressState): string {
  const { done, total, throttled, seconds } = state;
  const rate = done / seconds;
  const left = done === 0 ? "" : `, about ${inWords(Math.ceil((total - done) / rate) * 1000)} left`;
  const asked = throttled === 1 ? "once" : `${throttled} times`;
  const slowed = throttled === 0 ? "" : `; asked ${asked} for fewer requests, and waits as long as that takes`;
  const shownRate = rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
  return `${done} of ${total} read (${Math.floor(shareOf(state) * 100)} %), ${shownRate}/s${left}${slowed}`;
}

/** The same behind a bar, in one line of a terminal. */
export function progressBar(state: ProgressState, columns: number): string {
  const filled = Math.floor(shareOf(state) * barWidth);
  const line = `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}] ${progressText(state)}`;
  // A line as wide as the terminal would wrap, and could not be taken back.
  return line.slice(0, Math.max(0, columns - 1));
}
