import assert from "node:assert/strict";
import fc from "fast-check";
import { redact } from "../../../provider/core/redact";
import { holds } from "./support/holds";

const token = 'gQpjbi1ub3J0aC00+/ilTOKEN"exa*mple==';
const base64 = Buffer.from(token).toString("base64");

describe("redact, given millions of characters", () => {
  for (const [what, text] of Object.entries({
    "a signature without an end": `Signature=${"a".repeat(8_000_000)}`,
    "a token without an end": `{"token":"${"a".repeat(8_000_000)}`,
  })) {
    it(`masks ${what}`, () => {
      const redacted = redact(text, ["secret"]);
      assert.ok(redacted.includes("[redacted]"), redacted.slice(0, 100));
      assert.doesNotMatch(redacted, /aaaa/);
    });
  }
});

describe("redact", () => {
  for (const length of [65, 300, 20_000, 100_000]) {
    it(`takes out a token of ${length} characters whole, in the spellings in which it may come back`, () => {
      const token = `MII${"aB3+/".repeat(length).slice(0, length - 5)}==`;
      const html = token.replace(/[+/=]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      for (const spelling of [token, encodeURIComponent(token), JSON.stringify(token), token.toLowerCase(), html]) {
        const shown = redact(`token ${spelling} refused`, [token]);
        assert.match(shown, /^token "?\[redacted\]=*"? refused$/, shown.slice(0, 80));
      }
    });
  }

  const spellings: Readonly<Record<string, string>> = {
    "as it is": token,
    "percent-encoded": encodeURIComponent(token),
    "percent-encoded in lower case": encodeURIComponent(token).replace(/%../g, (code) => code.toLowerCase()),
    "percent-encoded as it is signed": encodeURIComponent(token).replace("*", "%2A"),
    "escaped for JSON": JSON.stringify(token).slice(1, -1),
    "escaped for JSON, slashes too": JSON.stringify(token).slice(1, -1).replaceAll("/", "\\/"),
    "percent-encoded twice": encodeURIComponent(encodeURIComponent(token)),
    "escaped for JSON by code": token.replace(/[+"=]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
    "escaped for HTML by code": token.replace(/[+/"=*]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    "escaped for HTML by hexadecimal code": token.replace(
      /[+/"=*]/g,
      (sign) => `&#x${sign.charCodeAt(0).toString(16)};`,
    ),
    "in lower case": token.toLowerCase(),
    "escaped for HTML": token.replaceAll('"', "&quot;"),
    "in base64": base64,
    "in base64 for URLs": Buffer.from(token).toString("base64url"),
    "in hexadecimal": Buffer.from(token).toString("hex"),
    "in hexadecimal upper case": Buffer.from(token).toString("hex").toUpperCase(),
    "escaped for JSON twice": JSON.stringify(JSON.stringify(token)).slice(3, -3),
    "escaped for JSON three times": JSON.stringify(JSON.stringify(JSON.stringify(token))).replace(/^\W+|[\\"]+$/g, ""),
  };
  for (const [how, text] of Object.entries(spellings)) {
    it(`masks a secret ${how}`, () => {
      assert.match(redact(`before ${text} after`, [token]), /^before \[redacted\]=* after$/);
    });
  }

  it("masks a password of several words, letters and backslashes in every spelling", () => {
    const password = 'pass"w\\örd 𝒳 \\+<';
    const json = JSON.stringify(password).slice(1, -1);
    const ascii = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    const twice = JSON.stringify(json).slice(1, -1);
    const form = new URLSearchParams([["", password]]).toString().slice(1);
    for (const text of [password, json, ascii, twice, form, encodeURIComponent(password)]) {
      assert.equal(redact(`user ${text} refused`, [password]), "user [redacted] refused", text);
    }
  });

  it("masks every occurrence", () =>
    assert.equal(redact("SECRET and SECRET", ["SECRET"]), "[redacted] and [redacted]"));

  it("masks every secret", () => assert.equal(redact("ONE1 TWO2", ["ONE1", "TWO2"]), "[redacted] [redacted]"));

  it("masks a secret that contains another one as a whole, whatever their order", () => {
    for (const secrets of [
      ["abcd", "xxabcdyy"],
      ["xxabcdyy", "abcd"],
    ]) {
      assert.equal(redact("= xxabcdyy =", secrets), "= [redacted] =");
    }
  });

  it("takes a secret for text and not for a pattern", () => {
    assert.equal(redact("a.*b and axxb", ["a.*b"]), "[redacted] and axxb");
  });

  it("does not take $& in a secret's place for anything", () => {
    assert.equal(redact("x $&$1 y", ["$&$1"]), "x [redacted] y");
  });

  it("ignores secrets too short to be any, which would mask ordinary words", () => {
    assert.equal(redact("abc a", ["", "a", "abc"]), "abc a");
  });

  const headers: readonly (readonly [text: string, masked: string])[] = [
    ["X-Security-Token: abc/+=", "X-Security-Token: [redacted]"],
    ["x-security-token:abc|x-sdk-date:1", "x-security-token:[redacted]|x-sdk-date:1"],
    ["x-auth-token=abc, b", "x-auth-token=[redacted], b"],
    ['{"X-Subject-Token":"abc","a":1}', '{"X-Subject-Token":"[redacted]","a":1}'],
    ["'x-auth-token' : 'abc'", "'x-auth-token' : '[redacted]'"],
    [
      "Access=AK1, SignedHeaders=host, Signature=0123456789abcdef00",
      "Access=[redacted], SignedHeaders=host, Signature=[redacted]",
    ],
    ["signature=0123456789ABCDEF0123", "signature=[redacted]"],
    ["Proxy-Authorization: Basic dXNlcjpwYXNz", "Proxy-Authorization: [redacted]"],
    ['"authorization":"Bearer abc"', '"authorization":"[redacted]"'],
    ['{\\"X-Auth-Token\\":\\"abc\\"}', '{\\"X-Auth-Token\\":\\"[redacted]"}'],
    ["x-metadata-token: abc", "x-metadata-token: [redacted]"],
    ['{"access":"A","secret":"b\\/c d","x":1}', '{"access":"[redacted]","secret":"[redacted]","x":1}'],
    ['{"securitytoken": "abc"', '{"securitytoken": "[redacted]"'],
    ["{'password' : 'a,b'}", "{'password' : '[redacted]'}"],
    ['got {\\"user\\":{\\"password\\":\\"ab\\"}}', 'got {\\"user\\":{\\"password\\":\\"[redacted]\\"}}'],
  ];
  for (const [text, masked] of headers) {
    it(`masks what follows a credential's name in ${text}`, () => assert.equal(redact(text, []), masked));
  }

  it("masks what follows every name, not the first alone", () => {
    const twice = (text: string): string => `${text} | ${text}`;
    for (const [text, masked] of headers) assert.equal(redact(twice(text), []), twice(masked));
  });

  it("masks a member that breaks off to the end", () =>
    assert.equal(redact('{"x":1,"password":"abc, \\"d', []), '{"x":1,"password":"[redacted]'));

  it("masks base64 that holds several signs", () => {
    const secret = "\u00fb\u00ff\u00fe?>~>~\u00ff";
    const forms = [Buffer.from(secret).toString("base64"), Buffer.from(secret).toString("base64url")];
    assert.match(forms[0] ?? "", /[+/].*[+/]/);
    for (const form of forms) assert.match(redact(form, [secret]), /^\[redacted\]=*$/);
  });

  it("masks scheme, key and signature of an echoed authorization header", () => {
    const echoed = "authorization: SDK-HMAC-SHA256 Access=AK1, SignedHeaders=host, Signature=0123456789abcdef";
    assert.equal(
      redact(echoed, []),
      "authorization: [redacted] Access=[redacted], SignedHeaders=host, Signature=[redacted]",
    );
  });

  it("leaves other headers and ordinary words alone", () => {
    const text = "x-project-id: 05f2cff4; the signature=short; authorization failed; X-Sdk-Date: 20250102T030405Z";
    assert.equal(redact(text, ["SECRET"]), text);
  });

  it("leaves no trace of a secret in any text, whatever the secret", () => {
    const secrets = fc.stringMatching(/^[A-Z0-9+/=]{8,40}$/);
    holds(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        const encoded = [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")];
        const text = redact(`${before}${encoded.join(" ")}${after}`, [secret]);
        for (const spelling of encoded) assert.ok(!text.includes(spelling.replace(/=+$/, "")));
      }),
    );
  });

  it("knows each of many secrets, and the first one again", () => {
    const secrets = Array.from({ length: 200 }, (_, at) => `secret-number-${at}-`);
    for (const secret of [...secrets, ...secrets.slice(0, 1)]) {
      assert.equal(redact(`before ${secret} behind`, [secret]), "before [redacted] behind");
    }
  });

  it("needs no more than a moment for a long text of blanks", () => {
    const text = `authorization${" ".repeat(200_000)}x-auth-token${" ".repeat(200_000)}`;
    assert.equal(redact(text, ["SECRET"]), text);
  });
});
