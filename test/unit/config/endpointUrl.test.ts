import assert from "node:assert/strict";
import fc from "fast-check";
import { endpointUrl } from "../../../provider/config/resolveEndpoints";
import { holds } from "../core/support/holds";

const empty = "is empty";
const character = "contains a character that is invalid in a URL";
const noUrl = "is not a URL";
const scheme = "must be an https URL";
const user = "must not contain a user name or password";
const bare = "must be a bare host, without path, query or fragment";
const plain = "must use https; plain http is accepted for loopback addresses only";
const unusual = "must have a host in the usual form, such as css.example.com or 127.0.0.1";

describe("endpointUrl", () => {
  const good: readonly (readonly [value: string, url: string])[] = [
    ["https://css.cn-north-4.myhuaweicloud.com", "https://css.cn-north-4.myhuaweicloud.com"],
    ["https://css.cn-north-4.myhuaweicloud.com/", "https://css.cn-north-4.myhuaweicloud.com"],
    ["css.cn-north-4.myhuaweicloud.com", "https://css.cn-north-4.myhuaweicloud.com"],
    ["css.example.com:8443", "https://css.example.com:8443"],
    ["https://css.example.com:443", "https://css.example.com"],
    ["HTTPS://CSS.Example.COM", "https://css.example.com"],
    ["  https://css.example.com\n", "https://css.example.com"],
    ["https://xn--bcher-kva.example", "https://xn--bcher-kva.example"],
    ["https://10.0.0.1:8443/", "https://10.0.0.1:8443"],
    ["https://[2001:db8::1]", "https://[2001:db8::1]"],
    ["https://localhost:9000", "https://localhost:9000"],
    ["http://localhost", "http://localhost"],
    ["http://localhost:8080/", "http://localhost:8080"],
    ["http://LOCALHOST:80", "http://localhost"],
    ["http://127.0.0.1:1", "http://127.0.0.1:1"],
    ["http://127.255.255.254", "http://127.255.255.254"],
    ["http://[::1]:8080", "http://[::1]:8080"],
  ];
  for (const [value, url] of good) {
    it(`takes ${JSON.stringify(value)} for ${url}`, () => assert.deepEqual(endpointUrl(value), { url }));
  }

  const bad: Readonly<Record<string, readonly string[]>> = {
    [empty]: ["", " ", "\n\t"],
    [character]: [
      "https://css.example.com /",
      "https://css .example.com",
      "https://css\t.example.com",
      "https://css\n.example.com",
      "https://css\r\n.example.com",
      "java\nscript://x",
      "https://css\0.example.com",
      "https://exämple.com",
      "https://集群.example",
      "https://css。example.com",
      "https://１２７.0.0.1",
      "https://css.example.com\u200b",
      "https:\\\\css.example.com",
      "https://css.example.com\\@evil.example",
      "https://css.example.com\\path",
      "\\\\css.example.com",
    ],
    [noUrl]: [
      "https://",
      "https://:443",
      "https:///",
      "https://css.example.com:99999",
      "https://css.example.com:port",
      "https://css.example.com:-1",
      "https://[::1",
      "https://[::1]x",
      "https://256.0.0.1",
      "https://127.0.0.1.5",
      "https://css<example>.com",
      "https://css%00.example.com",
      "data:text/html,x",
      "javascript:alert(1)",
      "https:css.example.com",
      "://css.example.com",
    ],
    [scheme]: [
      "ftp://css.example.com",
      "file:///etc/hosts",
      "ws://css.example.com",
      "wss://css.example.com",
      "javascript://css.example.com",
      "data://css.example.com",
      "gopher://127.0.0.1",
      "h2://css.example.com",
      "HTTPSS://css.example.com",
    ],
    [user]: [
      "https://user@css.example.com",
      "https://user:password@css.example.com",
      "https://:password@css.example.com",
      "https://@css.example.com",
      "https://css.example.com@evil.example",
      "https://css.example.com:443@evil.example",
      "https://css.example.com/@x",
      "https://css.example.com/?@",
      "mailto:user@css.example.com",
      "http://127.0.0.1@evil.example",
    ],
    [bare]: [
      "https://css.example.com/v1.0",
      "https://css.example.com//",
      "https://css.example.com/%2e",
      "css.example.com/v1",
      "css.example.com/https://evil.example",
      "https://css.example.com/?",
      "https://css.example.com?",
      "https://css.example.com?x=1",
      "https://css.example.com/?x=1",
      "https://css.example.com#",
      "https://css.example.com/#x",
      "https://css.example.com/.",
      "https://css.example.com/a/..",
      "https:/css.example.com",
      "https:///css.example.com",
      "//css.example.com",
      "http://localhost/v1",
    ],
    [plain]: [
      "http://css.example.com",
      "http://css.example.com:443",
      "http://0.0.0.0",
      "http://10.0.0.1",
      "http://169.254.169.254",
      "http://128.0.0.1",
      "http://[::]",
      "http://[::ffff:7f00:1]",
      "http://[fe80::1]",
      "http://localhost.",
      "http://localhost.evil.example",
      "http://localhost6",
      "http://127.0.0.1.evil.example",
      "http://evil.example:127",
    ],
    [unusual]: [
      "1",
      "127.1",
      "http://127.1",
      "http://127.0.1",
      "http://2130706433",
      "http://0x7f.0.0.1",
      "http://0177.0.0.1",
      "http://127.0.0.1.",
      "http://[::ffff:127.0.0.1]",
      "http://[0:0:0:0:0:0:0:1]",
      "https://css%2eexample.com",
      "https://%63ss.example.com",
    ],
  };
  for (const [problem, values] of Object.entries(bad)) {
    for (const value of values) {
      it(`refuses ${JSON.stringify(value)}: ${problem}`, () => assert.deepEqual(endpointUrl(value), { problem }));
    }
  }

  it("gives a bare origin whose host stands in the value, or a problem that does not repeat the value, for any text", () => {
    const parts = fc.constantFrom(
      "https://",
      "http://",
      "@",
      ":",
      "/",
      "?",
      "#",
      "\\",
      "css.example.com",
      "127.0.0.1",
      "evil",
      "1",
      ".",
      "%2e",
      "[::1]",
      " ",
      "\t",
    );
    holds(
      fc.property(
        fc.array(parts, { maxLength: 6 }).map((chosen) => chosen.join("")),
        (value) => {
          const result = endpointUrl(value);
          if ("problem" in result) return;
          const url = new URL(result.url);
          assert.equal(url.origin, result.url);
          assert.ok(value.includes(url.hostname), `${value} became ${result.url}`);
          assert.ok(url.protocol === "https:" || ["localhost", "[::1]", "127.0.0.1"].includes(url.hostname));
        },
      ),
      5000,
    );
  });
});
