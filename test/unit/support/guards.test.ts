import assert from "node:assert/strict";
import { connect } from "node:tls";
import { createProjectReader, readWith } from "../../bench/clients/thisProject";
import { canaries } from "../../bench/clients/benchClient";
import { documentedQuery, goodAnswer } from "../../support/faultServer/goodAnswers";
import { canMakeCertificates, selfSigned } from "../../support/faultServer/selfSigned";
import { createSignatureCheck } from "../../support/faultServer/signatureCheck";
import { wholeReply } from "../../support/faultServer/wireReply";
import { getRequest, useFaultServers } from "./exchange";

const css = documentedQuery("css.getLogBackupRecords");

describe("the fault server's check of signatures", () => {
  const start = useFaultServers();
  const startGuarded = async (offset = 0) => {
    const check = createSignatureCheck(canaries.accessKey, canaries.secretKey);
    const server = await start({ answer: check.guard(goodAnswer), now: () => Date.now() + offset });
    return { check, server };
  };
  const wrong = { ...canaries, secretKey: "another-key" };

  it("lets a request pass that is signed with its key", async () => {
    const { check, server } = await startGuarded();
    assert.equal((await readWith(createProjectReader({ url: server.url }), css)).complete, true);
    assert.equal(check.refused(), 0);
  });

  it("refuses another key, and locks it after more than five failures in a row", async () => {
    const { check, server } = await startGuarded();
    for (let at = 0; at < 7; at++) {
      // A reader stops after the first refusal: each of these is a new one.
      const reader = createProjectReader({ url: server.url, given: wrong });
      await assert.rejects(readWith(reader, css), { code: "AUTH_REJECTED" });
    }
    assert.deepEqual([check.refused(), check.locked()], [7, 1]);
  });

  it("refuses a request whose date is more than 15 minutes from the server's", async () => {
    const { check, server } = await startGuarded(16 * 60_000);
    await readWith(createProjectReader({ url: server.url }), css).catch(() => undefined);
    assert.equal(check.refused(), 1);
  });
});

describe("the fault server under TLS (needs openssl to make a certificate)", () => {
  const start = useFaultServers();
  before(function () {
    if (!canMakeCertificates()) this.skip();
  });

  it("answers whom its certificate is shown to, and counts who turns away", async () => {
    const tls = selfSigned();
    const server = await start({ tls, answer: (_, now) => wholeReply(now, "{}") });
    assert.match(server.url, /^https:\/\/127\.0\.0\.1:\d+$/);
    const trusting = connect({ host: "127.0.0.1", port: server.port, ca: tls.certificate });
    trusting.write(getRequest("/"));
    const answer = await new Promise<string>((resolve, reject) => {
      trusting.once("data", (bytes: Buffer) => resolve(bytes.toString("latin1")));
      trusting.once("error", reject);
    });
    assert.match(answer, /^HTTP\/1\.1 200 /);
    trusting.destroy();
    const wary = connect({ host: "127.0.0.1", port: server.port });
    const refused = await new Promise<Error & { code?: string }>((resolve) => wary.once("error", resolve));
    assert.equal(refused.code, "DEPTH_ZERO_SELF_SIGNED_CERT");
    assert.deepEqual([server.requestCount(), server.connections()], [1, 2]);
  });
});
