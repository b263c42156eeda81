import { showsRequests } from "../config/requestLog";
import type { Settings } from "../config/settings";
import { createReader, type Reader } from "../read";
import type { CliIo } from "./io";

/** The client of one command; what it sends is shown by `-v`, or by HWBACKUP_LOG as everywhere. */
export function connect(settings: Settings, options: Readonly<Record<string, unknown>>, io: CliIo): Reader {
  const log = (line: string): void => void io.stderr.write(`${line}\n`);
  const isShown = options["verbose"] === true || showsRequests(io.environment);
  return createReader({ settings, timing: io.timing, ...(isShown ? { log } : {}) });
}
