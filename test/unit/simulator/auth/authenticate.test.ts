import assert from "node:assert/strict";
import { simulatorDefaults } from "../../../../provider/simulator/index";
import { call, fixedNow, json, paths, type Answer, type CallOptions } from "../support/callSimulator";
import { useSimulator } from "../support/useSimulator";

const minute = 60_000;

interface GatewayError {
  readonly error_code: string;
  readonly error_msg: string;
  readonly request_id: string;
}

/** What follows "Incorrect IAM authentication information: ". */
function reason(answer: Answer): string {
  assert.equal(answer.status, 401, answer.text);
  const body = json<GatewayError>(answer);
  assert.equal(body.error_code, "APIGW.0301");
  assert.equal(body.request_id, answer.headers["x-request-id"]);
  const prefix = "Incorrect IAM authentication information: ";
  assert.equal(body.error_msg.slice(0, prefix.length), prefix);
  return body.error_msg.slice(prefix.length);
}

describe("authentication", () => {
  const simulator = useSimulator();
  const get = (options: CallOptions = {}): Promise<Answer> => call(simulator(), paths.cbr, options);

  it("accepts a signed request", async () => {
    assert.equal((await get()).status, 200);
  });

  it("accepts the configured X-Auth-Token without a signature", async () => {
    const headers = { "x-auth-token": simulatorDefaults.authToken, "x-sdk-date": null };
    assert.equal((await get({ unsigned: true, headers })).status, 200);
  });

  it("refuses another token, and a request with neither token nor signature", async () => {
    assert.equal(reason(await get({ unsigned: true, headers: { "x-auth-token": "x" } })), "decrypt token fail");
    assert.equal(reason(await get({ unsigned: true })), "x-auth-token not found");
  });

  it("refuses a wrong secret key and prints its own canonical request with bars for line feeds", async () => {
    const text = reason(await get({ secretKey: "another" }));
    assert.match(text, /^verify aksk signature fail, canonicalRequest:GET\|\/v3\/0a1b2c3d4e5f60718293a4b5c6d7e8f9\//);
    assert.match(text, /\|x-sdk-date:20260115T120000Z\|\|content-type;host;x-project-id;x-sdk-date\|e3b0c442/);
    assert.equal(text.includes("\n"), false);
  });

  it("refuses an unknown access key", async () => {
    const text = reason(await get({ accessKey: "NOBODY" }));
    assert.equal(text, "Get secretKey failed,ak:NOBODY,err:ak not exist");
  });

  it("refuses an x- header that was sent and not signed", async () => {
    assert.match(reason(await get({ unsignedHeaders: { "X-Language": "en-us" } })), /^verify aksk signature fail/);
  });

  it("accepts a date up to 15 minutes off in either direction, and none beyond", async () => {
    // The header has no milliseconds, so the clock stands on a whole second here.
    simulator().setNow(fixedNow - 250);
    const at = (offset: number): Promise<Answer> => get({ signedAt: fixedNow - 250 + offset });
    assert.equal((await at(-15 * minute)).status, 200);
    assert.equal((await at(15 * minute)).status, 200);
    assert.equal(reason(await at(-15 * minute - 1000)), "signature expired");
    assert.equal(reason(await at(15 * minute + 1000)), "signature expired");
  });

  it("refuses a date that is none", async () => {
    const headers = { "x-sdk-date": "20260231T120000Z" };
    assert.match(reason(await get({ headers })), /^verify aksk signature fail/);
  });

  it("locks an access key after the sixth failure in a row, for five minutes of its own clock", async () => {
    for (let failure = 1; failure <= 6; failure += 1) {
      assert.match(reason(await get({ secretKey: "another" })), /^verify aksk signature fail/);
    }
    assert.equal(reason(await get()), "AK access failed to reach the limit,forbidden");
    const almost = fixedNow + 5 * minute - 1;
    simulator().setNow(almost);
    assert.equal(reason(await get({ signedAt: almost })), "AK access failed to reach the limit,forbidden");
    simulator().setNow(almost + 1);
    assert.equal((await get({ signedAt: almost + 1 })).status, 200);
  });

  it("does not lock after five failures, and a success starts the count anew", async () => {
    for (let round = 1; round <= 2; round += 1) {
      for (let failure = 1; failure <= 5; failure += 1) {
        await get({ secretKey: "another" });
      }
      assert.equal((await get()).status, 200);
    }
  });

  it("leaves token users alone while an access key is locked", async () => {
    for (let failure = 1; failure <= 6; failure += 1) {
      await get({ secretKey: "another" });
    }
    const headers = { "x-auth-token": simulatorDefaults.authToken };
    assert.equal((await get({ unsigned: true, headers })).status, 200);
  });
});

describe("authentication with temporary keys", () => {
  const simulator = useSimulator({ securityToken: "simulator-security-token-0001" });
  const get = (options: CallOptions): Promise<Answer> => call(simulator(), paths.cbr, options);

  it("needs the security token, signed", async () => {
    const token = { "x-security-token": "simulator-security-token-0001" };
    assert.equal((await get({ headers: token })).status, 200);
    assert.equal(reason(await get({})), "decrypt token fail");
    assert.equal(reason(await get({ headers: { "x-security-token": "another" } })), "decrypt token fail");
    assert.match(reason(await get({ unsignedHeaders: token })), /^verify aksk signature fail/);
  });

  it("names it in the environment", () => {
    assert.equal(simulator().environment()["HW_SECURITY_TOKEN"], "simulator-security-token-0001");
  });
});
