import { createShared } from "../../../provider/api/sending/shared";
import type { Timing } from "../../../provider/core/timing";
import type { Transport } from "../../../provider/api/transport/transport";
import { resolveSettings, type GivenSettings } from "../../../provider/config/resolveSettings";
import { omitAbsent } from "../../../provider/core/omitAbsent";
import type { FunctionToken } from "../../../provider/generated/types";
import { createReader, type Reader } from "../../../provider/reading/createReader";
import type { ReaderOptions } from "../../../provider/reading/connect";
import { serviceNames } from "../../../provider/simulator/index";
import { projectId, type DocumentedQuery } from "../../support/faultServer/goodAnswers";
import { canaries, type BenchClient, type Reading } from "./benchClient";

export interface ProjectOptions {
  readonly url: string;
  /** In the place of the canary keys. */
  readonly given?: GivenSettings;
  readonly limits?: ReaderOptions["limits"];
  /** Clock, pauses and chance. Default: the real ones. */
  readonly timing?: Timing;
  readonly signal?: AbortSignal;
  /** In the place of sockets. */
  readonly transport?: Transport;
  /** Hears of each request. */
  readonly log?: (line: string) => void;
}

/** A reader that knows nothing of the others: no clock offset, no rate, no refused key of theirs. */
export function createProjectReader(options: ProjectOptions): Reader {
  const { url, given = canaries, limits, timing, signal, transport, log } = options;
  const endpoints = Object.fromEntries(serviceNames.map((service) => [service, url]));
  const region = "sim-region-1";
  const { settings, problems } = resolveSettings({ region, projectId, endpoints, ...given }, {});
  if (problems.length > 0) throw new Error(problems.map(({ property, reason }) => `${property} ${reason}`).join("; "));
  return createReader(omitAbsent({ settings, shared: createShared(timing), limits, signal, transport, log }));
}

/** Reads a documented query about a resource. */
export async function readWith(
  reader: Reader,
  query: DocumentedQuery,
  resourceId: string = query.resourceId,
): Promise<Reading> {
  const inputs = { ...query.more, [query.resourceArgument]: resourceId };
  const answer = await reader.read<FunctionToken>(query.token, inputs);
  // When it was read, and ages that follow from it, differ each time.
  const lasting = Object.entries(answer).filter(([name]) => !/^asOf|Age/.test(name));
  return { text: JSON.stringify(Object.fromEntries(lasting)), complete: answer.complete, value: answer };
}

/** This project's reader, through its public door. */
export function thisProject(options: ProjectOptions): BenchClient {
  const reader = createProjectReader(options);
  return { name: "this project", read: (query, resourceId) => readWith(reader, query, resourceId) };
}
