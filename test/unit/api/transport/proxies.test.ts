import assert from "node:assert/strict";
import { createProxyChooser, proxySecrets } from "../../../../provider/api/transport/proxies";
import { thrownBy } from "../support/thrownBy";

const secureUrl = new URL("https://cloud.example/");
const plainUrl = new URL("http://cloud.example/");

describe("createProxyChooser", () => {
  it("chooses one for https addresses only, and none where none is named", () => {
    const choose = createProxyChooser({ httpsProxy: "http://a.example:1" });
    assert.deepEqual([choose(secureUrl)?.host, choose(plainUrl)], ["a.example:1", undefined]);
    assert.equal(createProxyChooser()(secureUrl), undefined);
    assert.equal(createProxyChooser({ httpsProxy: " " })(secureUrl), undefined);
  });

  it("chooses none for what NO_PROXY names", () => {
    const choose = createProxyChooser({ httpsProxy: "http://a.example:1", noProxy: "cloud.example" });
    assert.equal(choose(secureUrl), undefined);
  });

  it("does not look at an address that nobody needs", () => {
    const httpsProxy = "socks5://proxy.example";
    const choose = createProxyChooser({ httpsProxy, noProxy: "cloud.example" });
    assert.deepEqual([choose(secureUrl), choose(plainUrl)], [undefined, undefined]);
    assert.equal(createProxyChooser({ httpsProxy })(new URL("https://127.0.0.1/")), undefined);
  });

  const forms: Readonly<Record<string, object>> = {
    "http://p.example:3128": { host: "p.example:3128", hostname: "p.example", port: 3128, isSecure: false },
    "http://p.example": { host: "p.example:80", hostname: "p.example", port: 80, isSecure: false },
    "https://p.example": { host: "p.example:443", hostname: "p.example", port: 443, isSecure: true },
    "p.example:3128": { host: "p.example:3128", hostname: "p.example", port: 3128, isSecure: false },
    " 10.0.0.1:3128/ ": { host: "10.0.0.1:3128", hostname: "10.0.0.1", port: 3128, isSecure: false },
    "HTTP://P.Example:80": { host: "p.example:80", hostname: "p.example", port: 80, isSecure: false },
    proxy: { host: "proxy:80", hostname: "proxy", port: 80, isSecure: false },
    "http://[2001:db8::1]:3128": { host: "[2001:db8::1]:3128", hostname: "2001:db8::1", port: 3128, isSecure: false },
  };
  for (const [text, expected] of Object.entries(forms)) {
    it(`reads ${text}`, () => assert.deepEqual(createProxyChooser({ httpsProxy: text })(secureUrl), expected));
  }

  it("takes user and password from the address, percent-decoded, and keeps them out of what is shown", () => {
    const proxy = createProxyChooser({ httpsProxy: "http://us%40er:p%3Aa%2Fs%C3%A9@p.example:3128" })(secureUrl);
    const expected = `Basic ${Buffer.from("us@er:p:a/sé").toString("base64")}`;
    assert.deepEqual([proxy?.authorization, proxy?.host], [expected, "p.example:3128"]);
    const bare = createProxyChooser({ httpsProxy: "user:word@p.example" })(secureUrl);
    assert.equal(bare?.authorization, `Basic ${Buffer.from("user:word").toString("base64")}`);
    const nameOnly = createProxyChooser({ httpsProxy: "http://user@p.example" })(secureUrl);
    assert.equal(nameOnly?.authorization, `Basic ${Buffer.from("user:").toString("base64")}`);
  });

  const rest = "contains a path, query or fragment (in a user name or password, write / as %2F, ? as %3F and # as %23)";
  const wrong: Readonly<Record<string, string>> = {
    "socks5://CANARY@p.example": "is neither http nor https",
    "ftp://CANARY.example": "is neither http nor https",
    "http://CANARY:[": "is not a URL",
    "http://": "is not a URL",
    "p.example:99999": "is not a URL",
    "http://user:CANARY%zz@p.example":
      "contains an unescaped percent sign in its user name or password (write it as %25)",
    "http://user:CANARY CANARY@p.example": "contains a character that is invalid in a URL",
    "http:\\\\p.example\\CANARY": "contains a character that is invalid in a URL",
    "http://p.example/CANARY": rest,
    "http://user:12/CANARY@p.example": rest,
    "http://user:12?CANARY@p.example": rest,
    "http://user#CANARY@p.example": rest,
  };
  for (const [text, happened] of Object.entries(wrong)) {
    it(`refuses ${text.replaceAll("CANARY", "…")} without showing it, instead of going round it`, async () => {
      const error = await thrownBy(() => createProxyChooser({ httpsProxy: text })(secureUrl));
      assert.deepEqual(
        [error.code, error.parts.property, error.parts.happened],
        ["CONFIG_INVALID", "HTTPS_PROXY", `the proxy address in HTTPS_PROXY (or https_proxy) ${happened}`],
      );
      assert.doesNotMatch(error.message, /CANARY/);
    });
  }
});

describe("proxySecrets", () => {
  const encoded = (text: string): string => Buffer.from(text).toString("base64");

  for (const address of [
    "http://user:p%40ss@p.example:3128",
    "user:p%40ss@p.example:3128",
    " user:p%40ss@p.example ",
  ]) {
    it(`are the password and what a header holds of ${address}`, () => {
      assert.deepEqual(proxySecrets({ httpsProxy: address }), ["p@ss", encoded("user:p@ss")]);
    });
  }

  it("are the password as it stands where it cannot be decoded", () => {
    assert.deepEqual(proxySecrets({ httpsProxy: "http://user:p%zz@p.example" }), ["p%zz"]);
  });

  it("are none where there is no password, no address or none that can be read", () => {
    for (const httpsProxy of ["http://p.example:3128", "http://user@p.example", "http://["]) {
      assert.deepEqual(proxySecrets({ httpsProxy }), []);
    }
    assert.deepEqual(proxySecrets(), []);
  });
});
