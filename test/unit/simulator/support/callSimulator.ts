import { createHash, createHmac } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { simulatorDefaults, simulatorResources, type Simulator } from "../../../../provider/simulator/index";

/** 2026-01-15T12:00:00.250Z: the clock of these tests, with milliseconds so that rounding shows. */
export const fixedNow = Date.UTC(2026, 0, 15, 12, 0, 0, 250);

const project = simulatorDefaults.projectId;

/** Paths of the default resources. */
export const paths = {
  cce: `/api/v3.1/projects/${project}/clusters/${simulatorResources.cceClusterId}/operation/snapshot/tasks`,
  css: `/v1.0/${project}/clusters/${simulatorResources.cssClusterId}/logs/records`,
  dws: `/v1/${project}/clusters/${simulatorResources.dwsClusterId}/actions/SNAPSHOTTING`,
  cbr: `/v3/${project}/operation-logs/${simulatorResources.cbrOperationLogId}`,
  dcs: `/v2/${project}/instances/${simulatorResources.dcsInstanceId}/backups`,
} as const;

export interface CallOptions {
  readonly method?: string;
  readonly body?: string;
  /** Added before signing. `null` leaves a standard header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Added after signing, and therefore not signed. */
  readonly unsignedHeaders?: Readonly<Record<string, string>>;
  readonly accessKey?: string;
  readonly secretKey?: string;
  /** The instant in `X-Sdk-Date`; default `fixedNow`. */
  readonly signedAt?: number;
  /** No Authorization header at all. */
  readonly unsigned?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Sends one request, signed by a few lines of its own that serve plain ASCII paths in canonical order only. They are
 * neither the simulator's nor the provider's, so that an error of either shows.
 */
export function call(simulator: Simulator, target: string, options: CallOptions = {}): Promise<Answer> {
  const headers = { ...signedHeaders(simulator, target, options), ...options.unsignedHeaders };
  return send(simulator, target, options.method ?? "GET", headers, options.body);
}

/** The headers that `call` sends, apart from those that it adds after signing. */
export function signedHeaders(simulator: Simulator, target: string, options: CallOptions = {}): Record<string, string> {
  const [path = "", query = ""] = target.split("?");
  const headers: Record<string, string> = {};
  const standard = {
    "content-type": "application/json",
    host: `127.0.0.1:${simulator.port}`,
    "x-project-id": simulator.projectId,
    "x-sdk-date": new Date(options.signedAt ?? fixedNow).toISOString().replace(/[-:]|\.\d+/g, ""),
  };
  for (const [name, value] of Object.entries({ ...standard, ...options.headers })) {
    if (value !== null) {
      headers[name] = value;
    }
  }
  if (options.unsigned === true) {
    return headers;
  }
  const names = Object.keys(headers).sort();
  const canonical = [
    options.method ?? "GET",
    `${path}/`,
    query,
    names.map((name) => `${name}:${headers[name] ?? ""}\n`).join(""),
    names.join(";"),
    sha256(options.body ?? ""),
  ].join("\n");
  const toSign = `SDK-HMAC-SHA256\n${headers["x-sdk-date"] ?? ""}\n${sha256(canonical)}`;
  const signature = createHmac("sha256", options.secretKey ?? simulatorDefaults.secretKey)
    .update(toSign)
    .digest("hex");
  const accessKey = options.accessKey ?? simulatorDefaults.accessKey;
  headers["authorization"] =
    `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return headers;
}

/** Sends one request as it is; rejects when the connection ends before the whole answer is there. */
export function send(
  simulator: Simulator,
  target: string,
  method: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Node does not frame the body of a GET by itself.
    const framed = body === undefined ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) };
    const outgoing = httpRequest(simulator.url + target, { method, headers: framed, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The body as JSON, typed as the test expects it; a wrong expectation fails in the assertion that follows. */
export function json<T>(answer: Answer): T {
  return JSON.parse(answer.text) as T;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
