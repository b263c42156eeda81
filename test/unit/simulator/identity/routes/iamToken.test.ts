import assert from "node:assert/strict";
import { simulatorDefaults, startSimulator, type Simulator } from "../../../../../provider/simulator/index";
import { call, fixedNow, json, paths, send } from "../../support/callSimulator";
import { defaultUser, requestToken, type TokenRequest } from "../../support/identityCalls";
import { useSimulator } from "../../support/useSimulator";

const day = 24 * 60 * 60 * 1000;

interface TokenBody {
  readonly token: Readonly<Record<string, unknown>>;
}

async function refusal(simulator: Simulator, request: TokenRequest): Promise<unknown> {
  const { answer, token } = await requestToken(simulator, request);
  assert.equal(token, "");
  const { error } = json<{ error: { code: number } }>(answer);
  assert.equal(answer.status, error.code);
  return error;
}

const invalid = { code: 400, message: "The request body is invalid.", title: "Bad Request" };
const wrong = { code: 401, message: "The username or password is wrong.", title: "Unauthorized" };

describe("POST /v3/auth/tokens", () => {
  const simulator = useSimulator();
  const read = (token: string) => call(simulator(), paths.css, { unsigned: true, headers: { "x-auth-token": token } });

  it("answers 201 with the token in a header and its end in the body, and the token reads the project", async () => {
    const { answer, token } = await requestToken(simulator());
    assert.equal(answer.status, 201);
    assert.match(token, /^simulator-issued-auth-token-[0-9a-f]{8}-0001$/);
    assert.equal(answer.text.includes(token), false);
    const body = json<TokenBody>(answer).token;
    const domain = { id: simulatorDefaults.domainId, name: "simulator-account" };
    assert.equal(body["expires_at"], "2026-01-16T12:00:00.250000Z");
    assert.equal(body["issued_at"], "2026-01-15T12:00:00.250000Z");
    assert.deepEqual(body["methods"], ["password"]);
    assert.deepEqual(body["project"], { id: simulatorDefaults.projectId, name: "sim-region-1", domain });
    assert.equal((await read(token)).status, 200);
    assert.equal(simulator().requests().at(-1)?.credential, "userToken");
  });

  it("takes the user by id, and the project by id", async () => {
    const user = { id: simulatorDefaults.userId, password: simulatorDefaults.password };
    const scope = { project: { id: simulatorDefaults.projectId } };
    const { answer, token } = await requestToken(simulator(), { user, scope });
    assert.equal(answer.status, 201);
    assert.equal((await read(token)).status, 200);
  });

  it("takes the account of the user by id", async () => {
    const user = { ...defaultUser, domain: { id: simulatorDefaults.domainId } };
    assert.equal((await requestToken(simulator(), { user })).answer.status, 201);
  });

  it("leaves the catalog out for any text of nocatalog, and for an empty one does not", async () => {
    const hasCatalog = async (query: string): Promise<boolean> =>
      "catalog" in json<TokenBody>((await requestToken(simulator(), { query })).answer).token;
    assert.equal(await hasCatalog(""), true);
    assert.equal(await hasCatalog("?nocatalog="), true);
    assert.equal(await hasCatalog("?nocatalog=true"), false);
    assert.equal(await hasCatalog("?nocatalog=0"), false);
  });

  it("refuses a wrong password, user and account with one and the same 401", async () => {
    const { password } = simulatorDefaults;
    for (const user of [
      { ...defaultUser, password: "another" },
      { ...defaultUser, name: "another" },
      { ...defaultUser, domain: { name: "another" } },
      { ...defaultUser, domain: { id: "another" } },
      { id: "another", password },
      { id: simulatorDefaults.userId, password: "" },
    ]) {
      assert.deepEqual(await refusal(simulator(), { user }), wrong, JSON.stringify(user));
    }
    assert.equal(simulator().authenticationFailures(), 6);
  });

  it("refuses a user that is not said in full, and a scope that says nothing, with 400", async () => {
    const { password } = simulatorDefaults;
    for (const user of [
      { name: simulatorDefaults.userName, password },
      { password, domain: defaultUser.domain },
      { name: simulatorDefaults.userName, domain: defaultUser.domain },
      { ...defaultUser, password: 7 },
      { ...defaultUser, domain: {} },
    ]) {
      assert.deepEqual(await refusal(simulator(), { user }), invalid, JSON.stringify(user));
    }
    for (const scope of [
      {},
      { project: {} },
      { project: { id: 7 } },
      { project: { id: "a" }, domain: { id: "b" } },
      [],
    ]) {
      assert.deepEqual(await refusal(simulator(), { scope }), invalid, JSON.stringify(scope));
    }
    assert.equal(simulator().authenticationFailures(), 0);
  });

  it("refuses a body that is no JSON, another method, and another content type with 400", async () => {
    const good = JSON.stringify({ auth: { identity: { methods: ["password"], password: { user: defaultUser } } } });
    const status = async (body: string, contentType: string): Promise<number> =>
      (await send(simulator(), "/v3/auth/tokens", "POST", { "content-type": contentType }, body)).status;
    assert.equal(await status(good, "application/json"), 201);
    assert.equal(await status(good, "text/plain"), 400);
    assert.equal(await status(good.slice(1), "application/json"), 400);
    assert.equal(await status("null", "application/json"), 400);
    assert.equal(await status("", "application/json"), 400);
    assert.equal(await status(good.replace('["password"]', '["token"]'), "application/json"), 400);
    assert.equal(await status(good.replace('["password"]', '["password","totp"]'), "application/json"), 400);
  });

  it("knows no project and no account but its own", async () => {
    const missing = (what: string) => ({ code: 404, message: `Could not find ${what}.`, title: "Not Found" });
    assert.deepEqual(await refusal(simulator(), { scope: { project: { name: "another" } } }), missing("project"));
    assert.deepEqual(await refusal(simulator(), { scope: { project: { id: "another" } } }), missing("project"));
    assert.deepEqual(await refusal(simulator(), { scope: { domain: { name: "another" } } }), missing("domain"));
  });

  it("gives a token for the account that lists projects and reads nothing", async () => {
    for (const scope of [
      { domain: { id: simulatorDefaults.domainId } },
      { domain: { name: "simulator-account" } },
      null,
    ]) {
      const { answer, token } = await requestToken(simulator(), { scope });
      assert.equal(answer.status, 201);
      assert.equal("project" in json<TokenBody>(answer).token, false);
      assert.equal((await read(token)).status, 403);
      const headers = { "x-auth-token": token };
      assert.equal((await send(simulator(), "/v3/projects", "GET", headers)).status, 200);
    }
  });

  it("gives a token that ends after a day of the simulator's clock", async () => {
    const { token } = await requestToken(simulator());
    simulator().setNow(fixedNow + day - 1);
    assert.equal((await read(token)).status, 200);
    simulator().setNow(fixedNow + day);
    const answer = await read(token);
    assert.equal(answer.status, 401);
    const { error_code: code, error_msg: message } = json<Record<string, string>>(answer);
    assert.deepEqual([code, message], ["APIGW.0301", "Incorrect IAM authentication information: decrypt token fail"]);
  });

  it("gives a new token each time and leaves the old one good, until all are ended at once", async () => {
    const first = (await requestToken(simulator())).token;
    const second = (await requestToken(simulator())).token;
    assert.notEqual(first, second);
    assert.deepEqual([(await read(first)).status, (await read(second)).status], [200, 200]);
    simulator().expireCredentials();
    assert.deepEqual([(await read(first)).status, (await read(second)).status], [401, 401]);
    assert.equal((await read(simulatorDefaults.authToken)).status, 200);
    assert.equal((await read((await requestToken(simulator())).token)).status, 200);
  });

  it("does not answer other methods", async () => {
    assert.equal((await send(simulator(), "/v3/auth/tokens", "GET")).status, 404);
    assert.equal(simulator().requests()[0]?.route, undefined);
  });
});

describe("tokens of a simulator with options", () => {
  const simulator = useSimulator({
    userName: "somebody",
    userId: "u1",
    password: "p1",
    domainName: "some account",
    domainId: "d1",
    tokenLifetimeSeconds: 60,
    projects: [
      { id: "p-one", name: "one" },
      { id: "p-off", name: "off", enabled: false },
    ],
  });

  it("are for its user, its projects and its lifetime", async () => {
    const user = { name: "somebody", password: "p1", domain: { name: "some account" } };
    const { answer, token } = await requestToken(simulator(), { user, scope: { project: { name: "one" } } });
    const body = json<TokenBody>(answer).token;
    const domain = { id: "d1", name: "some account" };
    assert.equal(body["expires_at"], "2026-01-15T12:01:00.250000Z");
    assert.deepEqual(body["project"], { id: "p-one", name: "one", domain });
    assert.deepEqual(body["user"], { id: "u1", name: "somebody", domain, password_expires_at: "" });
    // The project of the resources is another one.
    const headers = { "x-auth-token": token };
    assert.equal((await call(simulator(), paths.css, { unsigned: true, headers })).status, 403);
  });

  it("cannot be had for a project that is disabled", async () => {
    const user = { id: "u1", password: "p1" };
    const expected = { code: 403, message: "The project is disabled.", title: "Forbidden" };
    assert.deepEqual(await refusal(simulator(), { user, scope: { project: { id: "p-off" } } }), expected);
  });

  it("are not those of another simulator", async () => {
    const other = await startSimulator({ now: () => fixedNow });
    try {
      const { token } = await requestToken(other);
      const own = await requestToken(simulator(), { user: { id: "u1", password: "p1" }, scope: null });
      assert.notEqual(own.token, token);
      assert.equal((await send(simulator(), "/v3/projects", "GET", { "x-auth-token": token })).status, 401);
    } finally {
      await other.close();
    }
  });

  it("shows its account", () => {
    const { userName, userId, password, domainName, domainId, agencyName } = simulator().account;
    assert.deepEqual(
      [userName, userId, password, domainName, domainId],
      ["somebody", "u1", "p1", "some account", "d1"],
    );
    assert.equal(agencyName, simulatorDefaults.agencyName);
  });
});
