import assert from "node:assert/strict";
import { createNoProxy } from "../../../../provider/api/transport/noProxy";

/**
 * NO_PROXY, an address, and whether that is reached without a proxy. Go's httpproxy v0.62.0, run with these rows, says
 * the same but for LOCALHOST, whose letters it does not lower.
 */
const table: readonly (readonly [noProxy: string, address: string, isExempt: boolean])[] = [
  ["", "https://example.com", false],
  ["", "https://localhost", true],
  ["", "https://localhost:8443", true],
  ["", "https://LOCALHOST", true],
  ["", "https://localhost.example", false],
  ["", "https://local.localhost", false],
  ["", "https://127.0.0.1", true],
  ["", "http://127.8.9.10:8080", true],
  ["", "https://[::1]:8443", true],
  ["", "https://[::ffff:127.0.0.1]", true],
  ["", "https://[::2]", false],
  ["", "https://128.0.0.1", false],
  ["*", "https://example.com", true],
  ["*", "https://192.0.2.1", true],
  ["other.example, * ,", "https://example.com", true],
  ["*example.com", "https://www.example.com", false],
  ["example.com", "https://example.com", true],
  ["example.com", "https://www.example.com", true],
  ["example.com", "https://a.b.example.com:8443", true],
  ["example.com", "https://notexample.com", false],
  ["example.com", "https://example.com.evil.example", false],
  ["ample.com", "https://example.com", false],
  [".example.com", "https://example.com", false],
  [".example.com", "https://www.example.com", true],
  ["*.example.com", "https://example.com", false],
  ["*.example.com", "https://www.example.com", true],
  ["EXAMPLE.com", "https://www.Example.COM", true],
  [" a.example ,\texample.com ", "https://example.com", true],
  ["a.example example.com", "https://example.com", false],
  ["example.com:443", "https://example.com", true],
  ["example.com:443", "http://example.com", false],
  ["example.com:80", "http://example.com", true],
  ["example.com:8443", "https://www.example.com:8443", true],
  ["example.com:8443", "https://www.example.com", false],
  ["example.com:https", "https://example.com", false],
  ["*:443", "https://example.com", false],
  [":443", "https://example.com", false],
  [",,", "https://example.com", false],
  ["192.0.2.1", "https://192.0.2.1", true],
  ["192.0.2.1", "https://192.0.2.10", false],
  ["192.0.2.1:8443", "https://192.0.2.1", false],
  ["192.0.2.1:8443", "https://192.0.2.1:8443", true],
  ["192.0.2", "https://192.0.2.1", false],
  [".2.1", "https://192.0.2.1", false],
  ["192.0.2.1", "https://[::ffff:192.0.2.1]", true],
  ["10.0.0.0/8", "https://10.255.0.1", true],
  ["10.0.0.0/8", "https://11.0.0.1", false],
  ["10.1.2.3/8", "https://10.200.0.1", true],
  ["10.0.0.0/30", "https://10.0.0.3", true],
  ["10.0.0.0/30", "https://10.0.0.4", false],
  ["10.0.0.0/33", "https://10.0.0.1", false],
  ["10.0.0.0/8", "https://ten.example", false],
  ["2001:db8::1", "https://[2001:db8::1]", true],
  ["2001:db8:0::1", "https://[2001:db8::1]", true],
  ["2001:db8::1", "https://[2001:db8::2]", false],
  ["[2001:db8::1]:8443", "https://[2001:db8::1]:8443", true],
  ["[2001:db8::1]:8443", "https://[2001:db8::1]", false],
  ["2001:db8::/32", "https://[2001:db8:ffff::1]", true],
  ["2001:db8::/32", "https://[2001:db9::1]", false],
  ["示例.com", "https://www.xn--fsq092h.com", true],
  [".示例.com", "https://www.示例.com", true],
  ["xn--fsq092h.com", "https://示例.com", true],
];

describe("createNoProxy", () => {
  for (const [noProxy, address, isExempt] of table) {
    it(`${isExempt ? "lets" : "sends"} ${address} ${isExempt ? "round" : "to"} the proxy with "${noProxy}"`, () => {
      assert.equal(createNoProxy(noProxy)(new URL(address)), isExempt);
    });
  }
});
