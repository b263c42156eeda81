import assert from "node:assert/strict";
import { simulatorDefaults } from "../../../../provider/simulator/index";
import { describeBody } from "../../../../provider/simulator/server/recordRequest";
import { call, paths, send } from "../support/callSimulator";
import { assumeRole, keyOf, metadataKey, metadataToken, requestToken, signedWith } from "../support/identityCalls";
import { useSimulator } from "../support/useSimulator";

const describeText = (text: string): unknown => describeBody(Buffer.from(text)).body;

describe("describeBody", () => {
  it("shows who and what is named, and redacts everything else", () => {
    const user = { name: "u", password: "p", domain: { name: "d" } };
    const body = { auth: { identity: { methods: ["password"], password: { user } }, scope: { project: { id: "x" } } } };
    assert.deepEqual(describeText(JSON.stringify(body)), {
      auth: {
        identity: {
          methods: ["password"],
          password: { user: { name: "u", password: "[redacted]", domain: { name: "d" } } },
        },
        scope: { project: { id: "x" } },
      },
    });
  });

  it("redacts a token as a whole, its id included, and what it does not know", () => {
    const body =
      '{"auth":{"identity":{"token":{"id":"secret"},"totp":{"user":{"id":"u","passcode":"1"}},"other":["a"]}}}';
    assert.deepEqual(describeText(body), {
      auth: {
        identity: {
          token: "[redacted]",
          totp: { user: { id: "u", passcode: "[redacted]" } },
          other: "[redacted]",
        },
      },
    });
  });

  it("shows nothing of a body that is no JSON object, and has nothing to show of an empty one", () => {
    assert.equal(describeText('password="p"'), "[redacted]");
    assert.equal(describeText('["p"]'), "[redacted]");
    assert.deepEqual(describeBody(new Uint8Array()), {});
  });
});

describe("requests() to IAM and metadata", () => {
  const simulator = useSimulator();

  it("hold no password, token, key or secret, whether given or handed out", async () => {
    const { token } = await requestToken(simulator());
    await requestToken(simulator(), { user: { id: "u", password: "wrong-password" } });
    const agencyKey = keyOf(await assumeRole(simulator()));
    const session = (await metadataToken(simulator())).text;
    const ecsKey = keyOf(await metadataKey(simulator(), session));
    await call(simulator(), paths.css, signedWith(agencyKey));
    await call(simulator(), paths.css, signedWith(ecsKey));
    await send(simulator(), "/v3/projects", "GET", { "x-auth-token": token, "x-subject-token": token });
    const text = JSON.stringify(simulator().requests());
    const { accessKey, secretKey, password } = simulatorDefaults;
    const keys = [agencyKey, ecsKey].flatMap(({ access, secret, securitytoken }) => [access, secret, securitytoken]);
    for (const secret of [...keys, token, session, accessKey, secretKey, password, "wrong-password"]) {
      assert.equal(text.includes(secret), false, secret);
    }
    const [asked, , role, metadata, key] = simulator().requests();
    assert.equal(asked?.credential, "password");
    assert.deepEqual(role?.body, {
      auth: {
        identity: {
          methods: ["assume_role"],
          assume_role: {
            agency_name: "simulator-agency",
            domain_name: "simulator-delegating-account",
            duration_seconds: 3600,
          },
        },
      },
    });
    assert.equal(metadata?.headers["x-metadata-token-ttl-seconds"], "21600");
    assert.equal(key?.headers["x-metadata-token"], "[redacted]");
    assert.equal(metadata !== undefined && "body" in metadata, false);
  });

  it("can be counted by kind", async () => {
    await requestToken(simulator());
    await metadataToken(simulator());
    await call(simulator(), paths.css);
    await call(simulator(), "/v3/unknown");
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ kind }) => kind),
      ["iam", "metadata", "query", "unknown"],
    );
  });
});
