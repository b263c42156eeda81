import { showsRequests } from "../../../config/requestLog";
import type { Settings } from "../../../config/settings";
import { isProviderError } from "../../../core/errors/providerError";
import { canReadForMany, createReader, type ManyReader, type Reader } from "../../../reading/createReader";
import type { CliIo } from "../../io";
import { inDoorWords } from "../../options/settingWords";
import type { Progress } from "../../output/progress";

/** The reads of a client, its errors told in flags and variables. */
function inFlags(reader: Reader): Reader {
  const told = (error: unknown): never => {
    throw isProviderError(error) ? inDoorWords(error) : error;
  };
  const inWords: Reader = { read: (token, inputs, options) => reader.read(token, inputs, options).catch(told) };
  if (!canReadForMany(reader)) return inWords;
  const many: ManyReader["readForMany"] = (token, inputs, resources, options) =>
    reader.readForMany(token, inputs, resources, options).catch(told);
  const both: ManyReader = { ...inWords, readForMany: many };
  return both;
}

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
  const reader = createReader({
    settings,
    timing: io.timing,
    ...(isShown ? { log } : {}),
    onLongList: () => io.preferMemory?.(),
    ...(progress === undefined ? {} : { onThrottled: () => progress.throttled() }),
  });
  return inFlags(reader);
}
