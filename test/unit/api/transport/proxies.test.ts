import assert from "node:assert/strict";
import { createProxyChooser } from "../../../../provider/api/transport/proxies";
import { thrownBy } from "../support/thrownBy";

const secureUrl = new URL("https://cloud.example/");
const plainUrl = new URL("http://cloud.example/");

describe("createProxyChooser", () => {
  it("chooses by the address's scheme, and none where none is named", () => {
    const choose = createProxyChooser({ httpsProxy: "http://a.example:1", httpProxy: "http://b.example:2" });
    assert.deepEqual([choose(secureUrl)?.host, choose(plainUrl)?.host], ["a.example:1", "b.example:2"]);
    assert.equal(createProxyChooser({ httpProxy: "http://b.example:2" })(secureUrl), undefined);
    assert.equal(createProxyChooser()(secureUrl), undefined);
    assert.equal(createProxyChooser({ httpsProxy: " " })(secureUrl), undefined);
  });

  it("chooses none for what NO_PROXY names", () => {
    const choose = createProxyChooser({ httpsProxy: "http://a.example:1", noProxy: "cloud.example" });
    assert.equal(choose(secureUrl), undefined);
  });

  const forms: Readonly<Record<string, object>> = {
    "http://p.example:3128": { host: "p.example:3128", hostname: "p.example", port: 3128, isSecure: false },
    "http://p.example": { host: "p.example:80", hostname: "p.example", port: 80, isSecure: false },
    "https://p.example": { host: "p.example:443", hostname: "p.example", port: 443, isSecure: true },
    "p.example:3128": { host: "p.example:3128", hostname: "p.example", port: 3128, isSecure: false },
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
  });

  const wrong: Readonly<Record<string, string>> = {
    "socks5://CANARY@p.example": "the proxy address in HTTPS_PROXY is neither http nor https",
    "http://CANARY:[": "the proxy address in HTTPS_PROXY is not a URL",
    "http://user:CANARY%zz@p.example":
      "the proxy address in HTTPS_PROXY holds a user name or password with a stray percent sign (write it as %25)",
  };
  for (const [text, happened] of Object.entries(wrong)) {
    it(`refuses ${text.split("CANARY")[0]}… without showing it, instead of going round it`, async () => {
      const error = await thrownBy(() => createProxyChooser({ httpsProxy: text })(secureUrl));
      assert.deepEqual([error.code, error.parts.happened], ["CONFIG_INVALID", happened]);
      assert.doesNotMatch(error.message, /CANARY/);
    });
  }
});
