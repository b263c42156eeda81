import { Agent as HttpAgent, get as getHttp } from "node:http";
import { Agent as HttpsAgent, get as getHttps } from "node:https";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/automation/sandbox";
import { projectId } from "../../support/faultServer/goodAnswers";
import { canaries } from "../clients/benchClient";
import { fetchRead, plainRequest, sdkRead } from "../clients/peers";
import type { Racer } from "./protocol";
import { racedQuery, rowCount } from "./rows";

/** Reads the backups of one resource; what comes is what a caller of that client has in hand. */
export type RacerRead = (resourceId: string) => Promise<unknown>;

/** This project as it is shipped: the bundle behind the package's client door. */
function shippedRead(url: string): RacerRead {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the built file; its types are those of the source
  const door = require(
    join(repositoryRoot, "dist/provider/doors/client/index.js"),
  ) as typeof import("../../../provider/doors/client/index");
  const given = { region: "sim-region-1", projectId, endpoints: { dcs: url }, ...canaries };
  const { settings, problems } = door.resolveSettings(given, {});
  if (problems.length > 0) throw new Error(problems.map(({ property, reason }) => `${property} ${reason}`).join("; "));
  const reader = door.createReader({ settings });
  return (instanceId) => reader.read("huaweicloud-backup:dcs:getInstanceBackups", { instanceId });
}

/** Node's own client on kept connections, with nothing around it but JSON.parse. */
function rawRead(url: string): RacerRead {
  const isSecure = url.startsWith("https:");
  const options = { keepAlive: true };
  const agent = isSecure ? new HttpsAgent(options) : new HttpAgent(options);
  const get = isSecure ? getHttps : getHttp;
  return (resourceId) =>
    new Promise((resolve, reject) => {
      const { address, headers } = plainRequest(url, racedQuery, resourceId);
      const request = get(address, { agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString("utf8"))));
      });
      request.once("error", reject);
    });
}

export async function racerRead(racer: Racer, url: string): Promise<RacerRead> {
  switch (racer) {
    case "this project":
      return shippedRead(url);
    case "SDK core": {
      const read = sdkRead(url);
      return (resourceId) => read(racedQuery, resourceId);
    }
    case "node-fetch": {
      // As one would use it who cares for speed; Node's global agent, its default, keeps connections as well.
      const read = await fetchRead(url);
      return (resourceId) => read(racedQuery, resourceId);
    }
    case "raw http":
      return rawRead(url);
  }
}

/** How many backups an answer holds, wherever its client puts them: a race of wrong answers would be worth nothing. */
function backupsIn(answer: unknown): number {
  const { data, records, backup_record_response: rows } = answer as Readonly<Record<string, unknown>>;
  if (data !== undefined) return backupsIn(data);
  const list = records ?? rows;
  return Array.isArray(list) ? list.length : -1;
}

/** Throws unless a client's answer holds what the server sent. */
export function checkAnswer(racer: Racer, answer: unknown): void {
  const found = backupsIn(answer);
  if (found !== rowCount) throw new Error(`${racer} read ${found} backups of ${rowCount}`);
}
