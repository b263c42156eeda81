import { documentedQuery } from "../../support/faultServer/goodAnswers";
import { createProjectReader, readWith } from "../clients/thisProject";
import { resourceIdAt } from "../pool";
import { callsUnderWay, startMisbehaving, underWay, type Situation } from "./situations";
import { millisecondsUntil } from "./within";

const css = documentedQuery("css.getLogBackupRecords");

/** Whose signal ends the reads: that of each call, or that of the reader. */
export type SignalOf = "call" | "reader";

export interface Ended {
  /** Until every call had its answer. */
  readonly answered: number;
  /** Until no connection was left, from the same moment on; `undefined` where connections may stay. */
  readonly closed: number | undefined;
}

/** Milliseconds from an abort until every read of a reader has ended, and its connections are gone. */
export async function abortReads(situation: Situation, signalOf: SignalOf): Promise<Ended> {
  const server = await startMisbehaving(situation.fault);
  try {
    const controller = new AbortController();
    const { signal } = controller;
    const reader = createProjectReader({ url: server.url, ...(signalOf === "reader" ? { signal } : {}) });
    await readWith(reader, css);
    const options = signalOf === "call" ? { signal } : {};
    const calls = Array.from({ length: callsUnderWay }, (_, at) =>
      reader.read("huaweicloud-backup:css:getLogBackupRecords", { clusterId: resourceIdAt(at) }, options),
    );
    for (const call of calls) call.catch(() => undefined);
    await underWay(server, situation);
    controller.abort();
    const [answered, closed] = await Promise.all([
      millisecondsUntil(...calls),
      situation.holdsConnections ? millisecondsUntil(server.quiet()) : undefined,
    ]);
    return { answered, closed };
  } finally {
    await server.close();
  }
}
