/** Epoch milliseconds of this machine: the one place of this folder that reads the clock. */
export const wallClock = (): number => Date.now();
