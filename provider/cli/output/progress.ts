import type { CliIo, TextStream } from "../io";
import { isPlain } from "./outputs";
import { inWords } from "../../gates/judge/words";

interface ProgressState {
  readonly done: number;
  readonly total: number;
  /** How many answers were 429. */
  readonly throttled: number;
  /** Since the beginning. */
  readonly seconds: number;
}

const barWidth = 24;

function shareOf({ done, total }: ProgressState): number {
  return total === 0 ? 0 : done / total;
}

/** `1200 of 10000 read (12%), 187/s, about 47s left; slowed down, since the service answered 429 (12x)` */
function progressText(state: ProgressState): string {
  const { done, total, throttled, seconds } = state;
  const rate = done / seconds;
  const left = done === 0 ? "" : `, about ${inWords(Math.ceil((total - done) / rate) * 1000)} left`;
  const slowed = throttled === 0 ? "" : `; slowed down, since the service answered 429 (${throttled}x)`;
  const shownRate = rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
  return `${done} of ${total} read (${Math.floor(shareOf(state) * 100)}%), ${shownRate}/s${left}${slowed}`;
}

/** The same behind a bar, in one line of a terminal. */
function progressBar(state: ProgressState, columns: number): string {
  const filled = Math.floor(shareOf(state) * barWidth);
  const line = `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}] ${progressText(state)}`;
  // A line as wide as the terminal would wrap, and could not be taken back.
  return line.slice(0, Math.max(0, columns - 1));
}

/** What a command has to do, part by part: one for each gate. */
export interface Progress {
  /** Adds a part of the work; the returned function updates it. */
  part(): (done: number, total: number) => void;
  /** The service answered 429. */
  throttled(): void;
  /** Standard error for other lines: clears the bar first. */
  readonly stderr: TextStream;
  /** Removes the bar, and shows nothing more. */
  end(): void;
}

/** Milliseconds between two updates. A command that ends before the first one shows nothing. */
const pauses = { bar: 500, lines: 5000 } as const;

/** Back to the beginning of the line, and everything behind it away. */
const clear = "\r\u001b[K";

function sumOf(parts: readonly Pick<ProgressState, "done" | "total">[]): Pick<ProgressState, "done" | "total"> {
  return {
    done: parts.reduce((sum, { done }) => sum + done, 0),
    total: parts.reduce((sum, { total }) => sum + total, 0),
  };
}

/**
 * Shows on standard error how far a command is: a bar on a terminal, elsewhere a plain line every few seconds. Made by
 * hand: cli-progress, the usual library, has its own clock and timers, which a test cannot control.
 */
export function showProgress({ quiet }: { readonly quiet: boolean }, io: CliIo): Progress {
  const { stderr, timing } = io;
  const parts: Pick<ProgressState, "done" | "total">[] = [];
  const began = timing.elapsed();
  const hasBar = !isPlain(stderr, io);
  let throttled = 0;
  let isBarThere = false;
  let shownAt = began;
  let isOver = quiet;

  const takeAway = (): void => {
    if (isBarThere) stderr.write(clear);
    isBarThere = false;
  };
  /** Each step is the moment for a look: where nothing happens, nothing has changed. */
  const look = (): void => {
    if (isOver) return;
    const state = { ...sumOf(parts), throttled, seconds: (timing.elapsed() - began) / 1000 };
    // Between two looks of a wait everything is read.
    if (state.done >= state.total) {
      takeAway();
      return;
    }
    const now = timing.elapsed();
    if (now - shownAt < (hasBar ? pauses.bar : pauses.lines)) return;
    shownAt = now;
    stderr.write(hasBar ? `${clear}${progressBar(state, stderr.columns ?? 80)}` : `${progressText(state)}\n`);
    isBarThere = hasBar;
  };

  return {
    part() {
      const part = { done: 0, total: 0 };
      parts.push(part);
      return (done, total) => {
        Object.assign(part, { done, total });
        look();
      };
    },
    throttled: () => {
      throttled += 1;
      look();
    },
    stderr: {
      isTTY: stderr.isTTY,
      columns: stderr.columns,
      write: (text) => {
        takeAway();
        return stderr.write(text);
      },
    },
    end: () => {
      isOver = true;
      takeAway();
    },
  };
}
