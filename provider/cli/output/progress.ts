import type { CliIo, TextStream } from "../io";
import { isPlain } from "./outputs";
import { progressBar, progressText, type ProgressState } from "./progressText";

/** What a command has to do, part by part: one for each gate. */
export interface Progress {
  /** A part of the work; what is returned hears how much of it is done. */
  part(): (done: number, total: number) => void;
  /** The server asked for fewer requests. */
  throttled(): void;
  /** Standard error for lines of others, which never stand in the middle of a bar. */
  readonly stderr: TextStream;
  /** Takes the bar away; nothing is shown from then on. */
  end(): void;
}

/** Milliseconds between two looks at what is done. Whatever ends before the first one shows nothing. */
const pauses = { bar: 500, lines: 5000 } as const;

/** Back to the beginning of the line, and everything behind it away. */
const clear = "\r\u001b[K";

/**
 * Shows on standard error how far a command is: a bar on a terminal, elsewhere a plain line every few seconds. Made by
 * hand: cli-progress, the usual library, brings a clock and timers of its own, which no test could hold.
 */
export function showProgress({ quiet }: { readonly quiet: boolean }, io: CliIo): Progress {
  const { stderr, timing } = io;
  const parts: { done: number; total: number }[] = [];
  const began = timing.elapsed();
  const hasBar = !isPlain(stderr, io);
  let throttled = 0;
  let isBarThere = false;
  let shownAt = began;
  let isOver = quiet;

  const stateNow = (): ProgressState => ({
    done: parts.reduce((sum, { done }) => sum + done, 0),
    total: parts.reduce((sum, { total }) => sum + total, 0),
    throttled,
    seconds: (timing.elapsed() - began) / 1000,
  });
  const takeAway = (): void => {
    if (isBarThere) stderr.write(clear);
    isBarThere = false;
  };
  /** Each step is the moment for a look: where nothing happens, nothing has changed. */
  const look = (): void => {
    if (isOver) return;
    const state = stateNow();
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
