import assert from "node:assert/strict";
import { createAuthorities, type Authorities } from "../../../../provider/api/credentials/createAuthorities";
import { createSender } from "../../../../provider/api/sending/createSender";
import { ReadBudget } from "../../../../provider/api/sending/readBudget";
import type { Answer, Sender } from "../../../../provider/api/sending/sender";
import { createShared } from "../../../../provider/api/sending/shared";
import type { TransportRequest, TransportResponse } from "../../../../provider/api/transport";
import type { Settings } from "../../../../provider/config/settings";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { virtualTiming } from "../../../support/virtualTiming";
import { cssCall } from "../support/call";
import { now, response } from "../support/responses";
import { thrownBy } from "../support/thrownBy";

const region = "cn-north-4";
const keys = { kind: "accessKey", accessKey: "AKEXAMPLE", secretKey: "SKexample" } as const;
const user = { kind: "password", userName: "reader", password: "correct horse", domainName: "acme" } as const;
const assumeRole = { agencyName: "backup-reader", domainName: "customer", durationSeconds: 3600 } as const;
const refusal = response({ status: 401, body: '{"error":{"code":401,"message":"no"}}' });
const expiresAt = "2025-01-03T03:04:05.000000Z";

describe("fetched credentials, with the real sender", () => {
  /** Answers by `METHOD /path`; `requests` holds these lines with the header that signed in. */
  function start(settings: Partial<Settings>, reply: (line: string, request: TransportRequest) => TransportResponse) {
    const timing = virtualTiming({ now });
    const shared = createShared(timing);
    const requests: string[] = [];
    const transport = async (request: TransportRequest): Promise<TransportResponse> => {
      const line = `${request.method ?? "GET"} ${new URL(request.url).pathname}`;
      const { authorization = "", ...headers } = request.headers;
      const by = headers["x-auth-token"] ?? /Access=(\w+)/.exec(authorization)?.[1] ?? "nobody";
      requests.push(`${line} by ${by}`);
      await new Promise((resolve) => setImmediate(resolve));
      return reply(line, request);
    };
    const limits = { maxRetries: 3, attemptTimeoutMilliseconds: 20_000, maximumBytes: 8 * 1024 * 1024 };
    const sender: Sender = createSender({ transport, shared, userAgent: "test", limits });
    const budgetLimits = { totalTimeoutMilliseconds: 60_000, queueTimeoutMilliseconds: 900_000 };
    const newBudget = (): ReadBudget => new ReadBudget(timing, budgetLimits);
    const authorities: Authorities = createAuthorities({
      settings: { endpoints: {}, regionEndpoints: {}, ...settings },
      sender,
      transport,
      timing,
      clockOffset: () => shared.clock.offset,
      newBudget,
    });
    const read = async (): Promise<Answer> => {
      const budget = newBudget();
      const projectId = await authorities.projectId(region, budget);
      return sender.send(cssCall(), authorities.authority({ region, projectId }), budget);
    };
    return { timing, requests, read };
  }

  const cssLine = `GET /${cssCall().pathSegments.join("/")}`;
  const token = (name: string): TransportResponse =>
    response({
      status: 201,
      headers: { "x-subject-token": name },
      body: JSON.stringify({ token: { expires_at: expiresAt } }),
    });
  const project = response({ body: JSON.stringify({ projects: [{ id: "p1", name: region, enabled: true }] }) });
  const temporary = response({
    status: 201,
    body: JSON.stringify({ credential: { access: "AKTEMP", secret: "s", securitytoken: "t", expires_at: expiresAt } }),
  });

  it("signs a user in, finds the project and reads, with one token for 100 reads", async () => {
    const { timing, requests, read } = start({ credential: user }, (line) =>
      line.startsWith("POST") ? token("token1") : line === "GET /v3/projects" ? project : response(),
    );
    const answers = await timing.run(Promise.all(Array.from({ length: 100 }, read)));
    assert.equal(answers.length, 100);
    assert.deepEqual(requests.slice(0, 3), [
      "POST /v3/auth/tokens by nobody",
      "GET /v3/projects by token1",
      `${cssLine} by token1`,
    ]);
    assert.equal(requests.length, 102);
  });

  it("sends a wrong password once, however many reads want it and whenever they come", async () => {
    const { timing, requests, read } = start({ credential: user }, () => refusal);
    const errors = await timing.run(Promise.all(Array.from({ length: 100 }, () => thrownBy(read))));
    errors.push(await timing.run(thrownBy(read)));
    assert.deepEqual(new Set(errors.map(({ code }) => code)), new Set(["AUTH_REJECTED"]));
    assert.deepEqual(requests, ["POST /v3/auth/tokens by nobody"]);
    for (const { message } of errors) assert.doesNotMatch(message, /correct horse/);
  });

  it("renews a token that the service no longer takes, and sends the call once more", async () => {
    let count = 0;
    const { timing, requests, read } = start({ credential: user, projectId: "p1" }, (line, request) => {
      if (line.startsWith("POST")) return token(`token${++count}`);
      return request.headers["x-auth-token"] === "token1" ? refusal : response();
    });
    assert.equal((await timing.run(read())).status, 200);
    assert.deepEqual(requests, [
      "POST /v3/auth/tokens by nobody",
      `${cssLine} by token1`,
      "POST /v3/auth/tokens by nobody",
      `${cssLine} by token2`,
    ]);
  });

  it("takes an agency on with signed calls and reads with its keys", async () => {
    const { timing, requests, read } = start({ credential: keys, assumeRole }, (line) => {
      if (line === "GET /v3/auth/domains") return response({ body: '{"domains":[{"id":"account1"}]}' });
      if (line.startsWith("POST")) return temporary;
      return line === "GET /v3/projects" ? project : response();
    });
    assert.equal((await timing.run(read())).status, 200);
    assert.deepEqual(requests, [
      "GET /v3/auth/domains by AKEXAMPLE",
      "POST /v3.0/OS-CREDENTIAL/securitytokens by AKEXAMPLE",
      "GET /v3/projects by AKTEMP",
      `${cssLine} by AKTEMP`,
    ]);
  });

  it("sends a wrong key once on its way to an agency", async () => {
    const { timing, requests, read } = start({ credential: keys, assumeRole }, () => refusal);
    const errors = await timing.run(Promise.all(Array.from({ length: 20 }, () => thrownBy(read))));
    assert.deepEqual(new Set(errors.map(({ code }) => code)), new Set(["AUTH_REJECTED"]));
    assert.equal(requests.length, 1);
  });

  it("does not multiply the attempts at IAM by those of the read", async () => {
    const fault = response({ status: 503, body: '{"error":{"code":503,"message":"busy"}}' });
    const { timing, requests, read } = start({ credential: user, projectId: "p1" }, () => fault);
    const error: ProviderError = await timing.run(thrownBy(read));
    assert.equal(error.code, "API_FAULT");
    assert.equal(error.parts.attempts, 4);
    assert.equal(requests.length, 4);
  });
});
