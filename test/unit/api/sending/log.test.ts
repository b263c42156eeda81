import assert from "node:assert/strict";
import { createSender } from "../../../../provider/api/sending/createSender";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { cssCall } from "../support/call";
import { response } from "../support/responses";
import { authorityOf, startSender } from "../support/startSender";
import { thrownBy } from "../support/thrownBy";

const address =
  "https://css.cn-north-4.myhuaweicloud.com/v1.0/0123456789abcdef0123456789abcdef/clusters/" +
  "4213d908-f5dc-4633-8401-cfd7175fca0c/logs/records?limit=10&start=1&status=NOT_FAIL";

describe("the log of requests", () => {
  it("has one line for each, with status, duration, attempt and request id, and nothing else", async () => {
    const bench = startSender(
      [
        response({ status: 503, headers: { "x-request-id": "r-1" }, body: '{"error_msg":"a secret of the service"}' }),
        () => {
          throw new ProviderError({ code: "API_UNREACHABLE", happened: "no answer", isTransient: true });
        },
        async () => {
          await bench.timing.sleep(12);
          return response({ headers: { "x-request-id": "r-3" } });
        },
      ],
      { random: () => 0 },
    );
    await bench.send();
    assert.deepEqual(bench.lines, [
      `GET ${address} → 503, API_FAULT, 0 ms, attempt 1, request id r-1`,
      `GET ${address} → API_UNREACHABLE, 0 ms, attempt 2`,
      `GET ${address} → 200, 12 ms, attempt 3, request id r-3`,
    ]);
  });

  it("is one line, whatever the request id holds", async () => {
    const bench = startSender(response({ headers: { "x-request-id": `a\n::error::b${"x".repeat(200)}` } }));
    await bench.send();
    assert.match(bench.lines[0] ?? "", /request id a ::error::bx{60,}…$/);
    assert.equal(bench.lines[0]?.includes("\n"), false);
  });

  it("that fails never fails a read", async () => {
    const bench = startSender(response());
    const sender = createSender({
      shared: bench.shared,
      userAgent: "",
      limits: { maxRetries: 0, attemptTimeoutMilliseconds: 1000, maximumBytes: 1000 },
      transport: () => Promise.resolve(response()),
      log: () => {
        throw new Error("the disk is full");
      },
    });
    const answer = await bench.timing.run(sender.send(cssCall(), authorityOf(), bench.budget()));
    assert.equal(answer.status, 200);
  });

  it("shows a refusal by its code", async () => {
    const bench = startSender(response({ status: 403, body: '{"error_code":"IAM.0002"}' }));
    await thrownBy(() => bench.send());
    assert.equal(bench.lines[0], `GET ${address} → 403, AUTH_DENIED, 0 ms, attempt 1`);
  });
});
