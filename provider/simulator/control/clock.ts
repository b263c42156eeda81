/** Says what time it is, in epoch milliseconds. */
export type Clock = () => number;

/** A clock that shows `instant` now and goes on from there, as fast as the other one. */
export function runningFrom(instant: number, other: Clock): Clock {
  const shift = instant - other();
  return () => other() + shift;
}

/** A clock that can be exchanged and moved. */
export interface MovableClock {
  read(): number;
  /** Another clock, or an instant at which it stands still. */
  set(clock: number | Clock): void;
  /** Moves it on, or back where negative; it runs or stands as before. */
  forward(milliseconds: number): void;
}

export function createMovableClock(first: Clock): MovableClock {
  let clock = first;
  let shift = 0;
  return {
    read: () => clock() + shift,
    set: (value) => {
      clock = typeof value === "number" ? () => value : value;
      shift = 0;
    },
    forward: (milliseconds) => {
      shift += milliseconds;
    },
  };
}
