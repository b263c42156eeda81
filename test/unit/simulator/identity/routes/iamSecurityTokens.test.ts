import assert from "node:assert/strict";
import { simulatorDefaults } from "../../../../../provider/simulator/index";
import {
  call,
  fixedNow,
  json,
  paths,
  send,
  signedHeaders,
  type Answer,
  type CallOptions,
} from "../../support/callSimulator";
import {
  assumeRole,
  defaultRole,
  keyOf,
  requestToken,
  signedWith,
  type TemporaryKey,
} from "../../support/identityCalls";
import { useSimulator } from "../../support/useSimulator";

const hour = 60 * 60 * 1000;

function reason(answer: Answer): string {
  assert.equal(answer.status, 401, answer.text);
  return json<{ error_msg: string }>(answer).error_msg.replace("Incorrect IAM authentication information: ", "");
}

describe("POST /v3.0/OS-CREDENTIAL/securitytokens", () => {
  const simulator = useSimulator();
  const read = (key: TemporaryKey, options: CallOptions = {}) =>
    call(simulator(), paths.css, { ...signedWith(key), ...options });

  it("answers 201 with a temporary key that reads", async () => {
    const answer = await assumeRole(simulator());
    assert.equal(answer.status, 201);
    const key = keyOf(answer);
    assert.deepEqual(Object.keys(key), ["access", "expires_at", "secret", "securitytoken"]);
    assert.match(key.access, /^SIMTMP[0-9A-F]{8}0001$/);
    assert.equal(key.expires_at, "2026-01-15T13:00:00.250000Z");
    assert.equal((await read(key)).status, 200);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ credential }) => credential),
      ["accessKey", "agencyKey"],
    );
  });

  it("gives a key that is worth nothing without its own security token", async () => {
    const key = keyOf(await assumeRole(simulator()));
    const other = keyOf(await assumeRole(simulator()));
    assert.notEqual(key.access, other.access);
    assert.equal(reason(await read(key, { headers: {} })), "decrypt token fail");
    const headers = { "x-security-token": other.securitytoken };
    assert.equal(reason(await read(key, { headers })), "decrypt token fail");
    assert.match(reason(await read(key, { secretKey: other.secret })), /^verify aksk signature fail/);
  });

  it("gives a key that ends when it says, by the simulator's clock", async () => {
    const key = keyOf(await assumeRole(simulator()));
    const last = fixedNow + hour - 1;
    simulator().setNow(last);
    assert.equal((await read(key, { signedAt: last })).status, 200);
    simulator().setNow(last + 1);
    assert.equal(reason(await read(key, { signedAt: last + 1 })), "decrypt token fail");
  });

  it("gives keys that can be ended all at once", async () => {
    const key = keyOf(await assumeRole(simulator()));
    simulator().expireCredentials();
    assert.equal(reason(await read(key)), "decrypt token fail");
    assert.equal((await read(keyOf(await assumeRole(simulator())))).status, 200);
  });

  it("honours a duration from 900 to 86,400 seconds and refuses any other", async () => {
    const withDuration = (seconds: unknown) => assumeRole(simulator(), { ...defaultRole, duration_seconds: seconds });
    assert.equal(keyOf(await withDuration(900)).expires_at, "2026-01-15T12:15:00.250000Z");
    assert.equal(keyOf(await withDuration(86_400)).expires_at, "2026-01-16T12:00:00.250000Z");
    assert.equal(keyOf(await withDuration(undefined)).expires_at, "2026-01-15T12:15:00.250000Z");
    for (const seconds of [899, 86_401, 900.5, "900", null]) {
      const answer = await withDuration(seconds);
      const body = { error_code: "IAM.0007", error_msg: "Request parameter duration_seconds is invalid." };
      assert.deepEqual([answer.status, json(answer)], [400, body], String(seconds));
    }
  });

  it("names the delegating account by name, by id, or by both", async () => {
    const { agencyName: agency_name, agencyDomainId: domain_id, agencyDomainName: domain_name } = simulatorDefaults;
    const statuses = async (...roles: object[]): Promise<number[]> =>
      (await Promise.all(roles.map((role) => assumeRole(simulator(), role)))).map(({ status }) => status);
    assert.deepEqual(
      await statuses({ agency_name, domain_id }, { agency_name, domain_name }, { agency_name, domain_id, domain_name }),
      [201, 201, 201],
    );
    const wrong = await statuses({ agency_name, domain_id: "x" }, { agency_name, domain_id, domain_name: "x" });
    assert.deepEqual(wrong, [404, 404]);
    assert.deepEqual(
      await statuses({ agency_name }, { domain_name }, { agency_name: 7, domain_name }),
      [400, 400, 400],
    );
  });

  it("does not know another agency", async () => {
    const answer = await assumeRole(simulator(), { ...defaultRole, agency_name: "another" });
    const body = { error_code: "IAM.0004", error_msg: "Could not find agency: another." };
    assert.deepEqual([answer.status, json(answer)], [404, body]);
  });

  it("takes a token in the place of a signature", async () => {
    const { token } = await requestToken(simulator());
    const answer = await assumeRole(simulator(), defaultRole, { unsigned: true, headers: { "x-auth-token": token } });
    assert.equal(answer.status, 201);
    assert.equal(simulator().requests().at(-1)?.credential, "userToken");
  });

  it("takes another temporary key, with its security token", async () => {
    const key = keyOf(await assumeRole(simulator()));
    assert.equal((await assumeRole(simulator(), defaultRole, signedWith(key))).status, 201);
  });

  it("refuses a body that is not the one that was signed", async () => {
    const answer = await assumeRole(simulator(), defaultRole, { secretKey: "another" });
    assert.match(reason(answer), /^verify aksk signature fail, canonicalRequest:POST\|\/v3.0\/OS-CREDENTIAL/);
    const unsigned = await assumeRole(simulator(), defaultRole, { unsigned: true });
    assert.equal(reason(unsigned), "x-auth-token not found");
    const path = "/v3.0/OS-CREDENTIAL/securitytokens";
    const signed = signedHeaders(simulator(), path, { method: "POST", body: '{"a":1}' });
    const changed = await send(simulator(), path, "POST", signed, '{"a":2}');
    assert.match(reason(changed), /^verify aksk signature fail/);
    assert.equal(simulator().authenticationFailures(), 3);
    assert.equal(keyOf(await assumeRole(simulator())).access.endsWith("0001"), true);
  });

  it("refuses another method and a body that is no JSON", async () => {
    const invalid = { error_code: "IAM.0011", error_msg: "Request body is invalid." };
    for (const body of ["", "[]", '{"auth":{"identity":{"methods":["token"],"assume_role":{}}}}']) {
      const answer = await assumeRole(simulator(), {}, { body });
      assert.deepEqual([answer.status, json(answer)], [400, invalid], body);
    }
    const plain = await assumeRole(simulator(), defaultRole, { headers: { "content-type": "text/plain" } });
    assert.equal(plain.status, 400);
  });

  it("counts towards the lock of an access key", async () => {
    for (let failure = 1; failure <= 6; failure += 1) {
      await assumeRole(simulator(), defaultRole, { secretKey: "another" });
    }
    assert.equal(reason(await call(simulator(), paths.css)), "AK access failed to reach the limit,forbidden");
  });
});

describe("agency keys with a lifetime of the simulator's choice", () => {
  const simulator = useSimulator({ agencyLifetimeSeconds: 30 });

  it("end sooner than was asked", async () => {
    assert.equal(keyOf(await assumeRole(simulator())).expires_at, "2026-01-15T12:00:30.250000Z");
  });
});
