import assert from "node:assert/strict";
import { createAuthorities, type Authorities } from "../../../../provider/api/credentials/createAuthorities";
import { createSender } from "../../../../provider/api/sending/createSender";
import { ReadBudget } from "../../../../provider/api/sending/readBudget";
import type { AcceptedAnswer, Sender } from "../../../../provider/api/sending/sender";
import { createShared } from "../../../../provider/api/sending/shared";
import type { TransportRequest, TransportResponse } from "../../../../provider/api/transport/transport";
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
    const read = async (): Promise<AcceptedAnswer> => {
      const budget = newBudget();
      const projectId = await authorities.projectId(region, budget);
      return sender.send(cssCall(), authorities.authority({ region, projectId }), budget);
    };
    const readProject = (projectId: string): Promise<AcceptedAnswer> =>
      sender.send(cssCall(), authorities.authority({ region, projectId }), newBudget());
    return { timing, requests, read, readProject };
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

  /** IAM takes the password for these projects only, and says 401 for others. */
  function startWithProjects(...known: readonly string[]) {
    const logins: string[] = [];
    const bench = start({ credential: user }, (line, { body = "" }) => {
      if (!line.startsWith("POST")) return response();
      const { auth } = JSON.parse(body) as { auth: { scope: { project: { id: string } } } };
      const { id } = auth.scope.project;
      logins.push(id);
      return known.includes(id) ? token(`token-${id}`) : refusal;
    });
    return { ...bench, logins };
  }

  it("lets one refused project fail alone, before and after the first token", async () => {
    const { timing, logins, readProject } = startWithProjects("p1", "p2");
    for (const id of ["bad1", "p1", "bad2", "bad3", "bad4", "bad2", "p2", "p1"]) {
      const outcome = await timing.run(readProject(id).catch((error: unknown) => error));
      assert.equal(
        outcome instanceof ProviderError ? outcome.code : "read",
        id.startsWith("bad") ? "AUTH_REJECTED" : "read",
      );
    }
    assert.deepEqual(logins, ["bad1", "p1", "bad2", "bad3", "bad4", "p2"]);
  });

  it("tries a wrong password for two projects at most, with many reads of many projects at once", async () => {
    const { timing, logins, readProject } = startWithProjects();
    const ids = Array.from({ length: 50 }, (_, at) => `p${at % 10}`);
    const errors = await timing.run(Promise.all(ids.map((id) => thrownBy(() => readProject(id)))));
    errors.push(await timing.run(thrownBy(() => readProject("p11"))));
    assert.deepEqual(logins, ["p0", "p1"]);
    assert.deepEqual(new Set(errors.map(({ code }) => code)), new Set(["AUTH_REJECTED"]));
    assert.match(
      errors.at(-1)?.message ?? "",
      /^the token could not be fetched with user and password: not sent, because 2 logins of this user were refused before \(iam\.cn-north-4\.myhuaweicloud\.com answered 401: no\)\. Check userName/,
    );
  });

  it("signs in one after the other until a first token is there, and then at once", async () => {
    const ids = ["p1", "p2", "p3", "p4"];
    const { timing, logins, readProject } = startWithProjects("p2", "p3", "p4");
    const outcomes = await timing.run(Promise.allSettled(ids.map((id) => readProject(id))));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ["rejected", "fulfilled", "fulfilled", "fulfilled"],
    );
    assert.deepEqual(logins, ids);
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
