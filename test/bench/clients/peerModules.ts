import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The clients that this one is compared with. They live in test/bench/node_modules, which `make bench` installs, and
 * are loaded by path: the project compiles and tests without them. Only what is used here is typed.
 */
const bench = join(__dirname, "..");
const requirePeer = createRequire(join(bench, "package.json"));

export interface SdkCredentials {
  withAk(text: string): this;
  withSk(text: string): this;
  withSecurityToken(text: string): this;
  withProjectId(text: string): this;
}

export interface SdkRequest {
  readonly method: string;
  readonly url: string;
  readonly pathParams: object;
  readonly queryParams: object;
  readonly headers: object;
  readonly contentType: string;
}

export interface SdkClient {
  sendRequest(request: SdkRequest): Promise<Record<string, unknown>>;
}

interface SdkBuilder {
  withCredential(credentials: SdkCredentials): this;
  withEndpoint(url: string): this;
  build(): SdkClient;
}

export interface SdkModule {
  readonly ClientBuilder: new (make: (client: SdkClient) => SdkClient) => SdkBuilder;
  readonly BasicCredentials: new () => SdkCredentials;
}

export type BareFetch = (
  url: string,
  options?: { readonly headers?: Readonly<Record<string, string>>; readonly agent?: unknown },
) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;

export function loadSdk(): SdkModule {
  const core = "@huaweicloud/huaweicloud-sdk-core";
  // The builder is not among the main file's exports; the SDK's generated clients take it from its own file as well.
  const { BasicCredentials } = requirePeer(core) as Pick<SdkModule, "BasicCredentials">;
  const { ClientBuilder } = requirePeer(`${core}/ClientBuilder`) as Pick<SdkModule, "ClientBuilder">;
  return { BasicCredentials, ClientBuilder };
}

export async function loadFetch(): Promise<BareFetch> {
  const address = pathToFileURL(requirePeer.resolve("node-fetch")).href;
  const { default: fetch } = (await import(address)) as { readonly default: BareFetch };
  return fetch;
}

/** `node-fetch 3.3.2`, as package.json pins it. */
export function peerVersions(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(bench, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}
