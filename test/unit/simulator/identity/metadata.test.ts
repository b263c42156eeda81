import assert from "node:assert/strict";
import { call, fixedNow, paths } from "../support/callSimulator";
import { keyOf, metadataKey, metadataToken, signedWith } from "../support/identityCalls";
import { useSimulator } from "../support/useSimulator";

const minute = 60_000;
const noAgency = "401 Unauthorized\nPlease configure Cloud Service Agency first";

describe("the metadata service", () => {
  const simulator = useSimulator();

  it("gives a session token as text, and for it a key of one hour that reads", async () => {
    const session = await metadataToken(simulator());
    assert.deepEqual([session.status, session.headers["content-type"]], [200, "text/plain; charset=utf-8"]);
    assert.match(session.text, /^simulator-metadata-token-[0-9a-f]{16}$/);
    const answer = await metadataKey(simulator(), session.text);
    assert.equal(answer.status, 200);
    const key = keyOf(answer);
    assert.equal(key.expires_at, "2026-01-15T13:00:00.250000Z");
    assert.equal((await call(simulator(), paths.css, signedWith(key))).status, 200);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ route, kind, credential }) => [route, kind, credential]),
      [
        ["metadata.token", "metadata", undefined],
        ["metadata.securityKey", "metadata", undefined],
        ["css.getLogBackupRecords", "query", "metadataKey"],
      ],
    );
  });

  it("gives no key without a session token of its own", async () => {
    for (const token of [undefined, "", "another"]) {
      const answer = await metadataKey(simulator(), token);
      assert.deepEqual([answer.status, answer.text], [401, "401 Unauthorized"]);
    }
  });

  it("ends a session token after the time asked for", async () => {
    const session = (await metadataToken(simulator(), "60")).text;
    simulator().setNow(fixedNow + minute - 1);
    assert.equal((await metadataKey(simulator(), session)).status, 200);
    simulator().setNow(fixedNow + minute);
    assert.equal((await metadataKey(simulator(), session)).status, 401);
  });

  it("wants a lifetime of 1 to 21,600 seconds for a session token", async () => {
    const status = async (seconds: string) => (await metadataToken(simulator(), seconds)).status;
    assert.deepEqual(await Promise.all(["1", "21600"].map(status)), [200, 200]);
    assert.deepEqual(await Promise.all(["0", "21601", "-1", "x", ""].map(status)), [400, 400, 400, 400, 400]);
  });

  it("gives the same key until ten minutes before its end, then a new one beside the old", async () => {
    const session = (await metadataToken(simulator())).text;
    const first = keyOf(await metadataKey(simulator(), session));
    simulator().setNow(fixedNow + 50 * minute - 1);
    assert.deepEqual(keyOf(await metadataKey(simulator(), session)), first);
    const renewal = fixedNow + 50 * minute;
    simulator().setNow(renewal);
    const second = keyOf(await metadataKey(simulator(), session));
    assert.notEqual(second.access, first.access);
    assert.equal(second.expires_at, "2026-01-15T13:50:00.250000Z");
    for (const key of [first, second]) {
      assert.equal((await call(simulator(), paths.css, { ...signedWith(key), signedAt: renewal })).status, 200);
    }
    const end = fixedNow + 60 * minute;
    simulator().setNow(end);
    assert.equal((await call(simulator(), paths.css, { ...signedWith(first), signedAt: end })).status, 401);
  });

  it("gives a new key after all were ended", async () => {
    const session = (await metadataToken(simulator())).text;
    const first = keyOf(await metadataKey(simulator(), session));
    simulator().expireCredentials();
    assert.equal((await call(simulator(), paths.css, signedWith(first))).status, 401);
    const second = keyOf(await metadataKey(simulator(), session));
    assert.equal((await call(simulator(), paths.css, signedWith(second))).status, 200);
  });
});

describe("a metadata service with a short lifetime", () => {
  const simulator = useSimulator({ metadataLifetimeSeconds: 30, metadata: "noTokens" });

  it("gives each request a new key", async () => {
    const [first, second] = [keyOf(await metadataKey(simulator())), keyOf(await metadataKey(simulator()))];
    assert.notEqual(first.access, second.access);
    assert.equal(first.expires_at, "2026-01-15T12:00:30.250000Z");
  });
});

describe("a metadata service that does not know session tokens", () => {
  const simulator = useSimulator({ metadata: "noTokens" });

  it("answers 404 to the token call and gives the key without one", async () => {
    assert.equal((await metadataToken(simulator())).status, 404);
    assert.equal((await metadataKey(simulator())).status, 200);
    assert.equal(simulator().metadata, "noTokens");
  });
});

describe("a metadata service of an ECS without an agency", () => {
  const simulator = useSimulator({ metadata: "noAgency" });

  it("says so with 401, once the session token is there", async () => {
    const session = (await metadataToken(simulator())).text;
    assert.equal((await metadataKey(simulator())).text, "401 Unauthorized");
    const answer = await metadataKey(simulator(), session);
    assert.deepEqual([answer.status, answer.text], [401, noAgency]);
  });
});

describe("a machine without a metadata service", () => {
  const simulator = useSimulator({ metadata: "absent" });

  it("answers 404 to both calls", async () => {
    assert.equal((await metadataToken(simulator())).status, 404);
    assert.equal((await metadataKey(simulator())).status, 404);
    assert.deepEqual(
      simulator()
        .requests()
        .map(({ route }) => route),
      ["metadata.token", "metadata.securityKey"],
    );
  });
});
