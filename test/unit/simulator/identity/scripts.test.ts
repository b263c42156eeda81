import assert from "node:assert/strict";
import { call, json, paths } from "../support/callSimulator";
import { assumeRole, metadataKey, metadataToken, requestToken } from "../support/identityCalls";
import { useSimulator } from "../support/useSimulator";

describe("script() for IAM and metadata", () => {
  const simulator = useSimulator();

  it("answers once, in the place of what would have been handed out", async () => {
    const scripted = { route: "iam.token", status: 500, body: "busy" } as const;
    simulator().script(scripted);
    assert.deepEqual(simulator().unusedScripts(), [scripted]);
    const first = await requestToken(simulator());
    assert.deepEqual([first.answer.status, first.answer.text, first.token], [500, "busy", ""]);
    assert.deepEqual(simulator().unusedScripts(), []);
    const second = await requestToken(simulator());
    assert.match(second.token, /-0001$/);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ answeredBy, status }) => [answeredBy, status]),
      [
        ["script", 500],
        ["identity", 201],
      ],
    );
  });

  it("keeps calls and queries apart", async () => {
    simulator().script(
      { route: "iam.securityTokens", status: 503 },
      { route: "metadata.token", status: 405 },
      { queryName: "css.getLogBackupRecords", status: 299 },
      { route: "metadata.securityKey", status: 502 },
      { route: "iam.projects", status: 403 },
    );
    assert.equal((await requestToken(simulator())).answer.status, 201);
    assert.equal((await metadataToken(simulator())).status, 405);
    const session = (await metadataToken(simulator())).text;
    assert.equal((await metadataKey(simulator(), session)).status, 502);
    assert.equal((await assumeRole(simulator())).status, 503);
    assert.equal((await call(simulator(), "/v3/projects", { headers: { "x-project-id": null } })).status, 403);
    assert.equal((await call(simulator(), paths.css)).status, 299);
    assert.deepEqual(simulator().unusedScripts(), []);
  });

  it("is not used up by requests that are refused", async () => {
    simulator().script({ route: "iam.token", status: 500 }, { route: "metadata.securityKey", status: 500 });
    assert.equal((await requestToken(simulator(), { user: {} })).answer.status, 400);
    assert.equal((await metadataKey(simulator())).status, 401);
    assert.equal(simulator().unusedScripts().length, 2);
  });

  it("can break the connection, and can tell a tale of its own", async () => {
    simulator().script(
      { route: "iam.token", fault: "resetSocket" },
      { route: "iam.token", fault: "cutBody", status: 201 },
      { route: "iam.token", status: 201, headers: { "X-Subject-Token": "t" }, body: { token: {} } },
    );
    await assert.rejects(requestToken(simulator()), { code: "ECONNRESET" });
    await assert.rejects(requestToken(simulator()), { code: "ECONNRESET" });
    const { answer, token } = await requestToken(simulator());
    assert.deepEqual([token, json(answer)], ["t", { token: {} }]);
  });

  it("does not follow the scenario", async () => {
    for (const scenario of ["unauthenticated", "throttled", "fault", "html"] as const) {
      simulator().setScenario(scenario);
      assert.equal((await requestToken(simulator())).answer.status, 201, scenario);
    }
  });
});

describe("setRouteReply()", () => {
  const simulator = useSimulator();

  it("answers every request of a call, correct or not, until it is taken back", async () => {
    simulator().setRouteReply("iam.token", { status: 503, body: "down" });
    assert.equal((await requestToken(simulator())).answer.status, 503);
    assert.equal((await requestToken(simulator(), { user: {} })).answer.status, 503);
    assert.equal((await assumeRole(simulator())).status, 201);
    simulator().setRouteReply("iam.token", undefined);
    assert.equal((await requestToken(simulator())).answer.status, 201);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ answeredBy }) => answeredBy),
      ["script", "script", "identity", "identity"],
    );
  });

  it("can leave a call unanswered", async () => {
    simulator().setRouteReply("metadata.token", { fault: "neverAnswer" });
    const pending = assert.rejects(metadataToken(simulator()), { code: "ECONNRESET" });
    while (simulator().requests().length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(simulator().requests()[0]?.status, undefined);
    await simulator().close();
    await pending;
  });
});

describe("authenticationFailures()", () => {
  const simulator = useSimulator();

  it("counts refusals of who somebody is, over all keys and calls, and nothing else", async () => {
    await call(simulator(), paths.css, { secretKey: "another" });
    await call(simulator(), paths.css, { unsigned: true });
    await requestToken(simulator(), { user: { id: "nobody", password: "x" } });
    assert.equal(simulator().authenticationFailures(), 3);
    await call(simulator(), paths.css);
    await call(simulator(), paths.css, { headers: { "x-project-id": "another" } });
    await call(simulator(), paths.css.replace(simulator().projectId, "another"));
    simulator().script({ queryName: "css.getLogBackupRecords", status: 401 });
    await call(simulator(), paths.css);
    simulator().setScenario("unauthenticated");
    await call(simulator(), paths.css);
    assert.equal(simulator().authenticationFailures(), 3);
    simulator().clearRequests();
    assert.equal(simulator().authenticationFailures(), 3);
  });
});

describe("expiry in the middle of a paged read", () => {
  const simulator = useSimulator({ scenario: "paging" });

  it("refuses the second page with the token of the first, and gives it with a new one", async () => {
    const page = (token: string, start: number) =>
      call(simulator(), `${paths.css}?limit=100&start=${start}`, {
        unsigned: true,
        headers: { "x-auth-token": token },
      });
    const old = (await requestToken(simulator())).token;
    assert.equal((await page(old, 1)).status, 200);
    simulator().expireCredentials();
    assert.equal((await page(old, 101)).status, 401);
    assert.equal((await page((await requestToken(simulator())).token, 101)).status, 200);
  });
});
