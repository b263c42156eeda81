import assert from "node:assert/strict";
import { metadataAuthority } from "../../../../../provider/api/credentials/authorities/metadataAuthority";
import type { Transport, TransportRequest, TransportResponse } from "../../../../../provider/api/transport/transport";
import { ProviderError } from "../../../../../provider/core/errors/providerError";
import { response } from "../../support/responses";
import { thrownBy } from "../../support/thrownBy";
import { hour, startBench, type Bench } from "../support/bench";

type Reply = TransportResponse | ProviderError | ((request: TransportRequest) => Promise<TransportResponse>);

const tokenText = response({ headers: { "content-type": "text/plain" }, body: "metatoken\n" });
const unreachable = new ProviderError({
  code: "API_UNREACHABLE",
  happened: "no answer from 169.254.169.254: EHOSTUNREACH",
});
const noAgency = response({ status: 401, body: '{"message":"Please configure Cloud Service Agency first."}' });
const advice =
  "Set HW_ACCESS_KEY and HW_SECRET_KEY, or accessKey and secretKey of the provider. A token (authToken), or userName and " +
  "password, works as well. On an ECS, you can bind an agency instead. An explicit provider does not inherit stack configuration.";

describe("metadataAuthority", () => {
  let bench: Bench;
  let requests: TransportRequest[];
  beforeEach(() => {
    bench = startBench();
    requests = [];
  });

  const keys = (name = "1"): TransportResponse =>
    response({
      body: JSON.stringify({
        credential: {
          access: `AK${name}`,
          secret: `SK${name}`,
          securitytoken: `stoken${name}`,
          expires_at: bench.in(hour),
        },
      }),
    });

  /** The n-th request gets the n-th reply. */
  function start(...replies: Reply[]) {
    const transport: Transport = (request) => {
      const reply = replies[requests.length];
      requests.push(request);
      if (reply === undefined) throw new Error("one request too many");
      if (typeof reply === "function") return reply(request);
      return reply instanceof ProviderError ? Promise.reject(reply) : Promise.resolve(reply);
    };
    return metadataAuthority({ ...bench.context, transport });
  }

  const lines = (): string[] =>
    requests.map(({ method, url, headers }) => [method, url, ...Object.entries(headers).flat()].join(" "));
  const put = "PUT http://169.254.169.254/meta-data/latest/api/token x-metadata-token-ttl-seconds 21600";
  const get = "GET http://169.254.169.254/openstack/latest/securitykey";

  it("fetches the keys with a token of the service, past any proxy, within 3 s", async () => {
    const authority = start(tokenText, keys());
    assert.deepEqual(await authority.credential(bench.budget()), {
      kind: "accessKey",
      accessKey: "AK1",
      secretKey: "SK1",
      securityToken: "stoken1",
    });
    assert.deepEqual(lines(), [put, `${get} x-metadata-token metatoken`]);
    for (const { isDirect, timeoutMilliseconds, maximumBytes } of requests) {
      assert.deepEqual([isDirect, timeoutMilliseconds, maximumBytes], [true, 3000, 131_072]);
    }
    assert.deepEqual(authority.secrets(), ["AK1", "SK1", "stoken1"]);
  });

  for (const status of [404, 405, 503]) {
    it(`goes on without a token when the service answers ${status} to the request for one`, async () => {
      await start(response({ status }), keys()).credential(bench.budget());
      assert.deepEqual(lines(), [put, get]);
    });
  }

  it("gives the second request what the first left of the 3 s, and sends none when nothing is left", async () => {
    const slow = (milliseconds: number) => async (): Promise<TransportResponse> => {
      await bench.timing.advance(milliseconds);
      return tokenText;
    };
    await start(slow(1200), keys()).credential(bench.budget());
    assert.equal(requests[1]?.timeoutMilliseconds, 1800);
    requests.length = 0;
    const error = await thrownBy(() => start(slow(3000), keys()).credential(bench.budget()));
    assert.equal(error.code, "API_TIMEOUT");
    assert.equal(requests.length, 1);
  });

  it("renews the token once when the service no longer takes it", async () => {
    await start(tokenText, response({ status: 401, body: "Unauthorized" }), tokenText, keys()).credential(
      bench.budget(),
    );
    assert.deepEqual(lines(), [put, `${get} x-metadata-token metatoken`, put, `${get} x-metadata-token metatoken`]);
  });

  it("gives up after the second 401, without repeating the token", async () => {
    const refused = response({ status: 401, body: "bad token metatoken" });
    const error = await thrownBy(() => start(tokenText, refused, tokenText, refused).credential(bench.budget()));
    assert.equal(error.code, "AUTH_REJECTED");
    assert.equal(
      error.parts.happened,
      "no credentials: the metadata service 169.254.169.254 answered 401: bad token [redacted]",
    );
    assert.equal(error.parts.advice, advice);
  });

  it("says at once that no agency is bound", async () => {
    const error = await thrownBy(() => start(tokenText, noAgency).credential(bench.budget()));
    assert.equal(
      error.message,
      "no credentials: no agency is bound to this ECS, according to its metadata service 169.254.169.254. " +
        `${advice} [CONFIG_MISSING; HTTP 401]`,
    );
    assert.equal(requests.length, 2);
  });

  for (const silence of [unreachable, new ProviderError({ code: "API_TIMEOUT", happened: "not within 3 s" })]) {
    it(`says that no credentials were found anywhere when nobody answers (${silence.code})`, async () => {
      const error = await thrownBy(() => start(silence).credential(bench.budget()));
      assert.equal(error.code, "CONFIG_MISSING");
      assert.equal(error.parts.property, "accessKey");
      assert.equal(
        error.message,
        "no credentials were found in the provider configuration or the environment, and the metadata service " +
          `169.254.169.254 did not answer (${silence.parts.happened}). ${advice} [CONFIG_MISSING]`,
      );
    });
  }

  it("does not call a service that answered once silent", async () => {
    const error = await thrownBy(() => start(tokenText, unreachable).credential(bench.budget()));
    assert.equal(error.code, "API_UNREACHABLE");
    assert.equal(error.parts.happened, `no credentials: ${unreachable.parts.happened}`);
  });

  for (const [status, replies] of [
    [404, [response({ status: 404 }), response({ status: 404 })]],
    [404, [tokenText, response({ status: 404 })]],
    [400, [response({ status: 400, body: "Bad request. Required metadata header not specified" })]],
  ] as const) {
    it(`takes a service that answers ${status} to request ${replies.length} for another cloud's`, async () => {
      const error = await thrownBy(() => start(...replies).credential(bench.budget()));
      assert.equal(error.code, "CONFIG_MISSING");
      assert.equal(
        error.parts.happened,
        `no credentials: the metadata service 169.254.169.254 answered ${status}, so this machine may not be an ECS`,
      );
      assert.equal(error.parts.advice, advice);
    });
  }

  const refusals = [
    [429, "API_THROTTLED"],
    [500, "API_FAULT"],
    [302, "WIRE_UNEXPECTED_STATUS"],
    [204, "WIRE_UNEXPECTED_STATUS"],
  ] as const;
  for (const [status, code] of refusals) {
    it(`fails with ${code} when the service answers ${status}, to either request`, async () => {
      const refusal = response({ status, body: "" });
      for (const replies of [[refusal], [tokenText, refusal]]) {
        requests.length = 0;
        const error = await thrownBy(() => start(...replies).credential(bench.budget()));
        assert.equal(error.code, code);
        assert.equal(error.parts.happened, `no credentials: the metadata service 169.254.169.254 answered ${status}`);
      }
    });
  }

  for (const status of [201, 206, 302]) {
    it(`shows nothing of what came with ${status}: it may be the token, or the keys`, async () => {
      const given = response({ status, body: "CANARY" });
      for (const replies of [[given], [tokenText, given]]) {
        requests.length = 0;
        const error = await thrownBy(() => start(...replies).credential(bench.budget()));
        assert.equal(error.parts.happened, `no credentials: the metadata service 169.254.169.254 answered ${status}`);
        assert.doesNotMatch(error.message, /CANARY/);
      }
    });
  }

  it("does not take a page for keys, nor a page for a token", async () => {
    const page = response({ body: "<html>Sign in</html>" });
    const noKeys = await thrownBy(() => start(tokenText, page).credential(bench.budget()));
    assert.equal(noKeys.code, "WIRE_UNREADABLE");
    requests.length = 0;
    const noToken = await thrownBy(() => start(page).credential(bench.budget()));
    assert.equal(noToken.code, "WIRE_WRONG_SHAPE");
  });

  it("does not take keys without a security token", async () => {
    const half = response({
      body: '{"credential":{"access":"AK1","secret":"SK1","expires_at":"2025-01-02T09:00:00.000000Z"}}',
    });
    const error = await thrownBy(() => start(tokenText, half).credential(bench.budget()));
    assert.equal(error.code, "WIRE_WRONG_SHAPE");
    assert.equal(
      error.parts.happened,
      "no credentials: the metadata service 169.254.169.254 answered with success, but without a usable credential.securitytoken",
    );
  });

  it("asks again after a refusal of its keys, and after a failure", async () => {
    const authority = start(unreachable, tokenText, keys("1"), tokenText, keys("2"));
    await thrownBy(() => authority.credential(bench.budget()));
    const first = await authority.credential(bench.budget());
    assert.equal(authority.forget(first!), true);
    const second = await authority.credential(bench.budget());
    assert.equal(second?.kind === "accessKey" && second.accessKey, "AK2");
  });

  it("has one identity for each service, whichever keys it gives", () => {
    assert.equal(start().identity, start().identity);
    const transport: Transport = () => Promise.reject(unreachable);
    const other = metadataAuthority({ ...bench.context, transport, url: "http://127.0.0.1:1" });
    assert.notEqual(other.identity, start().identity);
  });
});
