import type { BenchClient, ClientName } from "../clients/benchClient";
import { bareFetch, sdkCore } from "../clients/peers";
import type { Shown } from "./shown";
import { thisProject, type ProjectOptions } from "../clients/thisProject";

export const clientNames: readonly ClientName[] = ["this project", "SDK core", "node-fetch"];

/** A new client of a kind, pointed at a server. What this project's log hears is shown as well. */
export async function newClient(
  name: ClientName,
  url: string,
  { limits, shown }: { readonly limits?: ProjectOptions["limits"]; readonly shown?: Shown } = {},
): Promise<BenchClient> {
  if (name === "SDK core") return sdkCore(url);
  if (name === "node-fetch") return bareFetch(url);
  const log = (line: string): void => {
    if (shown !== undefined) shown[name] += line;
  };
  return thisProject({ url, log, ...(limits === undefined ? {} : { limits }) });
}
