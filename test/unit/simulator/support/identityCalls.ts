import { simulatorDefaults, type Simulator } from "../../../../provider/simulator/index";
import { call, json, send, type Answer, type CallOptions } from "./callSimulator";

const jsonHeaders = { "content-type": "application/json;charset=utf8" };

/** A user of `auth.identity.password`, as an IAM client would write the default one. */
export const defaultUser = {
  name: simulatorDefaults.userName,
  password: simulatorDefaults.password,
  domain: { name: simulatorDefaults.domainName },
} as const;

export interface TokenRequest {
  readonly user?: object;
  /** Default the project of the simulator's region, by name; `null` for none. */
  readonly scope?: object | null;
  readonly query?: string;
}

/** Asks for a token with a password. `token` is the answer's header, empty when there is none. */
export async function requestToken(
  simulator: Simulator,
  { user = defaultUser, scope = { project: { name: simulatorDefaults.region } }, query = "" }: TokenRequest = {},
): Promise<{ readonly answer: Answer; readonly token: string }> {
  const identity = { methods: ["password"], password: { user } };
  const body = JSON.stringify({ auth: { identity, ...(scope === null ? {} : { scope }) } });
  const answer = await send(simulator, `/v3/auth/tokens${query}`, "POST", jsonHeaders, body);
  const token = answer.headers["x-subject-token"];
  return { answer, token: typeof token === "string" ? token : "" };
}

/** A temporary key, by the names of the wire. */
export interface TemporaryKey {
  readonly access: string;
  readonly secret: string;
  readonly securitytoken: string;
  readonly expires_at: string;
}

/** The agency that exists, as `assume_role` names it. */
export const defaultRole = {
  agency_name: simulatorDefaults.agencyName,
  domain_name: simulatorDefaults.agencyDomainName,
  duration_seconds: 3600,
} as const;

/** Asks for temporary keys of an agency, signed with the permanent key unless told otherwise. */
export function assumeRole(
  simulator: Simulator,
  role: object = defaultRole,
  options: CallOptions = {},
): Promise<Answer> {
  const body = JSON.stringify({ auth: { identity: { methods: ["assume_role"], assume_role: role } } });
  return call(simulator, "/v3.0/OS-CREDENTIAL/securitytokens", {
    method: "POST",
    body,
    ...options,
    headers: { ...jsonHeaders, "x-project-id": null, ...options.headers },
  });
}

/** The key of an answer of IAM or of the metadata service. */
export function keyOf(answer: Answer): TemporaryKey {
  return json<{ credential: TemporaryKey }>(answer).credential;
}

/** Options that sign a call with a temporary key. */
export function signedWith(key: TemporaryKey): CallOptions {
  return { accessKey: key.access, secretKey: key.secret, headers: { "x-security-token": key.securitytoken } };
}

/** A session token of the metadata service. */
export function metadataToken(simulator: Simulator, seconds = "21600"): Promise<Answer> {
  return send(simulator, "/meta-data/latest/api/token", "PUT", { "X-Metadata-Token-Ttl-Seconds": seconds });
}

export function metadataKey(simulator: Simulator, token?: string): Promise<Answer> {
  const headers: Record<string, string> = token === undefined ? {} : { "X-Metadata-Token": token };
  return send(simulator, "/openstack/latest/securitykey", "GET", headers);
}
