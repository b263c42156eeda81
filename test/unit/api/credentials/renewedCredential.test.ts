import assert from "node:assert/strict";
import { RenewedCredential, type FetchedCredential } from "../../../../provider/api/credentials/renewedCredential";
import type { SigningCredential } from "../../../../provider/config/settings";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { now } from "../support/responses";
import { thrownBy } from "../support/thrownBy";
import { hour, minute, startBench, type Bench } from "./support/bench";
import { deferred, type Deferred } from "./support/deferred";

function token(name: string): SigningCredential {
  return { kind: "authToken", authToken: name };
}

const unreachable = new ProviderError({ code: "API_UNREACHABLE", happened: "no answer from iam" });

/** Fetches that the test answers one by one. */
function manualFetches(bench: Bench): { renewed: RenewedCredential; fetches: Deferred<FetchedCredential>[] } {
  const fetches: Deferred<FetchedCredential>[] = [];
  const renewed = new RenewedCredential(bench.context, () => {
    const fetch = deferred<FetchedCredential>();
    fetches.push(fetch);
    return fetch.promise;
  });
  return { renewed, fetches };
}

describe("RenewedCredential", () => {
  let bench: Bench;
  /** How the n-th fetch ends: lifetimes in milliseconds, or an error. The credentials are called token1, token2 … */
  let outcomes: (number | ProviderError)[];
  let fetched: number;
  let renewed: RenewedCredential;

  beforeEach(() => {
    bench = startBench();
    fetched = 0;
    outcomes = [];
    renewed = new RenewedCredential(bench.context, () => {
      const outcome = outcomes[fetched++];
      if (typeof outcome !== "number") return Promise.reject(outcome ?? new Error("not expected"));
      return Promise.resolve({ credential: token(`token${fetched}`), expiresAt: bench.timing.now() + outcome });
    });
  });

  const get = (signal?: AbortSignal): Promise<SigningCredential> => bench.timing.run(renewed.get(bench.budget(signal)));

  it("fetches once and keeps the credential until 10 minutes before its end", async () => {
    outcomes = [24 * hour, 24 * hour];
    assert.deepEqual(await get(), token("token1"));
    await bench.timing.advance(24 * hour - 10 * minute - 1);
    assert.deepEqual(await get(), token("token1"));
    assert.equal(fetched, 1);
    await bench.timing.advance(1);
    assert.deepEqual(await get(), token("token2"));
    assert.equal(fetched, 2);
  });

  it("keeps a credential of less than 20 minutes for half of its life", async () => {
    outcomes = [6 * minute, hour];
    await get();
    await bench.timing.advance(3 * minute - 1);
    assert.deepEqual(await get(), token("token1"));
    await bench.timing.advance(1);
    assert.deepEqual(await get(), token("token2"));
  });

  it("renews by the cloud's clock, not by this machine's", async () => {
    outcomes = [24 * hour, 48 * hour];
    await get();
    bench.setOffset(24 * hour - 10 * minute);
    assert.deepEqual(await get(), token("token2"));
  });

  it("fetches once for 100 callers", async () => {
    const { renewed: shared, fetches } = manualFetches(bench);
    const reads = Array.from({ length: 100 }, () => shared.get(bench.budget()));
    assert.equal(fetches.length, 1);
    fetches[0]?.resolve({ credential: token("one"), expiresAt: now + hour });
    assert.deepEqual(
      await Promise.all(reads),
      reads.map(() => token("one")),
    );
    assert.equal(fetches.length, 1);
    assert.equal(bench.fetchBudgets.length, 1);
    assert.equal(bench.timing.sleepers(), 0);
  });

  it("goes on for the others when the read that began it is cancelled", async () => {
    const { renewed: shared, fetches } = manualFetches(bench);
    const cancel = new AbortController();
    const first = shared.get(bench.budget(cancel.signal));
    const second = shared.get(bench.budget());
    cancel.abort();
    assert.equal((await thrownBy(() => first)).code, "API_CANCELLED");
    assert.equal(bench.fetchBudgets[0]?.signal, undefined);
    fetches[0]?.resolve({ credential: token("one"), expiresAt: now + hour });
    assert.deepEqual(await second, token("one"));
    assert.equal(fetches.length, 1);
  });

  it("does not wait at all for a read that is cancelled already", async () => {
    const { renewed: shared } = manualFetches(bench);
    assert.equal((await thrownBy(() => shared.get(bench.budget(AbortSignal.abort())))).code, "API_CANCELLED");
    assert.equal(bench.timing.sleepers(), 0);
  });

  it("ends each wait with the read's own time", async () => {
    const { renewed: shared } = manualFetches(bench);
    const budget = bench.budget();
    budget.start();
    const error = await thrownBy(() => bench.timing.run(shared.get(budget)));
    assert.equal(error.code, "API_TIMEOUT");
    assert.equal(error.parts.happened, "the read reached its timeout of 60 s (totalTimeoutSeconds)");
    assert.equal(bench.timing.elapsed(), minute);
  });

  it("does not end the process when a fetch fails for which nobody waits any more", async () => {
    const { renewed: shared, fetches } = manualFetches(bench);
    const cancel = new AbortController();
    const read = shared.get(bench.budget(cancel.signal));
    cancel.abort();
    await thrownBy(() => read);
    fetches[0]?.reject(unreachable);
    await bench.timing.advance(1);
    const again = shared.get(bench.budget());
    fetches[1]?.resolve({ credential: token("one"), expiresAt: now + hour });
    assert.deepEqual(await again, token("one"));
  });

  it("tells every waiting read of a failure, and does not keep it", async () => {
    outcomes = [unreachable, hour];
    const reads = [renewed.get(bench.budget()), renewed.get(bench.budget())];
    for (const read of reads) assert.equal(await thrownBy(() => read), unreachable);
    assert.equal(fetched, 1);
    assert.deepEqual(await get(), token("token2"));
  });

  it("uses the old credential when its renewal fails, and tries again half a minute later", async () => {
    outcomes = [hour, unreachable, hour];
    await get();
    await bench.timing.advance(55 * minute);
    assert.deepEqual(await get(), token("token1"));
    assert.equal(fetched, 2);
    await bench.timing.advance(30_000 - 1);
    assert.deepEqual(await get(), token("token1"));
    assert.equal(fetched, 2);
    await bench.timing.advance(1);
    assert.deepEqual(await get(), token("token3"));
  });

  it("never uses the old credential after its end", async () => {
    outcomes = [hour, unreachable, unreachable];
    await get();
    await bench.timing.advance(hour);
    assert.equal(await thrownBy(get), unreachable);
    bench.timing.setNow(now);
    bench.setOffset(hour);
    assert.equal(await thrownBy(get), unreachable);
  });

  it("waits 5 s for a renewal while the old credential is valid, counted from its beginning", async () => {
    const { renewed: shared, fetches } = manualFetches(bench);
    const first = shared.get(bench.budget());
    fetches[0]?.resolve({ credential: token("old"), expiresAt: now + hour });
    await first;
    await bench.timing.advance(55 * minute);
    const before = bench.timing.elapsed();
    assert.deepEqual(await bench.timing.run(shared.get(bench.budget())), token("old"));
    assert.equal(bench.timing.elapsed() - before, 5000);
    assert.deepEqual(await bench.timing.run(shared.get(bench.budget())), token("old"));
    assert.equal(bench.timing.elapsed() - before, 5000);
    assert.equal(fetches.length, 2);
    assert.equal(bench.timing.sleepers(), 0);
    fetches[1]?.resolve({ credential: token("new"), expiresAt: now + 2 * hour });
    await bench.timing.advance(1);
    assert.deepEqual(await bench.timing.run(shared.get(bench.budget())), token("new"));
  });

  it("waits on for a renewal when the old credential is refused meanwhile", async () => {
    const { renewed: shared, fetches } = manualFetches(bench);
    const first = shared.get(bench.budget());
    fetches[0]?.resolve({ credential: token("old"), expiresAt: now + hour });
    await first;
    await bench.timing.advance(55 * minute);
    const second = shared.get(bench.budget());
    shared.forget(token("old"));
    await bench.timing.advance(minute);
    fetches[1]?.resolve({ credential: token("new"), expiresAt: now + 2 * hour });
    assert.deepEqual(await second, token("new"));
  });

  it("forgets the refused credential, and fetches another one", async () => {
    outcomes = [hour, hour];
    renewed.forget(await get());
    assert.deepEqual(await get(), token("token2"));
  });

  it("does not use a refused credential again when no other can be had", async () => {
    outcomes = [hour, unreachable];
    renewed.forget(await get());
    assert.equal(await thrownBy(get), unreachable);
  });

  it("keeps the newer credential when its predecessor is refused", async () => {
    outcomes = [hour, 2 * hour];
    const old = await get();
    await bench.timing.advance(55 * minute);
    await get();
    renewed.forget(old);
    assert.deepEqual(await get(), token("token2"));
    assert.equal(fetched, 2);
  });

  it("takes no credential whose time is over, and blames the clock", async () => {
    outcomes = [0];
    const error = await thrownBy(get);
    assert.equal(error.code, "WIRE_STALE");
    assert.equal(
      error.parts.happened,
      "the temporary credentials expired at 2025-01-02T03:04:05.000Z, before they arrived at 2025-01-02T03:04:05.000Z",
    );
  });

  it("knows the credential in hand and the one before as secrets", async () => {
    outcomes = [hour, 2 * hour, hour];
    assert.deepEqual(renewed.secrets(), []);
    await get();
    assert.deepEqual(renewed.secrets(), ["token1"]);
    await bench.timing.advance(55 * minute);
    const second = await get();
    assert.deepEqual(renewed.secrets(), ["token2", "token1"]);
    renewed.forget(second);
    assert.deepEqual(renewed.secrets(), ["token2"]);
  });
});
