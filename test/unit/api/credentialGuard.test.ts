import assert from "node:assert/strict";
import { createCredentialGuard } from "../../../provider/api/credentialGuard";
import { ProviderError } from "../../../provider/core/errors/providerError";

const refused = new ProviderError({ code: "AUTH_REJECTED", happened: "h answered 401", httpStatus: 401 });

/** Sends whose ends the test decides, in the order in which they were sent. */
function recordedSends() {
  const sent: { resolve: (value: string) => void; reject: (error: unknown) => void }[] = [];
  const send = (): Promise<string> => new Promise((resolve, reject) => sent.push({ resolve, reject }));
  return { sent, send };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("createCredentialGuard", () => {
  it("sends one request until the credential was accepted once, and then all that wait", async () => {
    const guard = createCredentialGuard();
    const { sent, send } = recordedSends();
    const runs = Array.from({ length: 5 }, () => guard.run(send));
    await settled();
    assert.equal(sent.length, 1);
    sent[0]?.resolve("first");
    await settled();
    assert.equal(sent.length, 5);
    for (const { resolve } of sent) resolve("later");
    assert.deepEqual(await Promise.all(runs), ["first", "later", "later", "later", "later"]);
  });

  it("sends nothing more after a definite refusal, and says why to everybody who waits or comes later", async () => {
    const guard = createCredentialGuard();
    const { sent, send } = recordedSends();
    const runs = Array.from({ length: 100 }, () => guard.run(send));
    await settled();
    sent[0]?.reject(refused);
    const ends = await Promise.allSettled([...runs, guard.run(send)]);
    assert.equal(sent.length, 1);
    const reasons = ends.map((end) => (end as PromiseRejectedResult).reason as ProviderError);
    assert.equal(reasons[0], refused);
    for (const { code, parts } of reasons.slice(1)) {
      assert.equal(code, "AUTH_REJECTED");
      assert.equal(parts.happened, "not sent, since the credentials were refused: h answered 401");
    }
  });

  for (const [what, error] of [
    ["a 403", new ProviderError({ code: "AUTH_DENIED", happened: "x", httpStatus: 403 })],
    ["a 404", new ProviderError({ code: "API_NOT_FOUND", happened: "x", httpStatus: 404 })],
    [
      "an unknown DWS cluster, said with 401",
      new ProviderError({ code: "API_NOT_FOUND", happened: "x", httpStatus: 401 }),
    ],
  ] as const) {
    it(`takes ${what} for accepted credentials: one missing cluster does not stop the others`, async () => {
      const guard = createCredentialGuard();
      const { sent, send } = recordedSends();
      const first = guard.run(send);
      const others = [guard.run(send), guard.run(send)];
      await settled();
      sent[0]?.reject(error);
      await assert.rejects(first, error);
      await settled();
      assert.equal(sent.length, 3);
      sent.slice(1).forEach(({ resolve }) => resolve("ok"));
      assert.deepEqual(await Promise.all(others), ["ok", "ok"]);
    });
  }

  for (const [what, error] of [
    ["no answer", new ProviderError({ code: "API_UNREACHABLE", happened: "x" })],
    ["a fault of the service", new ProviderError({ code: "API_FAULT", happened: "x", httpStatus: 500 })],
    ["a login page", new ProviderError({ code: "WIRE_UNREADABLE", happened: "x", httpStatus: 200 })],
  ] as const) {
    it(`learns nothing from ${what}: the next request goes alone again`, async () => {
      const guard = createCredentialGuard();
      const { sent, send } = recordedSends();
      const first = guard.run(send);
      const others = [guard.run(send), guard.run(send)];
      await settled();
      sent[0]?.reject(error);
      await assert.rejects(first, error);
      await settled();
      assert.equal(sent.length, 2);
      sent[1]?.resolve("ok");
      await settled();
      sent[2]?.resolve("ok");
      assert.deepEqual(await Promise.all(others), ["ok", "ok"]);
    });
  }
});
