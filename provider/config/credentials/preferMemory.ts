let isPreferred = false;

/**
 * Makes V8 give memory back early for the rest of the process, at some cost of speed: its own switch. On a machine with much
 * memory it collects late, and work over a long list or a large fleet takes several times of what it holds.
 */
export function preferMemory(): void {
  if (isPreferred) return;
  isPreferred = true;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a part of Node that takes milliseconds to load
  const { setFlagsFromString } = require("node:v8") as typeof import("node:v8");
  setFlagsFromString("--optimize-for-size");
  // Compiled code is good for one set of flags: where it is kept at the end, they are as they were.
  process.prependOnceListener("exit", () => setFlagsFromString("--no-optimize-for-size"));
}
