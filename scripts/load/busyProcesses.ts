import { spawn, type ChildProcess } from "node:child_process";

/** Works in short turns, so that it notices when the channel to its parent closes. */
const busy = (milliseconds: number): string => `
  const end = Date.now() + ${milliseconds};
  process.on("disconnect", () => process.exit());
  (function turn() {
    const until = Date.now() + 50;
    while (Date.now() < until);
    if (Date.now() < end) setImmediate(turn);
    else process.exit();
  })();`;

/** Starts processes that each keep a processor busy. They end with this one, also when it is killed, and after their time. */
export function startBusyProcesses(count: number, milliseconds: number): ChildProcess[] {
  return Array.from({ length: count }, () =>
    spawn(process.execPath, ["-e", busy(milliseconds)], { stdio: ["ignore", "ignore", "inherit", "ipc"] }),
  );
}
