import { Agent } from "node:http";
import { projectId, type DocumentedQuery } from "../../support/faultServer/goodAnswers";
import { canaries, type BenchClient, type Reading } from "./benchClient";
import { loadFetch, loadSdk } from "./peerModules";

const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "css.getLogBackupRecords": { start: "1", limit: "100" },
  "dcs.getInstanceBackups": { offset: "0", limit: "100" },
};

/** What the service's own SDK for a query would send: one page, as its users ask for it. */
function parameters(query: DocumentedQuery): Readonly<Record<string, string>> {
  return pages[query.queryName] ?? {};
}

function reading(value: unknown): Reading {
  return { text: textOf(value), complete: true, value };
}

/** A value that is nested too deep to be written was accepted all the same. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    return String(error);
  }
}

/** One read by a peer: its answer as its users get it. */
export type PeerRead = (query: DocumentedQuery, resourceId?: string) => Promise<unknown>;

/** The core of Huawei's official Node SDK, used as its generated clients use it, with one endpoint. */
export function sdkRead(url: string, keys: Readonly<Record<keyof typeof canaries, string>> = canaries): PeerRead {
  const { ClientBuilder, BasicCredentials } = loadSdk();
  const credentials = new BasicCredentials()
    .withAk(keys.accessKey)
    .withSk(keys.secretKey)
    .withSecurityToken(keys.securityToken)
    .withProjectId(projectId);
  const client = new ClientBuilder((made) => made).withCredential(credentials).withEndpoint(url).build();
  return (query, resourceId = query.resourceId) =>
    client.sendRequest({
      method: "GET",
      url: query.path(resourceId),
      pathParams: {},
      queryParams: { ...parameters(query) },
      headers: {},
      contentType: "application/json",
    });
}

export function sdkCore(url: string, keys: Readonly<Record<keyof typeof canaries, string>> = canaries): BenchClient {
  const read = sdkRead(url, keys);
  return { name: "SDK core", read: async (query, resourceId) => reading(await read(query, resourceId)) };
}

export interface PlainRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is asked without the SDK: the address with its parameters, and a token. */
export function plainRequest(url: string, query: DocumentedQuery, resourceId: string): PlainRequest {
  const parameterText = new URLSearchParams(parameters(query)).toString();
  return {
    address: `${url}${query.path(resourceId)}${parameterText === "" ? "" : `?${parameterText}`}`,
    headers: { "X-Auth-Token": canaries.securityToken, "X-Project-Id": projectId },
  };
}

/** node-fetch as it comes, with a token: what a program of one's own would do. An agent is given where a suite needs it. */
export async function fetchRead(url: string, agent?: Agent): Promise<PeerRead> {
  const fetch = await loadFetch();
  return async (query, resourceId = query.resourceId) => {
    const { address, headers } = plainRequest(url, query, resourceId);
    const response = await fetch(address, agent === undefined ? { headers } : { headers, agent });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  };
}

export async function bareFetch(url: string, agent?: Agent): Promise<BenchClient> {
  const read = await fetchRead(url, agent);
  return { name: "node-fetch", read: async (query, resourceId) => reading(await read(query, resourceId)) };
}
