import * as http from "node:http";
import * as https from "node:https";
import { projectId } from "../../support/faultServer/goodAnswers";
import { canaries, type BenchClient } from "../clients/benchClient";

/** Node's own http with connections kept alive, which signs nothing and checks nothing: as fast as one can be here. */
export function rawClient(url: string): Pick<BenchClient, "read"> {
  const { get, Agent } = url.startsWith("https:") ? https : http;
  const agent = new Agent({ keepAlive: true });
  const headers = { "X-Auth-Token": canaries.securityToken, "X-Project-Id": projectId };
  return {
    read: (query, resourceId = query.resourceId) =>
      new Promise((resolve, reject) => {
        const address = `${url}${query.path(resourceId)}?offset=0&limit=100`;
        get(address, { agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const value: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
            resolve({ text: "", complete: true, value });
          });
        }).on("error", reject);
      }),
  };
}
