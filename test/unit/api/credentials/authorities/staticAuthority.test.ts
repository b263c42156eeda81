import assert from "node:assert/strict";
import { staticAuthority } from "../../../../../provider/api/credentials/authorities/staticAuthority";
import { unsignedAuthority } from "../../../../../provider/api/credentials/authorities/unsignedAuthority";
import type { SigningCredential } from "../../../../../provider/config/settings";
import { startBench } from "../support/bench";

const keys = { kind: "accessKey", accessKey: "AKEXAMPLE", secretKey: "SKexample" } as const;
const user = { kind: "password", userName: "reader", password: "correct horse", domainName: "acme" } as const;
const bench = startBench();

describe("staticAuthority", () => {
  it("gives the credential as the user gave it", async () => {
    assert.deepEqual(await staticAuthority(keys).credential(bench.budget()), keys);
  });

  it("has no other credential after a refusal", () => {
    assert.equal(staticAuthority(keys).forget(keys), false);
  });

  it("names everything of the credential as secret", () => {
    assert.deepEqual(staticAuthority(keys).secrets(), ["AKEXAMPLE", "SKexample"]);
    assert.deepEqual(staticAuthority({ ...keys, securityToken: "stoken" }).secrets(), [
      "AKEXAMPLE",
      "SKexample",
      "stoken",
    ]);
    assert.deepEqual(staticAuthority({ kind: "authToken", authToken: "MIItoken" }).secrets(), ["MIItoken"]);
  });

  it("has one identity for one credential, 64 hexadecimal digits that show nothing of it", () => {
    const { identity } = staticAuthority(keys);
    assert.equal(staticAuthority({ ...keys }).identity, identity);
    assert.match(identity, /^[0-9a-f]{64}$/);
  });

  it("has another identity for every other credential", () => {
    const credentials: readonly SigningCredential[] = [
      keys,
      { ...keys, secretKey: "SKother" },
      { ...keys, accessKey: "AKOTHER" },
      { ...keys, securityToken: "stoken" },
      { ...keys, securityToken: "" },
      { kind: "accessKey", accessKey: "AKEXAMPLESK", secretKey: "example" },
      { kind: "authToken", authToken: "AKEXAMPLE" },
    ];
    const identities = new Set(credentials.map((credential) => staticAuthority(credential).identity));
    assert.equal(identities.size, credentials.length);
  });
});

describe("unsignedAuthority", () => {
  it("gives no credential, knows the password as secret, and takes a refusal as final", async () => {
    const authority = unsignedAuthority(user, "scope");
    assert.equal(await authority.credential(bench.budget()), undefined);
    assert.deepEqual(authority.secrets(), ["correct horse"]);
    assert.equal(authority.forget(keys), false);
  });

  it("has another identity for another user, password, account or scope", () => {
    const credentials = [
      user,
      { ...user, password: "other" },
      { ...user, userName: "writer" },
      { ...user, domainName: "other" },
      { kind: "password", userId: "reader", password: "correct horse" } as const,
    ];
    const identities = new Set(credentials.map((credential) => unsignedAuthority(credential, "scope").identity));
    identities.add(unsignedAuthority(user, "other").identity);
    assert.equal(identities.size, credentials.length + 1);
  });
});
