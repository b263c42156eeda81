import assert from "node:assert/strict";
import { LoginGuard } from "../../../../provider/api/credentials/loginGuard";
import { ProviderError } from "../../../../provider/core/errors/providerError";
import { thrownBy } from "../support/thrownBy";
import { startBench, type Bench } from "./support/bench";
import { deferred } from "./support/deferred";

const refused = (name: string): ProviderError =>
  new ProviderError({ code: "AUTH_REJECTED", happened: `${name} was refused`, httpStatus: 401, serviceCode: "401" });
const busy = new ProviderError({ code: "API_FAULT", happened: "iam answered 500" });

describe("LoginGuard", () => {
  let bench: Bench;
  let guard: LoginGuard;
  let logins: string[];
  beforeEach(() => {
    bench = startBench();
    guard = new LoginGuard();
    logins = [];
  });

  function logIn(scope: string, error?: ProviderError): Promise<string> {
    return guard.run(scope, bench.budget(), () => {
      logins.push(scope);
      return error === undefined ? Promise.resolve(`token of ${scope}`) : Promise.reject(error);
    });
  }

  it("hands on what a login gives, or how it fails", async () => {
    assert.equal(await logIn("a"), "token of a");
    assert.equal(await thrownBy(() => logIn("b", busy)), busy);
  });

  it("lets nobody log in any more after two refused scopes, and names the first refusal", async () => {
    for (const scope of ["a", "b"]) await thrownBy(() => logIn(scope, refused(scope)));
    const { parts } = await thrownBy(() => logIn("d"));
    assert.deepEqual(
      [parts.code, parts.happened],
      ["AUTH_REJECTED", "not sent, because 2 logins of this user were refused before (a was refused)"],
    );
    assert.deepEqual(logins, ["a", "b"]);
  });

  it("counts a scope once, and other failures not at all", async () => {
    for (const scope of ["a", "a", "a"]) await thrownBy(() => logIn(scope, refused(scope)));
    for (const scope of ["c", "d", "e"]) await thrownBy(() => logIn(scope, busy));
    assert.equal(await logIn("f"), "token of f");
  });

  it("counts each 401 that is not in IAM's words, since the same scope may be sent once more after it", async () => {
    const page = new ProviderError({ code: "AUTH_REJECTED", happened: "a page", httpStatus: 401 });
    for (const scope of ["a", "a", "a", "a"]) await thrownBy(() => logIn(scope, page));
    assert.deepEqual(logins, ["a", "a"]);
  });

  it("bears more refusals while the password is known to be right, and counts anew with each token", async () => {
    await logIn("good");
    for (const scope of ["a", "b", "c"]) await thrownBy(() => logIn(scope, refused(scope)));
    assert.equal(await logIn("e"), "token of e");
    for (const scope of ["a", "b", "c"]) await thrownBy(() => logIn(scope, refused(scope)));
    assert.equal(await logIn("f"), "token of f");
  });

  it("stops all the same when they go on: the password was changed", async () => {
    await logIn("good");
    for (const scope of ["a", "b", "c", "d"]) await thrownBy(() => logIn(scope, refused(scope)));
    const { parts } = await thrownBy(() => logIn("e"));
    assert.equal(parts.happened, "not sent, because 4 logins of this user were refused before (a was refused)");
    assert.deepEqual(logins, ["good", "a", "b", "c", "d"]);
  });

  it("takes the refusal of a scope that had a token for a password that is right no longer", async () => {
    await logIn("good");
    await logIn("other");
    for (const scope of ["good", "other", "a"]) await thrownBy(() => logIn(scope, refused(scope)));
    await thrownBy(() => logIn("b"));
    assert.deepEqual(logins, ["good", "other", "good", "other"]);
  });

  it("lets the others wait while nothing is known of the password, each no longer than its time", async () => {
    const first = deferred<string>();
    const waiting = guard.run("a", bench.budget(), () => first.promise);
    const cancel = new AbortController();
    const cancelled = guard.run("b", bench.budget(cancel.signal), () => assert.fail("was sent"));
    const second = logIn("c");
    cancel.abort();
    assert.equal((await thrownBy(() => cancelled)).code, "API_CANCELLED");
    assert.deepEqual(logins, []);
    first.reject(refused("a"));
    assert.equal((await thrownBy(() => waiting)).parts.happened, "a was refused");
    assert.equal(await second, "token of c");
  });
});
