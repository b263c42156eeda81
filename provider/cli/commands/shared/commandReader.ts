import { showsRequests } from "../../../config/requestLog";
import type { Settings } from "../../../config/settings";
import { createReader, type Reader } from "../../../reading/createReader";
import type { CliIo } from "../../io";
import type { Progress } from "../../output/progress";

/** The client of one command; what it sends is shown by `-v`, or by HWBACKUP_LOG as everywhere. */
export function commandReader(
  settings: Settings,
  { verbose }: { readonly verbose: boolean },
  io: CliIo,
  progress?: Progress,
): Reader {
  const { stderr } = progress ?? io;
  const log = (line: string): void => void stderr.write(`${line}\n`);
  const isShown = verbose || showsRequests(io.environment);
  return createReader({
    settings,
    timing: io.timing,
    ...(isShown ? { log } : {}),
    ...(progress === undefined ? {} : { onThrottled: () => progress.throttled() }),
  });
}
